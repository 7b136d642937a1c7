/** New versions of the site: a complete one waits until the pages are closed, and a tampered one is refused. */
import assert from "node:assert/strict";
import { setTimeout as wait } from "node:timers/promises";
import { eachBrowser } from "../e2e/browsers.mjs";
import { click, waitForState } from "../e2e/find.mjs";
import { fileWith, makeToken, openSite, textOf, tokenOf, waitForText } from "../e2e/site.mjs";
import { rsaKey } from "../support/keys.mjs";
import { built, serveVersions, versionWith } from "./support/versions.mjs";

/** @import { Browser, Page } from "puppeteer-core" */

/** How long the browser has to find a new version and store it. */
const UPDATE_LIMIT_MS = 30_000;

/** @param {Browser} browser @param {string} url */
async function titleOfNewPage(browser, url) {
  const page = await browser.newPage();
  await page.goto(url);
  await waitForState(page, "locked");
  const title = await page.title();
  return { page, title };
}

/** Returns the state of the registration's workers, as the page sees it. @param {Page} page */
const workers = (page) =>
  page.evaluate(async () => {
    const its = await navigator.serviceWorker.getRegistration();
    return { installing: its?.installing?.state, waiting: its?.waiting?.state, active: its?.active?.state };
  });

eachBrowser("an update while a key is loaded", async (browser, t) => {
  const server = await serveVersions(built);
  t.after(server.close);
  const page = await openSite(browser, server.url);
  const oldTitle = await page.title();
  await page.reload();
  await waitForState(page, "locked");
  const token = await makeToken(page, await fileWith("private.key", rsaKey(2048)));

  await t.test("waits, is announced, and disturbs nothing", async () => {
    server.serve(await versionWith("The next version"));
    const second = await titleOfNewPage(browser, server.url);
    assert.equal(second.title, oldTitle);
    // A background tab draws nothing, and the driver waits for frames.
    await page.bringToFront();
    await waitForText(page, "offline", /^New version ready. Close all tabs of this page to use it\.$/);
    assert.equal((await workers(page)).waiting, "installed");
    await click(page, "button", "New token");
    assert.notEqual(await tokenOf(page, token), token);
    await second.page.reload();
    await waitForState(second.page, "locked");
    assert.equal(await second.page.title(), oldTitle, "not half old, half new");
    await second.page.close();
  });

  await t.test("takes over once the pages are closed", async () => {
    const blank = await browser.newPage();
    await page.close();
    await wait(1000);
    const { page: fresh, title } = await titleOfNewPage(browser, server.url);
    assert.equal(title, "The next version");
    await waitForText(fresh, "offline", /^Ready/);
    assert.equal(await fresh.evaluate(async () => (await caches.keys()).length), 1, "the old version is gone");
    await fresh.close();
    await blank.close();
  });
});

eachBrowser("a tampered update", async (browser, t) => {
  for (const changed of ["index.html", "main.js", "vonage-jwt.wasm", "style.css"]) {
    await t.test(`with a changed ${changed} is refused, and the old version stays`, async () => {
      const server = await serveVersions(built);
      const page = await openSite(browser, server.url);
      const oldTitle = await page.title();
      server.serve(await versionWith("A tampered version"), changed);
      await page.reload();
      await waitForState(page, "locked");
      await until(() => server.requests.filter(({ url }) => url === "/sw.js").length > 1);
      await until(async () => (await workers(page)).installing === undefined);
      const { waiting, active } = await workers(page);
      assert.deepEqual({ waiting, active }, { waiting: undefined, active: "activated" });
      assert.equal(await page.evaluate(async () => (await caches.keys()).length), 1);
      assert.match(await textOf(page, "offline"), /^Ready/);
      await server.close();
      await page.reload();
      await waitForState(page, "locked");
      assert.equal(await page.title(), oldTitle);
      await makeToken(page, await fileWith("private.key", rsaKey(2048)));
      await page.close();
    });
  }
});

eachBrowser("files that are changed at the host later", async (browser, t) => {
  for (const changed of ["index.html", "main.js", "vonage-jwt.wasm"]) {
    await t.test(`${changed}: the stored one is used`, async () => {
      const server = await serveVersions(built);
      const page = await openSite(browser, server.url);
      server.serve(built, changed);
      await page.reload();
      await waitForState(page, "locked");
      await makeToken(page, await fileWith("private.key", rsaKey(2048)));
      await page.close();
      await server.close();
    });
  }
});

/** @param {() => boolean | Promise<boolean>} condition */
async function until(condition) {
  const end = performance.now() + UPDATE_LIMIT_MS;
  while (!(await condition())) {
    if (performance.now() > end) throw new Error(`${condition} did not become true`);
    await wait(100);
  }
}
