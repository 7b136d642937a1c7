/**
 * Measures reading a key, one token, and many in a row, in a browser. Each contender has its own worker, as in our
 * page.
 */
import { launch } from "../scripts/browser.mjs";
import { waitForState } from "../tests/e2e/find.mjs";
import { ROW, workers } from "./plan.mjs";
import { inTurns } from "./rounds.mjs";
import { mustBeValid, pemOf, request } from "./valid.mjs";

/** @import { Page } from "puppeteer-core" */
/** @import { BrowserName } from "../scripts/browser.mjs" */
/** @import { Sample } from "./contender.js" */
/** @import { Measure } from "./rounds.mjs" */

/** How a job is asked for in one place. @typedef {(name: string, job: string, input: object) => Promise<Sample>} Ask */

/**
 * @param {BrowserName} place
 * @param {import("./plan.mjs").Plan} plan
 * @param {string} url of the harness
 * @returns {Promise<Measure[]>}
 */
export async function measureBrowser(place, plan, url) {
  const browser = await launch(place, { protocolLimitMs: 600_000 });
  try {
    const page = await browser.newPage();
    await page.goto(url);
    await waitForState(page, "ready");
    return await measureJobs({ place, plan, names: workers, ask: asker(page) });
  } finally {
    await browser.close();
  }
}

/** @param {Page} page @returns {Ask} */
const asker = (page) => (name, job, input) =>
  page.evaluate((...words) => /** @type {any} */ (window).ask(...words), name, job, input);

/**
 * Does the same in Node as in browsers.
 *
 * @param {{ place: string, plan: import("./plan.mjs").Plan, names: string[], ask: Ask }} parts
 * @returns {Promise<Measure[]>}
 */
export async function measureJobs({ place, plan, names, ask }) {
  /** @type {Measure[]} */
  const measures = [];
  for (const bits of [2048, 4096]) {
    const pem = pemOf(bits);
    const once = async (/** @type {string} */ name, /** @type {string} */ job) => {
      const { ms, tokens } = await ask(name, job, { pem, request: request() });
      mustBeValid(tokens, pem);
      return ms;
    };
    for (const job of ["read", "token", "both"]) {
      // One untimed call first, because it also compiles.
      for (const name of names) await once(name, job);
      const samples = await inTurns(names, plan.rounds.short, (name) => once(name, job));
      measures.push({ id: `${job}-${bits}`, place, unit: "ms", samples });
    }
  }
  const pem = pemOf(2048);
  const samples = await inTurns(names, plan.rounds.row, async (name) => {
    const count = plan.row[name] ?? plan.row.ours ?? 0;
    const { ms, tokens } = await ask(name, "row", { pem, request: request(), count });
    mustBeValid(tokens, pem, count);
    return (ms / count) * ROW;
  });
  return [...measures, { id: "row", place, unit: "ms", samples }];
}
