/**
 * A trap skips `Drop`, so what wasm memory then has of the key is never wiped. We promise that the worker ends
 * together with its memory. Here the core really traps, in the real page, while it mints with a loaded key.
 */
import assert from "node:assert/strict";
import { setTimeout as wait } from "node:timers/promises";
import { startServer } from "../../scripts/server.mjs";
import { eachBrowser } from "../e2e/browsers.mjs";
import { click, type } from "../e2e/find.mjs";
import { chooseKeyFile, fileWith, makeToken, openSite, tokenOf, waitForText } from "../e2e/site.mjs";
import { rsaKey } from "../support/keys.mjs";
import { siteWithWorkerCode } from "./support/changed-worker.mjs";

/** @import { Page } from "puppeteer-core" */

/** A user with this name makes `mint` trap, because it is called with a pointer outside the memory. */
const POISON = "trap";

const trapping = `
  let poisoned = false;
  const handle = self.onmessage;
  self.onmessage = (event) => {
    poisoned = event.data.method === "mint" && event.data.input.request.sub === ${JSON.stringify(POISON)};
    return handle(event);
  };
  const Original = WebAssembly.Instance;
  WebAssembly.Instance = function (module, imports) {
    const { exports } = new Original(module, imports);
    const mint = (...args) => exports.mint(...(poisoned ? [0xfffffff0, ...args.slice(1)] : args));
    return { exports: { ...exports, mint } };
  };`;

eachBrowser("after a trap", async (browser, t) => {
  const site = await startServer({ root: await siteWithWorkerCode(trapping) });
  t.after(site.close);
  const page = await openSite(browser, site.url);
  const key = await fileWith("private.key", rsaKey(2048));
  const token = await makeToken(page, key);
  const [first, ...others] = await workersOf(page, 1);
  assert.deepEqual(others, []);

  await t.test("the worker with the key is gone, and another replaces it", async () => {
    await click(page, "radio", "User (Client SDK)");
    await type(page, "Subject", POISON);
    await waitForText(page, "private-key-problem", /worker|stopped|again/i);
    const [second, ...more] = await workersOf(page, 1, first);
    assert.deepEqual(more, []);
    assert.notEqual(second, first);
  });

  await t.test("the page has no key any more, and works with a new one", async () => {
    assert.equal(await page.$eval("#key", (section) => section.checkVisibility()), false);
    await click(page, "radio", "Application");
    await chooseKeyFile(page, key);
    assert.notEqual(await tokenOf(page, token), token);
  });
});

/**
 * Returns the page's workers as the browser counts them, once there are this many, without `gone`.
 *
 * @param {Page} page
 * @param {number} count
 * @param {unknown} [gone]
 */
async function workersOf(page, count, gone) {
  for (let tries = 0; tries < 50; tries += 1) {
    const workers = page.workers();
    if (workers.length === count && !workers.includes(/** @type {any} */ (gone))) return workers;
    await wait(100);
  }
  throw new Error(`${page.workers().length} workers, ${gone ? "among them the one that trapped" : `not ${count}`}`);
}
