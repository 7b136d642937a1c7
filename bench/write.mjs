/** The results as files: for people, as a picture, and as they are. */
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

/** Digits that no clock here can tell are left out. @param {string} _key @param {unknown} value */
function rounded(_key, value) {
  return typeof value === "number" && !Number.isInteger(value) ? Number(value.toPrecision(5)) : value;
}
