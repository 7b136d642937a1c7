import assert from "node:assert/strict";
import { test } from "node:test";
import { failureIn, filesToRunAgain } from "../../scripts/test/second.mjs";

const at = (/** @type {string} */ file) =>
  `test at tests/e2e/${file}.test.mjs:48:11\n✖ it fails (30.1ms)\n  Error: no\n`;

test("the files of failed tests run again, each once", () => {
  const output = `✔ fine (1ms)\nℹ fail 3\n\n✖ failing tests:\n\n${at("key")}${at("lock")}${at("key")}`;
  assert.deepEqual(filesToRunAgain(output), ["tests/e2e/key.test.mjs", "tests/e2e/lock.test.mjs"]);
  assert.equal(failureIn(output), output.slice(output.indexOf("✖ failing")).trimEnd());
});

test("nothing runs again where nothing failed, or too much", () => {
  assert.deepEqual(filesToRunAgain("✔ fine (1ms)\nℹ fail 0\n"), []);
  assert.deepEqual(filesToRunAgain(["a", "b", "c", "d"].map(at).join("")), []);
});
