/** The site in a subfolder of a host, next to another copy of itself and unrelated files. */
import assert from "node:assert/strict";
import { cp, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { startServer } from "../../scripts/server.mjs";
import { eachBrowser } from "../e2e/browsers.mjs";
import { waitForState } from "../e2e/find.mjs";
import { fileWith, makeToken, openSite, waitForText } from "../e2e/site.mjs";
import { temporaryFolder } from "../support/folder.mjs";
import { rsaKey } from "../support/keys.mjs";
import { built, versionWith } from "./support/versions.mjs";

eachBrowser("under a path", async (browser, t) => {
  const root = await temporaryFolder("host");
  await cp(built, join(root, "tools/jwt"), { recursive: true });
  await cp(await versionWith("The other copy"), join(root, "tools/jwt/next"), { recursive: true });
  await writeFile(join(root, "tools/jwt/stranger.txt"), "not of the page");
  const server = await startServer({ root });
  t.after(server.close);
  const url = `${server.url}tools/jwt/`;
  const page = await openSite(browser, url);

  await t.test("it requests nothing outside its folder and makes a token", async () => {
    assert.deepEqual(
      server.requests.map((request) => request.url).filter((path) => !path.startsWith("/tools/jwt/")),
      [],
    );
    await makeToken(page, await fileWith("private.key", rsaKey(2048)));
  });

  await t.test("another copy below it is a separate page, and each keeps its own files", async () => {
    const other = await openSite(browser, `${url}next/`);
    assert.equal(await other.title(), "The other copy");
    await waitForText(other, "offline", /^Ready/);
    assert.equal(await other.evaluate(async () => (await caches.keys()).length), 2);
    await other.close();
  });

  await t.test("the service worker leaves other files alone", async () => {
    await page.reload();
    await waitForState(page, "locked");
    const stranger = await browser.newPage();
    const response = await stranger.goto(`${url}stranger.txt`);
    assert.equal(await response?.text(), "not of the page");
    assert.equal((await stranger.goto(`${url}absent`))?.status(), 404);
    await stranger.close();
  });

  await t.test("both work offline, each with its own files", async () => {
    await server.close();
    await page.reload();
    await waitForState(page, "locked");
    const title = await page.title();
    await page.goto(`${url}next/`);
    await waitForState(page, "locked");
    assert.notEqual(await page.title(), title);
  });
});
