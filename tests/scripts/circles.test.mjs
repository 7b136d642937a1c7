/** No two files need each other: what is below never knows what is above. */
import assert from "node:assert/strict";
import { mkdir, readdir, readFile, writeFile } from "node:fs/promises";
import { dirname, join } from "node:path";
import { test } from "node:test";
import { root } from "../../scripts/run.mjs";
import { temporaryFolder } from "../support/folder.mjs";
import { circlesOf, rustUses } from "../support/modules.mjs";

/** @param {string} folder @param {string} ending */
async function filesOf(folder, ending) {
  const names = await readdir(folder, { recursive: true });
  return names.filter((name) => name.endsWith(ending)).map((name) => join(folder, name));
}

/** @param {string} folder */
const circlesIn = async (folder) => circlesOf(rustUses(folder, await filesOf(folder, ".rs")));

/** What there may be: nothing in the core. The others have these still, and no more. @type {Record<string, string[][]>} */
const KNOWN = {
  src: [],
  "door/src": [["generate", "key"]],
  "engine/src": [
    ["blocks", "columns", "limbs"],
    ["modulus", "reduce"],
  ],
};

for (const [folder, known] of Object.entries(KNOWN)) {
  test(`the modules of ${folder} that use each other are known`, async () => {
    const folders = join(root, folder);
    assert.ok(rustUses(folders, await filesOf(folders, ".rs")).size > 5);
    assert.deepEqual(await circlesIn(folders), known);
  });
}

test("a circle is found, also by way of a re-export and of a nested list", async () => {
  const folder = await temporaryFolder("circles");
  const files = {
    "lib.rs": "mod a;\nmod b;\nmod c;\npub use b::Thing;",
    "a.rs": "use crate::{c::{self, Other}, Thing as Renamed};",
    "b.rs": "pub struct Thing;\nfn f() { super::a::g() } // crate::c",
    "c.rs": 'pub struct Other; const TEXT: &str = "crate::a::g";',
  };
  for (const [name, text] of Object.entries(files)) {
    await mkdir(dirname(join(folder, name)), { recursive: true });
    await writeFile(join(folder, name), text);
  }
  assert.deepEqual(await circlesIn(folder), [["a", "b"]]);
});

test("only the worker's files import the core", async () => {
  const importers = [];
  for (const file of await filesOf(join(root, "www"), ".js")) {
    if (file.includes("/pkg/")) continue;
    if (/from "[./]*pkg\//.test(await readFile(file, "utf8"))) importers.push(file.slice(join(root, "www/").length));
  }
  assert.ok(importers.length > 0);
  assert.deepEqual(
    importers.filter((name) => !name.startsWith("worker/")),
    [],
  );
});
