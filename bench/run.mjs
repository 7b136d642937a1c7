/**
 * `npm run bench`: the product against its peers, in one run. It writes docs/benchmarks.md, .svg and .json.
 * `-- --quick` takes two minutes, shows that it works, and writes to dist/bench/ instead; `--built` takes what is built.
 */
import { mkdir, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { build, site } from "../scripts/build.mjs";
import { command, root, seconds, step } from "../scripts/run.mjs";
import { setUp } from "../scripts/setup.mjs";

await command(import.meta, async () => {
  const words = process.argv.slice(2);
  // The packages are there only after set-up.
  if (!words.includes("--built")) await build(await setUp({ browsers: true }));
  const { full, quick } = await import("./plan.mjs");
  const begin = performance.now();
  const results = await measure(words.includes("--quick") ? quick : full);
  const folder = results.isQuick ? join(root, "dist/bench") : join(root, "docs");
  await write(folder, results);
  console.log(`\n${folder.slice(root.length + 1)}/benchmarks.md is written, after ${seconds(begin)}.`);
});

/**
 * @param {import("./plan.mjs").Plan} plan
 * @returns {Promise<import("./report.mjs").Results>}
 */
async function measure(plan) {
  const { siteHeaders } = await import("../scripts/build/headers.mjs");
  const { measureBrowser } = await import("./browser.mjs");
  const { benchFolder, buildPages } = await import("./bundle.mjs");
  const { measureBytes } = await import("./bytes.mjs");
  const { measureCold } = await import("./cold.mjs");
  const { machine, versions } = await import("./machine.mjs");
  const { measureMany } = await import("./many.mjs");
  const { measureNode } = await import("./node.mjs");
  const { browsers, pages } = await import("./plan.mjs");
  const { serveCompressed } = await import("./serve.mjs");

  /** @type {import("./rounds.mjs").Measure[]} */
  const measures = [];
  /** @param {string} what @param {string} why @param {() => Promise<import("./rounds.mjs").Measure[]>} work */
  const take = async (what, why, work) =>
    measures.push(
      ...(await step(what, why, async () => {
        const value = await work();
        return { note: `${value.length} measures`, value };
      })),
    );

  await step("pages", "of the peers, bundled", async () => ({ note: await buildPages(), value: undefined }));
  const { "Cross-Origin-Opener-Policy": opener = "", "Cross-Origin-Embedder-Policy": embedder = "" } = siteHeaders;
  // Isolated, as our own page: clocks are finer so. The page's policy would forbid the harness its workers.
  const isolated = { "Cross-Origin-Opener-Policy": opener, "Cross-Origin-Embedder-Policy": embedder };
  const harness = await serveCompressed(join(benchFolder, "harness"), isolated);
  /** @type {Record<string, import("./serve.mjs").Served>} */
  const servers = {};
  for (const name of pages)
    servers[name] = await serveCompressed(name === "ours" ? site : join(benchFolder, name), siteHeaders);
  const urls = Object.fromEntries(Object.entries(servers).map(([name, { url }]) => [name, url]));
  try {
    await take("Node", "reading, one token, many in a row", () => measureNode(plan));
    for (const place of browsers) {
      await take(place, "bytes and requests of a first visit", () => measureBytes(place, servers));
      await take(place, "reading, one token, many in a row", () => measureBrowser(place, plan, harness.url));
      await take(place, "from the navigation to the first token", () => measureCold(place, plan, urls));
      await take(place, "many tokens on all cores, and memory", () =>
        measureMany(place, plan, { ...urls, harness: harness.url }),
      );
    }
  } finally {
    for (const { close } of [harness, ...Object.values(servers)]) await close();
  }
  const { isQuick, rounds, row, many } = plan;
  const date = new Date().toISOString().slice(0, 10);
  return { date, isQuick, rounds, row, many, machine: await machine(), versions: await versions(browsers), measures };
}

/** @param {string} folder @param {import("./report.mjs").Results} results */
async function write(folder, results) {
  const { plot } = await import("./plot.mjs");
  const { report } = await import("./report.mjs");
  await mkdir(folder, { recursive: true });
  await writeFile(join(folder, "benchmarks.json"), `${JSON.stringify(results, rounded, 1)}\n`);
  await writeFile(join(folder, "benchmarks.svg"), plot(results));
  await writeFile(join(folder, "benchmarks.md"), report(results));
}

/** Digits that no clock here can tell are left out. @param {string} _key @param {unknown} value */
const rounded = (_key, value) =>
  typeof value === "number" && !Number.isInteger(value) ? Number(value.toPrecision(5)) : value;
