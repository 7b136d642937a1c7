/**
 * `npm run mutants`: set-up, then cargo-mutants changes the core or the engine, one place at a time, and the tests
 * must notice. All mutants take hours, so each run tries a part of them: `--part 3/40` is every fortieth, from the third.
 * The mutants of each group are tried with the quick tests that look at it, those that live with its long ones too, and
 * those that still live with all tests.
 * With words, only the groups whose files contain one: `npm run mutants -- --part 1/10 src/acl src/json`.
 */
import { rm } from "node:fs/promises";
import { join } from "node:path";
import { parseArgs } from "node:util";
import { copySource } from "./copy-source.mjs";
import { ENGINE, GROUPS, LONG } from "./mutants/groups.mjs";
import { addUp, patternOf, shown, triedAgain } from "./mutants/outcomes.mjs";
import { tryMutants } from "./mutants/try.mjs";
import { command, pathWith, Refusal, root, step } from "./run.mjs";
import { checkRust } from "./setup/basics.mjs";
import { buildFolder, cargoTool } from "./setup/cargo-tool.mjs";

/** The copy whose files are changed. It stays, so that the next run compiles only what is new. */
const SOURCE = join(root, "target/mutants/source");

/** @typedef {import("./mutants/outcomes.mjs").Outcome} Outcome */

await command(import.meta, async () => {
  const { values, positionals } = parseArgs({
    options: { part: { type: "string", default: "1/40" }, engine: { type: "boolean", default: false } },
    allowPositionals: true,
  });
  const [, number, parts] = /^(\d+)\/(\d+)$/.exec(values.part) ?? [];
  if (!(Number(number) >= 1 && Number(number) <= Number(parts))) throw new Refusal(`--part ${values.part}: say 3/40.`);
  const shard = ["--shard", `${Number(number) - 1}/${parts}`, "--sharding", "round-robin"];
  const env = await prepare();
  const outcomes = values.engine
    ? await tryMutants({ env, ...ENGINE, which: [...ENGINE.which, ...shard] })
    : await withAllTests(await tryGroups(positionals, shard, env), env);
  report(outcomes);
});

async function prepare() {
  await step("Rust", "compiles the mutants", checkRust);
  try {
    const bin = await step("cargo-mutants", "makes the mutants; built once, minutes", () =>
      cargoTool("cargo-mutants", "cargo-mutants", "27.1.0", ["cargo-mutants mutants"]),
    );
    await step("source", "is copied, and the copy is changed", async () => ({
      note: "done",
      value: await copySource(SOURCE),
    }));
    // What is compiled of other crates serves `cargo test` too.
    return { PATH: pathWith(bin), CARGO_TARGET_DIR: join(root, "target"), CARGO_PROFILE_DEV_DEBUG: "0" };
  } finally {
    await rm(buildFolder, { recursive: true, force: true });
  }
}

/**
 * @param {string[]} words
 * @param {string[]} shard
 * @param {Record<string, string>} env
 */
async function tryGroups(words, shard, env) {
  const all = [];
  for (const [index, { files, tests, more = [] }] of GROUPS.entries()) {
    if (words.length > 0 && !words.some((word) => files.some((file) => file.includes(word)))) continue;
    const earlier = GROUPS.slice(0, index).flatMap((group) => group.files);
    const which = [...files.flatMap((file) => ["--file", file]), ...earlier.flatMap((file) => ["--exclude", file])];
    const quick = await tryMutants({ folder: "", tests, left: LONG, which: [...which, ...shard], env });
    const outcomes = await again(quick, [...tests, ...more], env);
    const sums = addUp(outcomes);
    console.log(`${files.join(", ")}: ${shown(sums)}`);
    for (const name of sums.missed) console.log(`  lives: ${name}`);
    all.push(...outcomes);
  }
  return all;
}

/**
 * @param {Outcome[]} outcomes
 * @param {Record<string, string>} env
 */
async function withAllTests(outcomes, env) {
  const { length } = addUp(outcomes).missed;
  if (length > 0) console.log(`\n${length} live. They are tried with all tests.`);
  return again(outcomes, [], env);
}

/**
 * Tries once more those that live.
 * @param {Outcome[]} outcomes
 * @param {string[]} tests None means all.
 * @param {Record<string, string>} env
 */
async function again(outcomes, tests, env) {
  const { missed } = addUp(outcomes);
  if (missed.length === 0) return outcomes;
  const files = [...new Set(missed.map((name) => name.slice(0, name.indexOf(":"))))];
  // cargo-mutants lets any mutant that deletes a field pass a pattern, so the files and the names are compared as well.
  const which = [...files.flatMap((file) => ["--file", file]), ...missed.flatMap((name) => ["--re", patternOf(name)])];
  return triedAgain(outcomes, await tryMutants({ folder: "", tests, which, env }));
}

/** @param {Outcome[]} outcomes */
function report(outcomes) {
  const total = addUp(outcomes);
  console.log(`\nall: ${shown(total)}`);
  for (const name of total.missed) console.log(`  missed: ${name}`);
  if (total.missed.length > 0) process.exitCode = 1;
}
