/**
 * Long use: a thousand keys one after the other, ten thousand inspected tokens, and an hour in which nobody touches
 * the page. Afterwards memory is where it was, no worker is left over, and no timer either. `LOAD=0.1` does a tenth.
 */
import assert from "node:assert/strict";
import { memoryOf } from "../../scripts/memory.mjs";
import { eachBrowser } from "../e2e/browsers.mjs";
import { click, waitForState } from "../e2e/find.mjs";
import { waitShown } from "../e2e/key-page.mjs";
import { applicationId, chooseKeyFile, fileWith, serveSite, tokenOf, visit } from "../e2e/site.mjs";
import { otherRsaKey, rsaKey } from "../support/keys.mjs";
import { tokenWith } from "../support/tokens.mjs";

/** @import { Browser, Page } from "puppeteer-core" */

const PART = Number(process.env.LOAD ?? 1);
const CYCLES = Math.ceil(1_000 * PART);
const INSPECTS = Math.ceil(10_000 * PART);
/**
 * What the tab may have grown by, in bytes. It goes up and down by 20 MB by itself. A thousand workers that were not ended
 * would keep a thousand times the core's memory, which is a megabyte.
 */
const MOST_GROWTH = 50_000_000;
const HOUR_MS = 3_600_000;
/** A single command to the browser lasts as long as all its rounds. */
const options = { protocolLimitMs: HOUR_MS };

/** Loads a key, waits for its token, and forgets it, this often. Returns how many tokens differed. @param {Page} page @param {string[]} keys @param {number} count */
const cycles = (page, keys, count) =>
  page.evaluate(
    async (pems, rounds) => {
      const until = async (/** @type {() => boolean} */ condition) => {
        for (const end = Date.now() + 20_000; !condition(); await new Promise((done) => setTimeout(done, 2)))
          if (Date.now() > end) throw new Error(`not within 20 s: ${condition}`);
      };
      const token = () => /** @type {HTMLTextAreaElement} */ (document.getElementById("token")).value;
      const shows = (/** @type {string} */ id) => document.getElementById(id)?.checkVisibility() === true;
      const seen = new Set();
      for (let round = 0; round < rounds; round++) {
        const dataTransfer = new DataTransfer();
        dataTransfer.items.add(new File([pems[round % pems.length] ?? ""], "private.key"));
        document.getElementById("key-ask")?.dispatchEvent(new DragEvent("drop", { dataTransfer, bubbles: true }));
        await until(() => token() !== "");
        seen.add(token());
        document.getElementById("forget-key")?.click();
        await until(() => token() === "" && shows("key-ask"));
      }
      return seen.size;
    },
    keys,
    count,
  );

// Nothing is found by its name and role before memory was measured: a browser that was asked for those once keeps 70 kB of
// each token for screen readers.
async function manyKeys(/** @type {Browser} */ browser, /** @type {import("node:test").TestContext} */ t) {
  const { page, pageErrors } = await visit(browser, t);
  page.setDefaultTimeout(HOUR_MS);
  await page.type("#application-id", applicationId);
  const keys = [rsaKey(2048), otherRsaKey(2048)];
  await cycles(page, keys, Math.ceil(CYCLES / 10));
  await compareMemory(browser, page, t, async () => assert.equal(await cycles(page, keys, CYCLES), CYCLES));
  assert.equal(page.workers().length, 1);
  assert.deepEqual(pageErrors, []);
  await chooseKeyFile(page, await fileWith("private.key", rsaKey(2048)));
  await tokenOf(page);
}
eachBrowser(`${CYCLES} keys are loaded, used and forgotten`, manyKeys, options);

async function manyInspects(/** @type {Browser} */ browser, /** @type {import("node:test").TestContext} */ t) {
  const { page, pageErrors } = await visit(browser, t);
  page.setDefaultTimeout(HOUR_MS);
  await page.click("#tab-inspect");
  const parts = tokenWith({ sub: "@SUB@" }).split(".");
  const payload = Buffer.from(parts[1] ?? "", "base64url").toString();
  const inspect = (/** @type {number} */ count, /** @type {string} */ mark) =>
    page.evaluate(
      async ([header, claims, signature], total, prefix) => {
        const field = /** @type {HTMLTextAreaElement} */ (document.getElementById("inspect-token"));
        const claimsShown = () => document.getElementById("inspect-claims")?.textContent ?? "";
        for (let number = 0; number < total; number++) {
          const sub = `${prefix}${number};`;
          const text = btoa(String(claims).replace("@SUB@", sub)).replaceAll("+", "-").replaceAll("/", "_");
          field.value = `${header}.${text.replace(/=+$/, "")}.${signature}`;
          field.dispatchEvent(new InputEvent("input", { bubbles: true }));
          for (const end = Date.now() + 20_000; !claimsShown().includes(sub); ) {
            if (Date.now() > end) throw new Error(`${sub} was not inspected within 20 s`);
            await new Promise((done) => setTimeout(done, 1));
          }
        }
      },
      [parts[0], payload, parts[2]],
      count,
      mark,
    );
  await inspect(Math.ceil(INSPECTS / 10), "first-");
  await compareMemory(browser, page, t, () => inspect(INSPECTS, "then-"));
  assert.equal(page.workers().length, 1);
  assert.deepEqual(pageErrors, []);
}
eachBrowser(`${INSPECTS} tokens are inspected`, manyInspects, options);

/** Checks that a job leaves the tab's memory where it was. @param {Browser} browser @param {Page} page @param {import("node:test").TestContext} t @param {() => Promise<unknown>} job */
async function compareMemory(browser, page, t, job) {
  const before = await settled(browser, page);
  const start = performance.now();
  await job();
  const seconds = (performance.now() - start) / 1000;
  const after = await settled(browser, page);
  if (before === null || after === null) return t.skip("no account of memory on this system");
  const [was, is] = [before, after].map((bytes) => (bytes / 1e6).toFixed(1));
  t.diagnostic(`${seconds.toFixed(1)} s; the tab: ${was} MB before, ${is} MB after`);
  assert.ok(after - before < MOST_GROWTH, `${was} MB grew to ${is} MB`);
}

/** Returns what the tab takes once it has had a while to tidy up. @param {Browser} browser @param {Page} page */
async function settled(browser, page) {
  if (!/firefox/i.test(await browser.version())) {
    const session = await page.createCDPSession();
    await session.send("HeapProfiler.collectGarbage");
    await session.detach();
  }
  let least = Number.POSITIVE_INFINITY;
  for (let times = 0; times < 20; times++) {
    const measured = await memoryOf(browser);
    if (measured === null) return null;
    least = Math.min(least, measured.tab);
    await new Promise((done) => setTimeout(done, 500));
  }
  return least;
}

/** Counts the timers that wait, and lets the time pass a thousand times faster when told to. Runs before the page's own scripts. */
function watchTimers() {
  /** What each of them waits for: its delay, and who set it. */
  const waiting = new Map();
  const { setTimeout: later, clearTimeout: cancel } = window;
  Object.assign(window, {
    waiting,
    speed: 1,
    /** @param {(...given: any[]) => void} job @param {number} [delay] @param {any[]} given */
    setTimeout(job, delay = 0, ...given) {
      const { speed } = /** @type {any} */ (window);
      const id = later(
        () => {
          waiting.delete(id);
          job(...given);
        },
        delay >= 60_000 ? delay / speed : delay,
      );
      waiting.set(id, `${delay} ms ${new Error().stack?.split("\n").slice(1, 4).join(" ")}`);
      return id;
    },
    /** @param {number} id */
    clearTimeout(id) {
      waiting.delete(id);
      cancel(id);
    },
  });
}

eachBrowser("an hour in which nobody touches the page", async (browser, t) => {
  const server = await serveSite();
  t.after(server.close);
  const page = await browser.newPage();
  await page.evaluateOnNewDocument(watchTimers);
  await page.goto(server.url);
  await waitForState(page, "locked");
  /** Checks that there are this many, and shows them otherwise. @param {number} count @param {string} why */
  const timers = async (count, why) => {
    const all = await page.evaluate(() => [.../** @type {any} */ (window).waiting.values()]);
    assert.equal(all.length, count, `${why}\n${all.join("\n")}`);
  };
  const pause = (/** @type {number} */ ms) => new Promise((done) => setTimeout(done, ms));
  /** The start of each worker is watched for ten seconds. */
  const started = () => pause(11_000);
  await started();
  await timers(0, "the page at rest");

  await t.test("the key is forgotten after the hour, and no timer of it is left", async () => {
    await page.evaluate(() => Object.assign(window, { speed: 1_000 }));
    await page.type("#application-id", applicationId);
    await page.select("#auto-forget", "60");
    await chooseKeyFile(page, await fileWith("private.key", rsaKey(2048)));
    await tokenOf(page);
    await pause(500);
    await timers(1, "the timer that forgets, and no other");
    await waitShown(page, "key-ask");
    await started();
    await timers(0, "without a key");
    assert.equal(page.workers().length, 1);
  });

  await t.test("forgetting by hand leaves no timer either, and the next key works", async () => {
    await page.evaluate(() => Object.assign(window, { speed: 1 }));
    await chooseKeyFile(page, await fileWith("private.key", rsaKey(2048)));
    await tokenOf(page);
    await pause(500);
    await timers(1, "the timer that forgets");
    await click(page, "button", "Forget key");
    await waitShown(page, "key-ask");
    await started();
    await timers(0, "without a key");
  });
});
