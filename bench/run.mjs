/**
 * `npm run bench`: compares the product with its peers, in one run. It writes docs/benchmarks.md, .svg and .json. `--
 * --quick` takes two minutes, shows that it works, and writes to dist/bench/ instead. `--built` uses the existing
 * build. `--first-visit` takes only those figures anew, in four minutes.
 */
import { readFile } from "node:fs/promises";
import { join } from "node:path";
import { build } from "../scripts/build.mjs";
import { command, root, seconds } from "../scripts/run.mjs";
import { setUp } from "../scripts/setup.mjs";

await command(import.meta, async () => {
  const words = process.argv.slice(2);
  if (!words.includes("--built")) await build(await setUp({ browsers: true }));
  const begin = performance.now();
  // What these import exists only after set-up.
  const { full, quick } = await import("./plan.mjs");
  const { measureAll, measureFirstVisit } = await import("./measure.mjs");
  const { write } = await import("./write.mjs");
  const plan = words.includes("--quick") ? quick : full;
  const folder = plan.isQuick ? "dist/bench" : "docs";
  const results = words.includes("--first-visit")
    ? await measureFirstVisit(plan, JSON.parse(await readFile(join(root, folder, "benchmarks.json"), "utf8")))
    : await measureAll(plan);
  await write(join(root, folder), results);
  console.log(`\nWrote ${folder}/benchmarks.md in ${seconds(begin)}.`);
});
