/** No files import each other in a circle: what is below never knows what is above. And no folder is too long to scan. */
import assert from "node:assert/strict";
import { readdir, readFile } from "node:fs/promises";
import { join } from "node:path";
import { test } from "node:test";
import { root } from "../../scripts/run.mjs";
import { circles } from "../support/circles.mjs";
import { moduleUses, usesOf } from "../support/rust-modules.mjs";

const CRATES = ["src", "door/src", "engine/src"];

/** How many entries of a folder people can take in at a glance. A file and the folder with its name count as one. */
const MOST_ENTRIES = 14;
/** The folders with more, and why. @type {Record<string, string>} */
const LONG = {
  src: "one entry for each thing that the core reads, makes or explains",
  "src/snippet": "one file for each language that a snippet is written in",
  www: "one folder for each view, and the files whose address at the root is fixed",
};

/** The files below a folder, as their paths from the root. @param {string} folder @param {RegExp} wanted */
async function filesOf(folder, wanted) {
  const names = await readdir(join(root, folder), { recursive: true });
  return names
    .map((name) => `${folder}/${name.replaceAll("\\", "/")}`)
    .filter((name) => wanted.test(name) && !name.startsWith("www/pkg/"));
}

for (const folder of CRATES) {
  test(`no modules of ${folder} need each other in a circle`, async () => {
    const files = (await filesOf(folder, /\.rs$/)).map((name) => join(root, name));
    const uses = await moduleUses(join(root, folder), files);
    assert.ok(uses.size > 5);
    assert.deepEqual(circles(uses), []);
  });
}

test("circles are found through a re-export, a nested list, a parent's item and a module's name", () => {
  const uses = usesOf(
    new Map([
      ["", "mod a;\nmod b;\nmod c;\nmod d;\npub use crate::b::Thing;"],
      ["a", "use crate::{c::{self, Other}, Thing as Renamed};"],
      ["b", "pub struct Thing;\nfn f() { super::a::g() } // crate::c"],
      ["c", 'pub struct Other; const TEXT: &str = "crate::a::g // "; const QUOTE: char = \'"\'; /* crate::a::g */'],
      ["d", "mod child;\npub struct Shared;\nfn f() { child::g() }"],
      ["d::child", "use super::Shared;\nuse crate::c;\npub fn g() { c::Other }"],
    ]),
  );
  assert.deepEqual(circles(uses), [
    ["a", "b"],
    ["d", "d::child"],
  ]);
  assert.deepEqual([...(uses.get("d::child") ?? [])].sort(), ["c", "d"]);
  assert.deepEqual([...(uses.get("c") ?? [])], []);
});

test("only the worker's files import the core", async () => {
  const importers = [];
  for (const file of await filesOf("www", /\.js$/)) {
    const code = (await readFile(join(root, file), "utf8")).replace(/\/\*[\s\S]*?\*\//g, "");
    if (/\b(?:from|import)\s*\(?\s*["'`][^"'`]*\bpkg\//.test(code)) importers.push(file);
  }
  assert.ok(importers.length > 0);
  assert.deepEqual(
    importers.filter((name) => !name.startsWith("www/worker/")),
    [],
  );
});

test("no folder of the core or the page has too many entries to take in at a glance", async () => {
  const entries = entriesOf([...(await filesOf("src", /\.\w+$/)), ...(await filesOf("www", /\.\w+$/))]);
  const long = [...entries].filter(([, names]) => names.size > MOST_ENTRIES).map(([folder]) => folder);
  assert.deepEqual(long.sort(), Object.keys(LONG).sort());
});

test("a file and the folder with its name count as one entry", () => {
  const entries = entriesOf(["src/key.rs", "src/key/der.rs", "src/key/pem/label.rs", "src/code.rs"]);
  assert.deepEqual(
    [...entries].map(([folder, names]) => [folder, [...names]]),
    [
      ["src", ["key", "code"]],
      ["src/key", ["der", "pem"]],
      ["src/key/pem", ["label"]],
    ],
  );
});

/** @param {string[]} files @returns {Map<string, Set<string>>} Folder → the names in it, without their endings. */
function entriesOf(files) {
  /** @type {Map<string, Set<string>>} */
  const folders = new Map();
  for (const file of files) {
    const parts = file.split("/");
    for (const [depth, name] of parts.entries()) {
      if (depth === 0) continue;
      const folder = parts.slice(0, depth).join("/");
      folders.set(folder, (folders.get(folder) ?? new Set()).add(name.replace(/\.\w+$/, "")));
    }
  }
  return folders;
}
