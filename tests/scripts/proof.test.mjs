/** What `npm run coverage` and `npm run mutants` make of other programs' reports. */
import assert from "node:assert/strict";
import { existsSync } from "node:fs";
import { readFile } from "node:fs/promises";
import { join, matchesGlob } from "node:path";
import { test } from "node:test";
import { filesIn, glob } from "../../scripts/files.mjs";
import { GROUPS, LONG, OPTIMISED } from "../../scripts/mutants/groups.mjs";
import { addUp, patternOf, shown, triedAgain } from "../../scripts/mutants/outcomes.mjs";
import { shown as ofPage, sumUp } from "../../scripts/mutants/page.mjs";
import { PURE, TESTS } from "../../scripts/mutants/pure.mjs";
import { root } from "../../scripts/run.mjs";
import { linesOf, missedLines } from "../../scripts/test/lines.mjs";

test("a line is missed where a region on it never ran, and gaps do not count", () => {
  /** @type {import("../../scripts/test/lines.mjs").Segment[]} */
  const segments = [
    [1, 1, 5, true, true, false],
    [3, 9, 0, true, true, false],
    [4, 2, 5, true, false, false],
    [6, 1, 0, true, true, true],
    [7, 1, 0, false, false, false],
  ];
  const files = [{ filename: "/here/src/a.rs", segments, summary: { lines: { count: 10, covered: 8 } } }];
  const other = { filename: "/here/src/b.rs", segments: [], summary: { lines: { count: 90, covered: 90 } } };
  const lines = linesOf({ data: [{ files: [...files, other] }] }, (name) => name.replace("/here/", ""));
  assert.deepEqual([lines.covered, lines.count], [98, 100]);
  assert.deepEqual(lines.files[0]?.missed, [3, 4]);
  assert.equal(missedLines([1, 2, 3, 7, 9, 10]), "1–3, 7, 9–10");
});

test("mutants are added up: one that never ends is noticed, one that does not compile does not count", () => {
  const of = (/** @type {string} */ summary, /** @type {string} */ name) => ({
    summary,
    scenario: { Mutant: { name } },
  });
  const sums = addUp([
    of("CaughtMutant", "a"),
    of("MissedMutant", "b"),
    of("Timeout", "c"),
    of("Unviable", "d"),
    { summary: "Success", scenario: "Baseline" },
  ]);
  assert.deepEqual(sums, { caught: 1, timeout: 1, unviable: 1, missed: ["b"] });
  assert.match(shown(sums), /^3 mutants, 2 noticed .*, 1 missed: 33\.3 %/);
  assert.match(shown(addUp([])), /^0 mutants, .* 0\.0 %/);
});

test("a mutant that is tried again is found by its whole name, and is missed until a test notices it", () => {
  const of = (/** @type {string} */ summary, /** @type {string} */ name) => ({
    summary,
    scenario: { Mutant: { name } },
  });
  const names = [
    "src/a.rs:1:9: replace is_masked -> bool with true",
    "src/a.rs:2:9: replace < with >= in f<'a>",
    "src/a.rs:3:9: delete match arm [0x94..= 0x9b | 0xc5, ..] in f",
    "src/a.rs:4:9: replace f -> Result<Option<u32>> with Ok(Some(1))",
  ];
  // `\<` and `\>` mean other things to cargo-mutants than to JavaScript.
  for (const name of names) {
    assert.doesNotMatch(patternOf(name), /\\[<>]/);
    assert.deepEqual(
      [...names, `${name}2`, `2${name}`].filter((other) => new RegExp(patternOf(name)).test(other)),
      [name],
    );
  }
  const [a = "", b = "", c = "", d = ""] = names;
  const first = [of("MissedMutant", a), of("CaughtMutant", b), of("MissedMutant", c), of("MissedMutant", d)];
  const second = [
    { summary: "Success", scenario: /** @type {const} */ ("Baseline") },
    of("CaughtMutant", c),
    of("MissedMutant", d),
    of("MissedMutant", "one that nobody asked for"),
  ];
  assert.deepEqual(addUp(triedAgain(first, second)), { caught: 2, timeout: 0, unviable: 0, missed: [a, d] });
});

test("every file of the core is in a group, and every test that a group names exists", async () => {
  const files = (await filesIn(`${root}/src`))
    .map((file) => file.slice(root.length + 1))
    .filter((file) => /rs$/.test(file));
  assert.ok(files.length > 150);
  const patterns = GROUPS.flatMap((group) => group.files);
  assert.deepEqual(
    files.filter((file) => !patterns.some((pattern) => matchesGlob(file, pattern))),
    [],
  );
  const tests = [...(await glob("tests/*.rs")), "tests/inspect.rs"];
  for (const name of GROUPS.flatMap((group) => group.tests)) assert.ok(tests.includes(`tests/${name}.rs`), name);
});

test("every Rust test that mutation leaves out exists", async () => {
  const files = (await filesIn(`${root}/tests`)).filter((file) => file.endsWith(".rs"));
  const texts = await Promise.all(files.map((file) => readFile(file, "utf8")));
  for (const name of [...LONG, ...OPTIMISED])
    assert.ok(
      texts.some((text) => new RegExp(`fn \\w*${name}`).test(text)),
      name,
    );
});

test("every pure module and every test of one exists", () => {
  assert.ok(PURE.length > 20);
  for (const file of [...PURE, ...TESTS]) assert.ok(existsSync(join(root, file)), file);
});

test("the mutants of the page are added up, and those that live or never end are listed", () => {
  const mutant = (/** @type {string} */ status) => ({
    status,
    location: { start: { line: 7 } },
    mutatorName: "BooleanLiteral",
    replacement: "true",
  });
  const mutants = ["Killed", "Killed", "Timeout", "Survived", "NoCoverage", "CompileError", "Ignored"].map(mutant);
  const sums = sumUp({ files: { "www/a.js": { mutants } } });
  assert.match(ofPage(sums), /^5 mutants, 3 noticed \(1 of them .*\), 2 missed: 40\.0 %/);
  assert.deepEqual(
    sums.lines,
    ["never ended", "missed", "missed"].map((what) => `${what}: www/a.js:7 BooleanLiteral true`),
  );
});
