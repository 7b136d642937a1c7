/** The single file from a disk, on a machine without a network: `unshare -n` gives a process its own, empty network. */
import assert from "node:assert/strict";
import { networkInterfaces } from "node:os";
import { join } from "node:path";
import { test } from "node:test";
import { fileURLToPath, pathToFileURL } from "node:url";
import { launch } from "../../scripts/browser.mjs";
import { root, run } from "../../scripts/run.mjs";
import { violations } from "../e2e/axe.mjs";
import { browserNames } from "../e2e/browsers.mjs";
import { waitForState } from "../e2e/find.mjs";
import { textOf, waitForText } from "../e2e/site.mjs";
import { leaveLockOut, pretendLock } from "../e2e/unlocked.mjs";
import { batchView, generateView, inspectView, keyTools, panel, settings, webhookView } from "./support/tour.mjs";

/** @import { Browser } from "puppeteer-core" */

const CUT_OFF = "VONAGE_JWT_CUT_OFF";
const user = process.getuid?.() === 0 ? [] : ["--map-root-user"];
/** The test talks to the browser over loopback. */
const unshare = [...user, "--net", "sh", "-c", 'ip link set lo up && exec "$0" "$@"'];

const address = pathToFileURL(join(root, "dist/vonage-jwt.html")).href;
const BATCH = 50;
const LIMIT_SECONDS = 600;

if (process.env[CUT_OFF]) {
  for (const name of browserNames) test(`without a network, in ${name}`, (t) => withoutNetwork(name, t));
} else {
  test("the single file", async (t) => {
    if ((await run("unshare", [...unshare, "true"])).code !== 0) return t.skip("`unshare --net` is not to be had");
    const again = [
      process.execPath,
      "--test",
      "--test-force-exit",
      "--test-reporter=spec",
      fileURLToPath(import.meta.url),
    ];
    const env = { [CUT_OFF]: "1", NODE_TEST_CONTEXT: undefined };
    const { code, output } = await run("unshare", [...unshare, ...again], { env, timeoutSeconds: LIMIT_SECONDS });
    t.diagnostic(output);
    assert.equal(code, 0, output);
    // For each browser its own, and four within.
    assert.match(output, /^ℹ pass 10$/m, output);
  });
}

/** @param {import("../../scripts/browser.mjs").BrowserName} name @param {import("node:test").TestContext} t */
async function withoutNetwork(name, t) {
  assert.deepEqual(Object.keys(networkInterfaces()), ["lo"]);
  await assert.rejects(fetch("http://192.0.2.1/", { signal: AbortSignal.timeout(2000) }));
  const browser = await launch(name);
  t.after(() => browser.close());
  await t.test("every view works", () => everyView(browser));
  await t.test("the proof is about the lock, not about the first policy, which refuses connections too", () =>
    lockIsProved(browser),
  );
  await t.test("without the lock the file does not start", () => withoutLock(browser));
  await t.test("if it starts anyway, its panel is red", () => panelWithoutLock(browser));
}

/** @param {Browser} browser */
async function openFile(browser) {
  const page = await browser.newPage();
  await page.setViewport({ width: 1200, height: 900 });
  await page.goto(address);
  await waitForState(page, "locked");
  return page;
}

/** @param {Browser} browser */
async function everyView(browser) {
  const page = await openFile(browser);
  assert.equal(await textOf(page, "offline"), "");
  for (const view of [generateView, keyTools, inspectView, webhookView, settings]) {
    await view(page);
    assert.deepEqual(await violations(page), []);
  }
  await batchView(page, BATCH);
  assert.deepEqual(await violations(page), []);
  await page.close();
}

/** @param {Browser} browser */
async function lockIsProved(browser) {
  const page = await openFile(browser);
  const policies = await page.$$eval("meta[http-equiv=Content-Security-Policy]", (all) =>
    all.map((meta) => /** @type {HTMLMetaElement} */ (meta).content),
  );
  // The file's own, the worker's and the page's.
  assert.equal(policies.length, 3);
  assert.match(policies[0] ?? "", /connect-src 'none'/);
  assert.match(await panel(page), /page tried.*blocked.*worker.*blocked/s);
  await page.close();
}

/** @param {Browser} browser */
async function withoutLock(browser) {
  const page = await browser.newPage();
  await leaveLockOut(page);
  await page.goto(address);
  await waitForState(page, "failed");
  assert.match(await textOf(page, "failure"), /lock/i);
  await page.close();
}

/** @param {Browser} browser */
async function panelWithoutLock(browser) {
  const page = await browser.newPage();
  await pretendLock(page);
  await page.goto(address);
  await waitForState(page, "locked");
  await page.click("#lock summary");
  await waitForText(page, "promise", /Not locked/);
  const checks = await textOf(page, "lock-checks");
  assert.match(checks, /page tried to send something just now, and nothing blocked it/);
  assert.match(checks, /worker that holds the key tried too, and was not blocked/);
  await page.close();
}
