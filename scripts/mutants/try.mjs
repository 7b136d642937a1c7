/** Runs cargo-mutants on the copy of the source. */
import { readFile, rm } from "node:fs/promises";
import { join } from "node:path";
import { Refusal, root, run } from "../run.mjs";
import { OPTIMISED } from "./groups.mjs";

const FOLDER = join(root, "target/mutants");
/** In seconds of wall time, for the build and the tests: a machine may be busy, or stop this for a while. */
const LIMITS = ["--build-timeout", "3600", "--timeout", "3600"];
/** A mutant that never ends is noticed by its computing time. Windows has no such limit, only the one above. */
const ENDED = `--cargo-arg=--config=target.'cfg(unix)'.runner=["sh","-c","ulimit -t SECONDS; exec \\"$@\\"","sh"]`;
/** Compiling is most of the work, and the core's tests need only other crates to be fast. */
const PROFILE = "--cargo-arg=--config=profile.dev.package.vonage-jwt-web.opt-level=0";

/**
 * The arguments for `cargo` are `--cargo-arg`, because what follows `--` counts for the tests alone: cargo-mutants
 * would compile all tests for each mutant, and then run some.
 * @param {{ folder: string, tests: string[], left?: string[], which: string[], env: Record<string, string> }} how
 *   `folder`: of the crate, in the source. `tests`: none means all. `left`: tests, or parts of their names, that are
 *   left out. `which`: cargo-mutants' choice of mutants.
 * @returns {Promise<import("./outcomes.mjs").Outcome[]>}
 */
export async function tryMutants({ folder, tests, left = [], which, env }) {
  const out = join(FOLDER, "mutants.out");
  await rm(out, { recursive: true, force: true });
  const chosen = (tests.length > 0 ? tests.map((test) => `--test=${test}`) : ["--tests"]).map(
    (argument) => `--cargo-arg=${argument}`,
  );
  const profile = [...(folder === "" ? [PROFILE] : []), ENDED.replace("SECONDS", tests.length > 0 ? "30" : "300")];
  const args = ["mutants", "--in-place", "--output", FOLDER, ...LIMITS, ...which];
  const skipped = [...OPTIMISED, ...left].flatMap((test) => ["--skip", test]);
  const cwd = join(FOLDER, "source", folder);
  const { code, output } = await run("cargo", [...args, ...profile, ...chosen, "--", "--", ...skipped], { cwd, env });
  const text = await readFile(join(out, "outcomes.json"), "utf8").catch(() => null);
  // 0: all are noticed. 2: some are not. 3: some never end. Otherwise the tests fail without a mutant, too.
  if (text !== null && (code === 0 || code === 2 || code === 3)) return JSON.parse(text).outcomes;
  if (text === null && code === 0) return [];
  throw new Refusal(`cargo-mutants failed.\n${output}`);
}
