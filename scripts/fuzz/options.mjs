/** What `npm run fuzz` was asked for. */
import { readdir } from "node:fs/promises";
import { basename, join } from "node:path";
import { parseArgs } from "node:util";
import { Refusal, root } from "../run.mjs";

const USAGE = `npm run fuzz -- [OPTIONS] [TARGET…]        all targets in turn where none is named

  --minutes N     how long, over all targets (default 10)
  --slice N       seconds before the next target has its turn (default 60)
  --length N      no input longer than N bytes: many short ones instead of a few long ones
  --jobs N        how many targets run at a time (default 1)
  --address       with AddressSanitizer, which takes half of the speed
  --keep          then keep the inputs that reach something new in fuzz/corpus
  --totals        only show how often each target has run`;

/**
 * @typedef {{ minutes: number, slice: number, length: number, jobs: number, address: boolean, keep: boolean, totals: boolean, targets: string[] }} FuzzOptions
 * @param {string[]} args
 * @returns {Promise<FuzzOptions>}
 */
export async function fuzzOptions(args) {
  const { values, positionals } = parse(args);
  const all = (await readdir(join(root, "fuzz/fuzz_targets"))).map((file) => basename(file, ".rs")).sort();
  const unknown = positionals.find((name) => !all.includes(name));
  if (unknown) throw new Refusal(`There is no target "${unknown}"; there are: ${all.join(", ")}.`);
  return {
    minutes: positive(values.minutes, 10),
    slice: positive(values.slice, 60),
    length: positive(values.length, Infinity),
    jobs: positive(values.jobs, 1),
    address: values.address ?? false,
    keep: values.keep ?? false,
    totals: values.totals ?? false,
    targets: positionals.length > 0 ? positionals : all,
  };
}

/** @param {string[]} args */
function parse(args) {
  const text = /** @type {const} */ ({ type: "string" });
  const flag = /** @type {const} */ ({ type: "boolean" });
  const options = { minutes: text, slice: text, length: text, jobs: text, address: flag, keep: flag, totals: flag };
  try {
    return parseArgs({ args, options, allowPositionals: true });
  } catch (error) {
    throw new Refusal(`${/** @type {Error} */ (error).message}\n\n${USAGE}`);
  }
}

/**
 * @param {string | undefined} text
 * @param {number} standard
 */
function positive(text, standard) {
  const number = text === undefined ? standard : Number(text);
  if (!(number > 0)) throw new Refusal(`"${text}" is not a number above 0.\n\n${USAGE}`);
  return number;
}
