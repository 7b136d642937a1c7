/** How often each target ran on this machine: one line a turn. */
import { appendFile, mkdir, readFile } from "node:fs/promises";
import { dirname, join } from "node:path";
import { root } from "../run.mjs";

const FILE = join(root, "fuzz/target/executions.tsv");

/**
 * @param {string} target
 * @param {import("./run-target.mjs").Turn} turn
 */
export async function record(target, { executions, seconds, crash }) {
  const words = [new Date().toISOString(), target, executions, Math.round(seconds), crash ?? "no crash"];
  await mkdir(dirname(FILE), { recursive: true });
  await appendFile(FILE, `${words.join("\t")}\n`);
}

/**
 * The totals as lines of a table, and a last one for all.
 * @returns {Promise<string>}
 */
export async function totals() {
  const text = await readFile(FILE, "utf8").catch(() => "");
  return totalsOf(text);
}

/** @param {string} text The ledger. */
export function totalsOf(text) {
  /** @type {Map<string, { executions: number, seconds: number, crashes: number }>} */
  const sums = new Map();
  for (const line of text.split("\n").filter(Boolean)) {
    const [, target = "", executions, seconds, crash] = line.split("\t");
    for (const name of [target, "all"]) {
      const sum = sums.get(name) ?? { executions: 0, seconds: 0, crashes: 0 };
      sum.executions += Number(executions);
      sum.seconds += Number(seconds);
      sum.crashes += crash === "no crash" ? 0 : 1;
      sums.set(name, sum);
    }
  }
  const all = sums.get("all");
  sums.delete("all");
  const rows = [...sums].sort(([one], [other]) => one.localeCompare(other));
  if (all) rows.push(["all", all]);
  const number = (/** @type {number} */ of) => of.toLocaleString("en-GB").padStart(15);
  const title = "target       executions        seconds        crashes";
  const lines = rows.map(
    ([name, { executions, seconds, crashes }]) =>
      `${name.padEnd(9)}${[executions, seconds, crashes].map(number).join("")}`,
  );
  return [title, ...lines].join("\n");
}
