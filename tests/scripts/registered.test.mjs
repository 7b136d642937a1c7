/**
 * Every test of a file is known before the first one ends: `--test-force-exit` ends a process whose known tests have
 * ended, and would end it while a file still waits to name its next test, which would then be missing in silence.
 */
import assert from "node:assert/strict";
import { readdir, readFile } from "node:fs/promises";
import { join } from "node:path";
import { test } from "node:test";
import { root } from "../../scripts/run.mjs";

const TEST = /^(?:test|eachBrowser)\(/;
const WAIT = /^(?![\s/*]).*\bawait\b/;

/** The lines of a test file that wait after its first test. @param {string} code */
function lateWaits(code) {
  const lines = code.split("\n");
  const first = lines.findIndex((line) => TEST.test(line));
  return lines
    .slice(first + 1)
    .filter((line) => first >= 0 && WAIT.test(line) && !TEST.test(line) && !/\basync\b/.test(line));
}

test("no file waits after its first test", async () => {
  const files = (await readdir(join(root, "tests"), { recursive: true })).filter((name) => name.endsWith(".test.mjs"));
  assert.ok(files.length > 90);
  for (const file of files) assert.deepEqual(lateWaits(await readFile(join(root, "tests", file), "utf8")), [], file);
});

test("a wait after a test is found, and one before it or inside it is none", () => {
  const code = 'const a = await b();\ntest("one", async () => {\n  await c();\n});\nconst d = async () => await e();\n';
  assert.deepEqual(lateWaits(code), []);
  assert.deepEqual(lateWaits(`${code}const f = await g();\nawait h();\n`), ["const f = await g();", "await h();"]);
});
