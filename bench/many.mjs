/** Measures many tokens on all cores, and the tab's memory before and after. Each run has its own browser. */

import { launch } from "../scripts/browser.mjs";
import { chooseTab, tokensOf, waitForStatus } from "../tests/e2e/batch-page.mjs";
import { click, waitForState } from "../tests/e2e/find.mjs";
import { fill } from "../tests/e2e/form.mjs";
import { chooseKeyFile, fileWith, tokenOf, waitForText } from "../tests/e2e/site.mjs";
import { tabMemory } from "./memory.mjs";
import { libraries, MANY } from "./plan.mjs";
import { inTurns } from "./rounds.mjs";
import { applicationId, mustBeValid, pemOf, request } from "./valid.mjs";

/** @import { Page } from "puppeteer-core" */
/** @import { BrowserName } from "../scripts/browser.mjs" */
/** @import { Measure } from "./rounds.mjs" */
/** @typedef {{ ms: number | null, rest: number | null, after: number | null }} Run */

/** The time limit for all tokens of one run. */
const LIMIT_MS = 900_000;
const BITS = 2048;

/**
 * @param {BrowserName} place
 * @param {import("./plan.mjs").Plan} plan
 * @param {Record<string, string>} urls of the pages, and of the harness
 * @returns {Promise<Measure[]>}
 */
export async function measureMany(place, plan, urls) {
  const names = [...libraries, "blank"];
  const runs = await inTurns(names, plan.rounds.many, (name) => runOne(place, plan, name, urls));
  /** @param {string} id @param {"ms" | "B"} unit @param {keyof Run} field @returns {Measure} */
  const measure = (id, unit, field) => {
    const all = names.map((name) => [
      name,
      (runs[name] ?? []).map((run) => run[field]).filter((each) => each !== null),
    ]);
    return { id, place, unit, samples: Object.fromEntries(all.filter(([, samples]) => samples?.length)) };
  };
  const measures = [
    measure("many", "ms", "ms"),
    measure("memory-rest", "B", "rest"),
    measure("memory-many", "B", "after"),
  ];
  return measures.filter(({ samples }) => samples.ours);
}

/** @param {BrowserName} place @param {import("./plan.mjs").Plan} plan @param {string} name @param {Record<string, string>} urls @returns {Promise<Run>} */
async function runOne(place, { many, settleMs }, name, urls) {
  const count = many[name] ?? 0;
  const browser = await launch(place, { protocolLimitMs: LIMIT_MS });
  try {
    const page = await browser.newPage();
    const url = urls[name];
    if (name === "blank") return { ms: null, rest: await tabMemory(browser, settleMs), after: null };
    if (url) await oneToken(page, url, name);
    const rest = url ? await tabMemory(browser, settleMs) : null;
    const { ms, startMs, tokens } = await (name === "ours"
      ? oursMany(page, count)
      : peersMany(page, name, count, urls.harness ?? ""));
    const after = await tabMemory(browser, settleMs);
    mustBeValid(await tokens(), pemOf(BITS), count);
    // Start-up is not scaled, because it happens once, however many tokens are made.
    return { ms: startMs + ((ms - startMs) / count) * MANY, rest, after };
  } finally {
    await browser.close();
  }
}

/** Prepares the idle page, with a key and one token. @param {Page} page @param {string} url @param {string} name */
async function oneToken(page, url, name) {
  await page.goto(url);
  await waitForState(page, name === "ours" ? "locked" : "ready");
  if (name === "ours") await waitForText(page, "offline", /./);
  await fill(page, "application-id", applicationId);
  await chooseKeyFile(page, await fileWith("private.key", pemOf(BITS)));
  await tokenOf(page);
}

/**
 * Uses the page's own Batch view, from the click on the button until it says that the tokens are ready.
 *
 * @param {Page} page
 * @param {number} count
 */
async function oursMany(page, count) {
  await chooseTab(page, "Batch");
  await click(page, "radio", "Generate names");
  await fill(page, "batch-count", String(count));
  await waitForText(page, "batch-summary", new RegExp(`${count.toLocaleString("en")} rows`));
  await page.evaluate(() => {
    const watch = /** @type {any} */ (window);
    const status = /** @type {HTMLElement} */ (document.getElementById("batch-status"));
    document.getElementById("batch-make")?.addEventListener("click", () => (watch.begin = performance.now()), true);
    watch.took = new Promise((resolve) => {
      new MutationObserver(() => {
        if (/tokens ready/.test(status.textContent ?? "")) resolve(performance.now() - watch.begin);
      }).observe(status, { childList: true, characterData: true, subtree: true });
    });
  });
  await click(page, "button", "Make tokens");
  await waitForStatus(page, new RegExp(`${count.toLocaleString("en")} tokens ready`), LIMIT_MS);
  const ms = /** @type {number} */ (await page.evaluate(() => /** @type {any} */ (window).took));
  return { ms, startMs: 0, tokens: async () => (await tokensOf(page)).map(({ token }) => token) };
}

/**
 * Uses a pool of workers written for the benchmark, because their libraries have none.
 *
 * @param {Page} page
 * @param {string} name
 * @param {number} count
 * @param {string} url
 */
async function peersMany(page, name, count, url) {
  await page.goto(url);
  await waitForState(page, "ready");
  const input = { pem: pemOf(BITS), request: request(), count };
  const run = (/** @type {string} */ who, /** @type {object} */ what) => /** @type {any} */ (window).pool(who, what);
  const { ms, startMs } = /** @type {{ ms: number, startMs: number }} */ (await page.evaluate(run, name, input));
  /** @returns {Promise<string[]>} */
  const tokens = () => page.evaluate(() => /** @type {any} */ (window).tokens());
  return { ms, startMs, tokens };
}
