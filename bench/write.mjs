/** Writes the results as files: as text, as a picture, and as raw data. */
import { mkdir, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { plot } from "./plot.mjs";
import { report } from "./report.mjs";

/** @param {string} folder @param {import("./report.mjs").Results} results */
export async function write(folder, results) {
  await mkdir(folder, { recursive: true });
  await writeFile(join(folder, "benchmarks.json"), `${JSON.stringify(results, rounded, 1)}\n`);
  await writeFile(join(folder, "benchmarks.svg"), plot(results));
  await writeFile(join(folder, "benchmarks.md"), report(results));
}

/** Omits digits beyond the precision of any clock here. @param {string} _key @param {unknown} value */
function rounded(_key, value) {
  return typeof value === "number" && !Number.isInteger(value) ? Number(value.toPrecision(5)) : value;
}
