/** The workflows, as far as they can be checked without running them. */
import assert from "node:assert/strict";
import { readdir, readFile } from "node:fs/promises";
import { join } from "node:path";
import { test } from "node:test";
import { root } from "../../scripts/run.mjs";

const folder = join(root, ".github/workflows");
const workflows = await Promise.all(
  (await readdir(folder)).map(async (name) => ({ name, text: await readFile(join(folder, name), "utf8") })),
);
const { scripts } = JSON.parse(await readFile(join(root, "package.json"), "utf8"));

test("every action is pinned by a commit, the same everywhere, with its release beside it", () => {
  /** @type {Map<string, string>} */
  const pins = new Map();
  for (const { name, text } of workflows) {
    for (const [, action = "", pin = ""] of text.matchAll(/uses: ([\w/-]+)@(.+)$/gm)) {
      assert.match(pin, /^[0-9a-f]{40} # v\d+\.\d+\.\d+$/, `${name}: ${action}`);
      assert.equal(pins.get(action) ?? pin, pin, `${name}: ${action}`);
      pins.set(action, pin);
    }
  }
  assert.ok(pins.size >= 7);
});

test("no workflow keeps credentials, and each has few rights by default", () => {
  for (const { name, text } of workflows) {
    assert.match(text, /^permissions:\n {2}contents: read$/m, name);
    const checkouts = text.match(/actions\/checkout@/g)?.length ?? 0;
    assert.equal(text.match(/persist-credentials: false/g)?.length ?? 0, checkouts, name);
  }
});

test("every npm script that they run exists", () => {
  for (const { name, text } of workflows)
    for (const [, script = ""] of text.matchAll(/npm run ([\w:]+)/g))
      assert.ok(Object.hasOwn(scripts, script), `${name}: ${script}`);
});

test("nothing is deployed before the tests and the package's in each Node passed", () => {
  const ci = workflows.find(({ name }) => name === "ci.yml")?.text ?? "";
  assert.match(ci, /^ {2}build:\n(?: {4}.*\n)*? {4}needs: \[test, package-node\]$/m);
  assert.match(ci, /^ {2}deploy:\n {4}needs: build$/m);
  assert.match(ci, /os: \[ubuntu-24\.04, macos-15, windows-2025\]/);
  assert.match(ci, /node: \[22, 24, 26\]/);
});
