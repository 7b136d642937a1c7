/**
 * A whole visit in every view, with the requests counted at the server, whether the page, its workers or the service
 * worker sent them. What a browser asks its own maker is not counted, such as Chromium's autofill service
 * (SECURITY.md): that is not our server, and the flags of these tests switch it off.
 */
import assert from "node:assert/strict";
import { setTimeout as wait } from "node:timers/promises";
import { eachBrowser } from "../e2e/browsers.mjs";
import { click, waitForState } from "../e2e/find.mjs";
import { fileWith, makeToken, openSite, serveSite, waitForText } from "../e2e/site.mjs";
import { pretendLock } from "../e2e/unlocked.mjs";
import { temporaryFolder } from "../support/folder.mjs";
import { rsaKey } from "../support/keys.mjs";
import { batchView, generateView, inspectView, keyTools, panel, settings, webhookView } from "./support/tour.mjs";

/** Long enough for anything sent to arrive. */
const ARRIVAL_MS = 1500;
const BATCH = 200;

/** A server that can go down. It then counts requests but answers none. */
async function countingSite() {
  let down = false;
  const server = await serveSite({
    onRequest(request) {
      if (down) request.socket.destroy();
      return down;
    },
  });
  let seen = 0;
  return {
    ...server,
    goDown() {
      down = true;
    },
    /** The paths requested since the last count. */
    async count() {
      await wait(ARRIVAL_MS);
      const paths = server.requests.slice(seen).map(({ url }) => url);
      seen = server.requests.length;
      return paths;
    },
  };
}

const downloadPath = await temporaryFolder("downloads");

eachBrowser(
  "requests after the lock",
  async (browser, t) => {
    const server = await countingSite();
    t.after(server.close);
    const page = await openSite(browser, server.url);
    await waitForText(page, "offline", /^Ready/);
    assert.ok((await server.count()).length > 5, "the visit itself is counted");

    for (const [name, use] of /** @type {[string, () => Promise<unknown>][]} */ ([
      ["Generate", () => generateView(page)],
      ["the key's tools", () => keyTools(page).then(() => click(page, "button", "Save private key"))],
      ["Inspect", () => inspectView(page)],
      ["Webhook", () => webhookView(page)],
      ["Batch", () => batchView(page, BATCH)],
      ["settings", () => settings(page)],
      ["the panel", () => panel(page)],
    ])) {
      await t.test(`none in ${name}`, async () => {
        await use();
        assert.deepEqual(await server.count(), []);
      });
    }

    // The browser looks for a new one whenever it likes: now, or a moment later.
    const besidesTheWorker = async () => (await server.count()).filter((url) => url !== "/sw.js");

    await t.test("a reload requests only the service worker, and the browser does that", async () => {
      await page.reload();
      await waitForState(page, "locked");
      await makeToken(page, await fileWith("private.key", rsaKey(2048)));
      assert.deepEqual(await besidesTheWorker(), []);
    });

    await t.test("the same holds while the server is down", async () => {
      server.goDown();
      await page.reload();
      await waitForState(page, "locked");
      await generateView(page);
      await inspectView(page);
      assert.deepEqual(await besidesTheWorker(), []);
    });
  },
  { downloadPath },
);

eachBrowser("one request, with the lock left out", async (browser, t) => {
  const server = await countingSite();
  t.after(server.close);
  const page = await browser.newPage();
  await pretendLock(page);
  await page.goto(server.url);
  await waitForState(page, "locked");
  await waitForText(page, "offline", /^Ready/);
  await server.count();
  await page.evaluate(async () => (await fetch("./style.css?on-purpose")).text());
  assert.ok((await server.count()).includes("/style.css?on-purpose"), "is counted");
});
