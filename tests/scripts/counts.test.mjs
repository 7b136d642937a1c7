import assert from "node:assert/strict";
import { test } from "node:test";
import { countCargo, countNode, forbiddenSkips, skippedTests } from "../../scripts/test/counts.mjs";

test("cargo's results are added up", () => {
  const output = `running 2 tests
test result: ok. 2 passed; 0 failed; 0 ignored; 0 measured; 0 filtered out; finished in 0.00s

test result: FAILED. 3 passed; 1 failed; 2 ignored; 0 measured; 0 filtered out; finished in 0.00s
`;
  assert.deepEqual(countCargo(output), { passed: 5, failed: 1, skipped: 2 });
});

test("node's totals are read, and a cancelled test counts as failed", () => {
  const output = "✔ one (1ms)\nℹ tests 4\nℹ pass 2\nℹ fail 1\nℹ cancelled 1\nℹ skipped 0\n";
  assert.deepEqual(countNode(output), { passed: 2, failed: 2, skipped: 0 });
});

test("only results are counted", () => {
  assert.deepEqual(countCargo("no tests to run!"), { passed: 0, failed: 0, skipped: 0 });
  assert.deepEqual(countNode("the text says ℹ pass 3"), { passed: 0, failed: 0, skipped: 0 });
  assert.deepEqual(countNode("ℹ pass 3\nℹ skipped 2"), { passed: 3, failed: 0, skipped: 2 });
});

test("skipped tests are listed with their reasons", () => {
  const cargo = "test signing ... ignored, needs vectors\ntest reading ... ok\ntest plain ... ignored\n";
  assert.deepEqual(skippedTests(cargo), ["signing: needs vectors", "plain"]);
  const node = "✔ fine (0.1ms)\n  ﹣ one of two (9.5ms) # needs Docker\n﹣ bare (0.1ms) # SKIP\n";
  assert.deepEqual(skippedTests(node), ["one of two: needs Docker", "bare"]);
});

test("a skipped test is allowed only by its whole name", () => {
  const output = "﹣ one (0.1ms) # needs Docker\n﹣ one of two (0.1ms) # SKIP\n✔ three (1ms)\n";
  assert.deepEqual(forbiddenSkips(output, []), ["one: needs Docker", "one of two"]);
  assert.deepEqual(forbiddenSkips(output, ["one"]), ["one of two"]);
  assert.deepEqual(forbiddenSkips(output, ["one", "one of two"]), []);
});
