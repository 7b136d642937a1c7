/**
 * 10,000 tokens in both browsers, with workers that end at random moments, a cancel and a resume. Reports the memory
 * they take, without judging it. `VONAGE_JWT_BATCH=100000` makes more.
 */
import assert from "node:assert/strict";
import { memoryOf } from "../../scripts/memory.mjs";
import { chooseTab, tokensOf, verifyAll, waitForMade, waitForStatus } from "../e2e/batch-page.mjs";
import { eachBrowser } from "../e2e/browsers.mjs";
import { click, waitForState } from "../e2e/find.mjs";
import { fileWith, makeToken, serveSite, textOf, waitForText } from "../e2e/site.mjs";
import { rsaKey } from "../support/keys.mjs";

/** @import { Browser, Page } from "puppeteer-core" */

const COUNT = Number(process.env.VONAGE_JWT_BATCH ?? 10_000);
const ENDED_WORKERS = 10;
const LIMIT_MS = 3_600_000;

eachBrowser(`${COUNT} tokens`, async (browser, t) => {
  const server = await serveSite();
  t.after(server.close);
  const page = await openWithWorkers(browser, server.url);
  page.setDefaultTimeout(LIMIT_MS);
  const key = rsaKey(2048);
  await makeToken(page, await fileWith("private.key", key));
  await chooseTab(page, "Batch");
  await click(page, "radio", "Generate names");
  await page.$eval(
    "#batch-count",
    (field, count) => {
      /** @type {HTMLInputElement} */ (field).value = String(count);
      field.dispatchEvent(new InputEvent("input", { bubbles: true }));
    },
    COUNT,
  );
  await waitForText(page, "batch-summary", new RegExp(`${COUNT.toLocaleString("en")} rows`));
  const before = await memoryOf(browser);

  await t.test("ended workers, a cancel and a resume lose nothing and duplicate nothing", async () => {
    const start = performance.now();
    await click(page, "button", "Make tokens");
    const [first, ...rest] = moments();
    await waitForMade(page, first ?? 0);
    await click(page, "button", "Cancel");
    await waitForStatus(page, /Cancelled/, LIMIT_MS);
    await click(page, "button", "Resume");
    for (const [index, moment] of rest.entries()) {
      await waitForMade(page, moment);
      await endOneWorker(page, index);
    }
    await waitForStatus(page, /tokens ready/, LIMIT_MS);
    const seconds = (performance.now() - start) / 1000;
    t.diagnostic(`${Math.round(COUNT / seconds)} tokens a second; ${await textOf(page, "batch-pace")}`);
    assert.match(await textOf(page, "batch-pace"), new RegExp(`${ENDED_WORKERS} workers were replaced`));
  });

  const after = await memoryOf(browser);
  if (before && after) {
    t.diagnostic(`the tab: ${megabytes(before.tab)} before, ${megabytes(after.tab)} after`);
    t.diagnostic(`the browser: ${megabytes(before.all)} before, ${megabytes(after.all)} after`);
  }

  await t.test("every token verifies, each user has exactly one, and all jti differ", async () => {
    const made = await tokensOf(page);
    const { users, jtis } = verifyAll(made, key);
    assert.deepEqual(
      users,
      Array.from({ length: COUNT }, (_, index) => `user-${index + 1}`),
    );
    assert.equal(jtis.size, COUNT);
  });
});

/** Random moments, counted in tokens: one for the cancel, the others for workers. */
function moments() {
  const numbers = Array.from({ length: ENDED_WORKERS + 1 }, () => Math.ceil(Math.random() * COUNT * 0.9));
  return numbers.sort((a, b) => a - b);
}

/** Opens the page with its workers in `window.workers`, so that a test can end them. @param {Browser} browser @param {string} url */
async function openWithWorkers(browser, url) {
  const page = await browser.newPage();
  await page.evaluateOnNewDocument(() => {
    /** @type {Set<Worker>} */
    const workers = new Set();
    const Original = window.Worker;
    window.Worker = class extends Original {
      /** @param {string | URL} address */
      constructor(address) {
        super(address);
        workers.add(this);
      }
      terminate() {
        workers.delete(this);
        super.terminate();
      }
    };
    Object.assign(window, { workers });
  });
  await page.goto(url);
  await waitForState(page, "locked");
  return page;
}

/**
 * Ends a worker silently or with an error. Never the first, which has the key that is lent.
 *
 * @param {Page} page
 * @param {number} index
 */
async function endOneWorker(page, index) {
  await page.waitForFunction(() => /** @type {any} */ (window).workers.size > 1);
  await page.evaluate((number) => {
    const [, ...minters] = /** @type {Set<Worker>} */ (/** @type {any} */ (window).workers);
    const chosen = /** @type {Worker} */ (minters[number % minters.length]);
    // The page does not know yet. Without this the same one would be ended again.
    /** @type {any} */ (window).workers.delete(chosen);
    if (number % 2 === 0) chosen.dispatchEvent(new ErrorEvent("error"));
    else Object.getPrototypeOf(Object.getPrototypeOf(chosen)).terminate.call(chosen);
  }, index);
}

/** @param {number} bytes */
const megabytes = (bytes) => `${(bytes / 1e6).toFixed(1)} MB`;
