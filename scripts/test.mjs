/**
 * `npm test`: sets up what is missing, then runs every check or the named ones. Each is one line when it ends, plus the
 * output of a failed one.
 */
import { constants } from "node:os";
import { glob } from "./files.mjs";
import { command, Refusal, run, seconds } from "./run.mjs";
import { setUp } from "./setup.mjs";
import { skippedTests } from "./test/counts.mjs";
import { inLanes } from "./test/lanes.mjs";
import { compiledOnce } from "./test/once.mjs";
import { failureIn, filesToRunAgain } from "./test/second.mjs";

/** @typedef {import("./checks.mjs").Check} Check */
/** @typedef {import("./checks.mjs").Result} Result */

/** The time limit for one check, including compilation. */
const LIMIT_SECONDS = 1800;

await command(import.meta, async () => {
  const env = { ...(await setUp({ browsers: true })), ...(await compiledOnce()) };
  const { checks } = await import("./checks.mjs");
  const chosen = choose(checks, process.argv.slice(2));
  const total = { passed: 0, failed: 0, skipped: 0, again: 0 };
  await inLanes(chosen, async (check, isHopeless) => {
    const { passed = 0, failed = 0, skipped = 0, again = 0 } = await perform(check, env, isHopeless);
    total.passed += passed;
    total.failed += failed;
    total.skipped += skipped;
    total.again += again;
    return failed === 0;
  });
  if (total.failed > 0) process.exitCode = 1;
  const again = total.again > 0 ? ` (${total.again} of them only when run again)` : "";
  console.log(`\n${total.passed} passed${again}, ${total.failed} failed, ${total.skipped} skipped`);
});

/**
 * Returns the named checks and the ones they need.
 * @param {Check[]} checks
 * @param {string[]} names Empty means all.
 */
function choose(checks, names) {
  const known = checks.map(({ name }) => name);
  const unknown = names.find((name) => !known.includes(name));
  if (unknown) throw new Refusal(`There is no check "${unknown}". The checks are ${known.join(", ")}.`);
  const needed = new Set(names);
  for (const { name, needs } of checks.toReversed()) if (needs && needed.has(name)) needed.add(needs);
  return names.length === 0 ? checks : checks.filter(({ name }) => needed.has(name));
}

/**
 * @param {Check} check
 * @param {Record<string, string>} env
 * @param {boolean} isHopeless Whether the check that it needs has failed.
 * @returns {Promise<Result>} A failed check counts as at least one failed test.
 */
async function perform(check, env, isHopeless) {
  const start = performance.now();
  const work = () => (check.work ? check.work(env) : runCommand(check, env));
  const result = isHopeless ? { ok: false, output: `Not run: ${check.needs} failed.` } : await work().catch(refused);
  if (!result.ok) result.failed = Math.max(result.failed ?? 0, 1);
  const skipped = result.skipped ? `${result.skipped} skipped, ` : "";
  const numbers = result.passed === undefined ? "" : `${result.passed} passed, ${result.failed} failed, ${skipped}`;
  console.log(`${check.name}: ${check.purpose} … ${result.ok ? "" : "FAILED, "}${numbers}${seconds(start)}`);
  if (!result.ok) console.log(result.output);
  else for (const name of skippedTests(result.output)) console.log(`  skipped: ${name}`);
  return result;
}

/**
 * @param {Check} check
 * @param {Record<string, string>} env
 * @returns {Promise<Result>}
 */
async function runCommand(check, env) {
  const words = (check.command ?? "").split(" ");
  const files = words.at(-1)?.includes("*") ? await glob(words.pop() ?? "") : [];
  const first = await runWith(words, files, check, env);
  const again = check.hasBrowsers && !first.ok ? filesToRunAgain(first.output) : [];
  if (again.length === 0) return first;
  const second = await runWith(words, again, check, env);
  if (!second.ok) return { ...first, output: `${first.output}\nAGAIN:\n${second.output}` };
  console.log(`  failed, and passed when run again: ${again.join(", ")}\n${failureIn(first.output)}\n`);
  const { passed = 0, failed = 0 } = first;
  return { ...first, ok: true, passed: passed + failed, failed: 0, again: failed };
}

/**
 * @param {string[]} words
 * @param {string[]} files
 * @param {Check} check
 * @param {Record<string, string>} env
 * @returns {Promise<Result>}
 */
async function runWith([program = "", ...words], files, { wasm = false, env: extra, count, beside = false }, env) {
  const own = {
    ...env,
    ...extra,
    CI: "true",
    NO_COLOR: "1",
    RUSTUP_TOOLCHAIN: wasm ? env.RUSTUP_TOOLCHAIN : process.env.RUSTUP_TOOLCHAIN,
  };
  const { code, output } = await run(program, [...words, ...files], {
    env: own,
    timeoutSeconds: LIMIT_SECONDS,
    priority: beside ? constants.priority.PRIORITY_BELOW_NORMAL : constants.priority.PRIORITY_NORMAL,
  });
  if (!count) return { ok: code === 0, output };
  const counts = count(output);
  return { ok: code === 0 && counts.failed === 0 && counts.passed > 0, output, ...counts };
}

/**
 * @param {unknown} error
 * @returns {Result}
 */
function refused(error) {
  return { ok: false, output: error instanceof Refusal ? error.message : String(/** @type {Error} */ (error).stack) };
}
