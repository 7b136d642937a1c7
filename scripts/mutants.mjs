/**
 * `npm run mutants`: set-up, then cargo-mutants changes the core or the engine, one place at a time, and the tests
 * must notice. All mutants take days, so each run tries a part of them: `--part 3/40` is every fortieth, from the third.
 * The mutants of each group are tried with the tests that look at it first, and those that live with all tests.
 */
import { readFile, rm } from "node:fs/promises";
import { join } from "node:path";
import { parseArgs } from "node:util";
import { GROUPS } from "./mutants/groups.mjs";
import { addUp, shown } from "./mutants/outcomes.mjs";
import { command, pathWith, Refusal, root, run, step } from "./run.mjs";
import { checkRust } from "./setup/basics.mjs";
import { buildFolder, cargoTool } from "./setup/cargo-tool.mjs";

const FOLDER = join(root, "target/mutants");
/** A mutant that never ends is noticed too. In seconds, for the build and the tests. */
const LIMITS = ["--build-timeout", "600", "--timeout", "300"];

await command(import.meta, async () => {
  const { values, positionals } = parseArgs({
    options: { part: { type: "string", default: "1/40" }, engine: { type: "boolean", default: false } },
    allowPositionals: true,
  });
  const [, number, parts] = /^(\d+)\/(\d+)$/.exec(values.part) ?? [];
  if (!(Number(number) >= 1 && Number(number) <= Number(parts))) throw new Refusal(`--part ${values.part}: say 3/40.`);
  const shard = ["--shard", `${Number(number) - 1}/${parts}`, "--sharding", "round-robin"];
  const env = await prepare();
  const named = (/** @type {string[]} */ files) =>
    positionals.length === 0 || positionals.some((word) => files.some((file) => file.includes(word)));
  const total = addUp([]);
  const groups = values.engine ? [{ files: [], tests: [] }] : GROUPS.filter(({ files }) => named(files));
  for (const [index, group] of groups.entries()) {
    const earlier = values.engine ? [] : GROUPS.slice(0, GROUPS.indexOf(/** @type {any} */ (group)));
    const folder = join(FOLDER, values.engine ? "engine" : `${index}`);
    const outcomes = await tryGroup(
      { ...group, earlier: earlier.flatMap(({ files }) => files) },
      { folder, shard, env },
    );
    const sums = addUp(outcomes);
    console.log(`${group.files.join(", ") || "engine"}: ${shown(sums)}`);
    for (const name of sums.missed) console.log(`  missed: ${name}`);
    for (const which of /** @type {const} */ (["caught", "timeout", "unviable"])) total[which] += sums[which];
    total.missed.push(...sums.missed);
  }
  console.log(`\nall: ${shown(total)}`);
  if (total.missed.length > 0) process.exitCode = 1;
});

async function prepare() {
  await step("Rust", "compiles the mutants", checkRust);
  try {
    const bin = await step("cargo-mutants", "makes the mutants; built once, minutes", () =>
      cargoTool("cargo-mutants", "cargo-mutants", "27.1.0", ["cargo-mutants mutants"]),
    );
    // The mutants share what is compiled of other crates.
    return { PATH: pathWith(bin), CARGO_TARGET_DIR: join(FOLDER, "target"), CARGO_PROFILE_DEV_DEBUG: "0" };
  } finally {
    await rm(buildFolder, { recursive: true, force: true });
  }
}

/**
 * @param {{ files: string[], tests: string[], earlier: string[] }} group
 * @param {{ folder: string, shard: string[], env: Record<string, string> }} how
 */
async function tryGroup({ files, tests, earlier }, { folder, shard, env }) {
  await rm(folder, { recursive: true, force: true });
  const where = files.length === 0 ? ["--manifest-path", join(root, "engine/Cargo.toml")] : [];
  const chosen = [
    ...files.flatMap((file) => ["--file", file]),
    ...earlier.filter((file) => !files.includes(file)).flatMap((file) => ["--exclude", file]),
  ];
  const args = ["mutants", ...where, "--output", folder, "--baseline", "skip", ...LIMITS, ...shard, ...chosen];
  const quick = tests.flatMap((test) => ["--test", test]);
  let result = await run("cargo", [...args, "--", ...(quick.length > 0 ? quick : ["--tests"])], { env });
  const first = await outcomesOf(folder, result.output);
  if (addUp(first).missed.length === 0 || quick.length === 0) return first;
  result = await run("cargo", [...args, "--iterate", "--", "--tests"], { env });
  const second = await outcomesOf(folder, result.output);
  // The second run tries again what lives, and only that.
  return [...first.filter(({ summary }) => summary !== "MissedMutant"), ...second];
}

/**
 * @param {string} folder
 * @param {string} output
 * @returns {Promise<import("./mutants/outcomes.mjs").Outcome[]>}
 */
async function outcomesOf(folder, output) {
  const file = join(folder, "mutants.out/outcomes.json");
  const text = await readFile(file, "utf8").catch(() => null);
  if (text !== null) return JSON.parse(text).outcomes;
  if (/No mutants (?:to test|found|generated)|no mutants/i.test(output)) return [];
  throw new Refusal(`cargo-mutants failed.\n${output}`);
}
