/** Measures everything, one thing after the other, because two at once would disturb each other. */
import { join } from "node:path";
import { siteHeaders } from "../scripts/build/headers.mjs";
import { site } from "../scripts/build.mjs";
import { step } from "../scripts/run.mjs";
import { measureBrowser } from "./browser.mjs";
import { benchFolder, buildPages } from "./bundle.mjs";
import { measureBytes } from "./bytes.mjs";
import { measureCold } from "./cold.mjs";
import { machine, versions } from "./machine.mjs";
import { measureMany } from "./many.mjs";
import { measureNode } from "./node.mjs";
import { browsers, pages } from "./plan.mjs";
import { serveCompressed } from "./serve.mjs";

/** @import { Measure } from "./rounds.mjs" */
/** @import { Served } from "./serve.mjs" */

/** Isolated like our own page, for finer clocks. The page's whole policy would forbid the harness its workers. */
const ISOLATED = {
  "Cross-Origin-Opener-Policy": siteHeaders["Cross-Origin-Opener-Policy"] ?? "",
  "Cross-Origin-Embedder-Policy": siteHeaders["Cross-Origin-Embedder-Policy"] ?? "",
};

/**
 * @param {import("./plan.mjs").Plan} plan
 * @returns {Promise<import("./report.mjs").Results>}
 */
export async function measureAll(plan) {
  const { isQuick, rounds, row, many, settleMs } = plan;
  const settings = { isQuick, rounds, row, many, settleMs };
  const about = { date: today(), ...settings, machine: await machine(), versions: await versions(browsers) };
  return { ...about, measures: await withServers((harness, servers) => measureServed(plan, harness, servers)) };
}

/**
 * Takes the figures of a first visit anew, and leaves the others.
 *
 * @param {import("./plan.mjs").Plan} plan
 * @param {import("./report.mjs").Results} results
 * @returns {Promise<import("./report.mjs").Results>}
 */
export async function measureFirstVisit(plan, results) {
  const taken = await withServers(async (_, servers) => {
    /** @type {Measure[]} */
    const measures = [];
    for (const place of browsers) {
      measures.push(...(await measureBytes(place, servers)));
      measures.push(...(await measureCold(place, plan, urlsOf(servers))));
    }
    return measures;
  });
  const isOld = (/** @type {Measure} */ { id, place }) =>
    !taken.some((measure) => measure.id === id && measure.place === place);
  return { ...results, firstVisit: today(), measures: [...results.measures.filter(isOld), ...taken] };
}

const today = () => new Date().toISOString().slice(0, 10);

/** @param {Record<string, Served>} servers by page */
const urlsOf = (servers) => Object.fromEntries(Object.entries(servers).map(([name, { url }]) => [name, url]));

/**
 * @template T
 * @param {(harness: Served, servers: Record<string, Served>) => Promise<T>} work
 */
async function withServers(work) {
  await step("pages", "of the peers, bundled", async () => ({ note: await buildPages(), value: undefined }));
  const harness = await serveCompressed(join(benchFolder, "harness"), ISOLATED);
  /** @type {Record<string, Served>} */
  const servers = {};
  for (const name of pages)
    servers[name] = await serveCompressed(name === "ours" ? site : join(benchFolder, name), siteHeaders);
  try {
    return await work(harness, servers);
  } finally {
    for (const { close } of [harness, ...Object.values(servers)]) await close();
  }
}

/**
 * @param {import("./plan.mjs").Plan} plan
 * @param {Served} harness
 * @param {Record<string, Served>} servers by page
 */
async function measureServed(plan, harness, servers) {
  const urls = urlsOf(servers);
  /** @type {Measure[]} */
  const measures = [];
  const take = async (
    /** @type {string} */ what,
    /** @type {string} */ why,
    /** @type {() => Promise<Measure[]>} */ work,
  ) => {
    const taken = await step(what, why, async () => {
      const value = await work();
      return { note: `${value.length} measures`, value };
    });
    measures.push(...taken);
  };
  await take("Node", "reading, one token, many in a row", () => measureNode(plan));
  for (const place of browsers) {
    await take(place, "bytes and requests of a first visit", () => measureBytes(place, servers));
    await take(place, "reading, one token, many in a row", () => measureBrowser(place, plan, harness.url));
    await take(place, "from the navigation to the first token", () => measureCold(place, plan, urls));
    const all = { ...urls, harness: harness.url };
    await take(place, "many tokens on all cores, and memory", () => measureMany(place, plan, all));
  }
  return measures;
}
