/** One turn of one fuzz target. */
import { mkdir } from "node:fs/promises";
import { join } from "node:path";
import { root, run } from "../run.mjs";

const FUZZ = join(root, "fuzz");
/** Windows has no such program. */
const NICE = process.platform === "win32" ? [] : ["nice", "-n", "19"];

/** The longest input, in bytes: enough for the largest key, or for a list of users. */
const LENGTH = 4096;
/** @type {Record<string, number>} */
const OTHER_LENGTHS = { engine: 1024, read_key: 8192 };

/** The inputs that are kept in the repository. @param {string} target */
export const keptCorpus = (target) => join(FUZZ, "corpus", target);
/** All that were found on this machine. @param {string} target */
export const foundCorpus = (target) => join(FUZZ, "target/corpus", target);

/**
 * libFuzzer's limits. An input that takes a second, or asks for 64 MB, is a crash by the targets' own measure too
 * (`fuzz/src/`): that one is right on a busy machine, and without a sanitizer. libFuzzer's own time limit also counts
 * the minutes in which a run was stopped by a signal, so it only ends what never returns.
 * @param {string} target
 * @param {number} [length] Bytes: the longest input, where it is shorter than the target's own.
 */
export const limits = (target, length = Infinity) => [
  `-max_len=${Math.min(length, OTHER_LENGTHS[target] ?? LENGTH)}`,
  "-timeout=1000",
  "-malloc_limit_mb=64",
  "-rss_limit_mb=1024",
];

/**
 * @typedef {{ executions: number, seconds: number, crash: string | null, output: string }} Turn `crash`: the input's file.
 * @param {string} target
 * @param {string} program
 * @param {number} seconds
 * @param {number} [length]
 * @returns {Promise<Turn>}
 */
export async function runTarget(target, program, seconds, length) {
  const [found, artifacts] = [foundCorpus(target), join(FUZZ, "artifacts", target)];
  for (const folder of [found, artifacts]) await mkdir(folder, { recursive: true });
  const args = [
    ...limits(target, length),
    `-artifact_prefix=${artifacts}/`,
    `-max_total_time=${Math.ceil(seconds)}`,
    "-print_final_stats=1",
    found,
    keptCorpus(target),
  ];
  const start = performance.now();
  // All that runs beside it goes first. A turn that does not end by itself is ended, and counts as a crash.
  const timeoutSeconds = seconds + 1200;
  const [first = "", ...rest] = [...NICE, program, ...args];
  const { code, output } = await run(first, rest, { timeoutSeconds });
  const file = /Test unit written to (\S+)/.exec(output)?.[1];
  return {
    executions: executionsIn(output),
    seconds: (performance.now() - start) / 1000,
    crash: code === 0 ? null : (file ?? `no input was written, exit code ${code}`),
    output,
  };
}

/**
 * How many inputs ran: libFuzzer's own count, or after a crash the number in its last line of progress.
 * @param {string} output
 */
export function executionsIn(output) {
  const final = /^stat::number_of_executed_units:\s*(\d+)$/m.exec(output)?.[1];
  const last = [...output.matchAll(/^#(\d+)\s/gm)].at(-1)?.[1];
  return Number(final ?? last ?? 0);
}
