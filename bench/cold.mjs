/**
 * Measures the time from the navigation to the first token and the longest hang, for our page and two small pages
 * that do the same.
 */
import { launch } from "../scripts/browser.mjs";
import { waitForText } from "../tests/e2e/site.mjs";
import { drive } from "./drive.mjs";
import { pages } from "./plan.mjs";
import { inTurns } from "./rounds.mjs";
import { applicationId, mustBeValid, pemOf } from "./valid.mjs";

/** @import { BrowserContext } from "puppeteer-core" */
/** @import { BrowserName } from "../scripts/browser.mjs" */
/** @import { Measure } from "./rounds.mjs" */
/** Milliseconds since the navigation began. @typedef {{ ready: number, token: number, gap: number, long: number | null, text: string }} Visit */

/** When our page accepts a key. The others accept one as soon as their script has run. */
const stateOf = (/** @type {string} */ name) => (name === "ours" ? "locked" : "ready");

/**
 * @param {BrowserName} place
 * @param {import("./plan.mjs").Plan} plan
 * @param {Record<string, string>} urls by page
 * @returns {Promise<Measure[]>}
 */
export async function measureCold(place, plan, urls) {
  const browser = await launch(place);
  try {
    const twice = async (/** @type {string} */ name, bits = 2048, isWatched = false) => {
      // A new context has an empty cache and no service worker, but the browser itself is already running.
      const context = await browser.createBrowserContext();
      try {
        const empty = await visit(context, urls[name] ?? "", { name, bits, isWatched });
        const warm = await visit(context, urls[name] ?? "", { name, bits, isWatched });
        return { empty, warm };
      } finally {
        await context.close();
      }
    };
    for (const name of pages) await twice(name);
    const timed = await inTurns(pages, plan.rounds.cold, (name) => twice(name));
    /** @param {"empty" | "warm"} cache @param {"ready" | "token"} moment @returns {Measure} */
    const cold = (cache, moment) => ({
      id: `cold-${moment}-${cache}`,
      place,
      unit: "ms",
      samples: pick(timed, (both) => both[cache][moment]),
    });
    const measures = [cold("empty", "token"), cold("warm", "token"), cold("empty", "ready"), cold("warm", "ready")];
    for (const bits of [2048, 4096]) {
      const watched = await inTurns(pages, plan.rounds.block, (name) => twice(name, bits, true));
      measures.push({ id: `block-${bits}`, place, unit: "ms", samples: pick(watched, ({ empty }) => empty.gap) });
      if (place === "chrome")
        measures.push({
          id: `long-${bits}`,
          place,
          unit: "ms",
          samples: pick(watched, ({ empty }) => empty.long ?? 0),
        });
    }
    return measures;
  } finally {
    await browser.close();
  }
}

/** @template T @param {Record<string, T[]>} all @param {(one: T) => number} number */
const pick = (all, number) =>
  Object.fromEntries(Object.entries(all).map(([name, samples]) => [name, samples.map(number)]));

/**
 * One visit by a person who has the key file ready and wastes no time.
 *
 * @param {BrowserContext} context
 * @param {string} url
 * @param {{ name: string, bits: number, isWatched: boolean }} how
 * @returns {Promise<Visit>}
 */
async function visit(context, url, { name, bits, isWatched }) {
  const pem = pemOf(bits);
  const page = await context.newPage();
  await page.evaluateOnNewDocument(drive, { applicationId, pem, state: stateOf(name), isWatched });
  await page.goto(url);
  const seen = /** @type {Visit} */ (await page.evaluate(() => /** @type {any} */ (window).bench));
  mustBeValid([seen.text], pem);
  // What the page stores for the next visit must be there before that visit.
  if (name === "ours") await waitForText(page, "offline", /./);
  await page.close();
  return seen;
}
