import assert from "node:assert/strict";
import { readdir, readFile } from "node:fs/promises";
import { basename, join } from "node:path";
import { test } from "node:test";
import { totalsOf } from "../../scripts/fuzz/ledger.mjs";
import { fuzzOptions } from "../../scripts/fuzz/options.mjs";
import { executionsIn, runTarget } from "../../scripts/fuzz/run-target.mjs";
import { Refusal, root } from "../../scripts/run.mjs";

const names = async (/** @type {string} */ folder) =>
  (await readdir(join(root, "fuzz", folder))).map((name) => basename(name, ".rs")).sort();

test("each target has its program, its line in Cargo.toml and inputs of its own, which the tests replay", async () => {
  const programs = await names("fuzz_targets");
  const manifest = await readFile(join(root, "fuzz/Cargo.toml"), "utf8");
  assert.ok(programs.length >= 14);
  assert.deepEqual([...manifest.matchAll(/^name = "(\w+)"\npath/gm)].map(([, name]) => name).sort(), programs);
  assert.deepEqual(
    (await names("targets")).filter((name) => !["mod", "pieces"].includes(name)),
    programs,
  );
  assert.deepEqual(await names("corpus"), programs);
  const replayed = (await readFile(join(root, "tests/fuzz_corpus.rs"), "utf8")).matchAll(/^replay!\((.+)\);$/gm);
  assert.deepEqual([...replayed].flatMap(([, list = ""]) => list.split(" ")).sort(), programs);
});

test("kept inputs are few and small", async () => {
  for (const target of await names("corpus")) {
    const folder = join(root, "fuzz/corpus", target);
    const files = await readdir(folder);
    const sizes = await Promise.all(files.map(async (name) => (await readFile(join(folder, name))).length));
    const bytes = sizes.reduce((sum, size) => sum + size, 0);
    assert.ok(files.length <= 150 && bytes <= 100_000, `${target}: ${files.length} files, ${bytes} bytes`);
  }
});

test("executions are libFuzzer's own count, or after a crash the last one that it showed", () => {
  assert.equal(executionsIn("#2\tINITED\n#4096\tpulse\nstat::number_of_executed_units: 5021\n"), 5021);
  assert.equal(executionsIn("#2\tINITED\n#4096\tpulse\n==1== ERROR: libFuzzer: deadly signal\n"), 4096);
  assert.equal(executionsIn(""), 0);
});

test("a program that fails is a crash", async () => {
  const turn = await runTarget("token", "false", 1);
  assert.deepEqual([turn.executions, turn.crash], [0, "no input was written, exit code 1"]);
});

test("the totals add up the turns of each target", () => {
  const turns = [
    "2026-11-26\ttoken\t1500\t60\tno crash",
    "2026-11-26\tder\t20\t60\tcrash-1",
    "2026-11-26\ttoken\t1\t2\tno crash",
  ];
  const rows = totalsOf(`${turns.join("\n")}\n`)
    .split("\n")
    .slice(1);
  assert.deepEqual(
    rows.map((row) => row.split(/ +/)),
    [
      ["der", "20", "60", "1"],
      ["token", "1,501", "62", "0"],
      ["all", "1,521", "122", "1"],
    ],
  );
});

test("what cannot be asked for is refused", async () => {
  assert.deepEqual((await fuzzOptions(["der", "--minutes", "2"])).targets, ["der"]);
  for (const args of [["nothing"], ["--minutes", "0"], ["--minutes", "x"], ["--quick"]])
    await assert.rejects(fuzzOptions(args), Refusal);
});
