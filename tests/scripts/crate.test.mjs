/** The crate as cargo would pack it. */
import assert from "node:assert/strict";
import { readFile } from "node:fs/promises";
import { join, relative } from "node:path";
import { test } from "node:test";
import { filesIn } from "../../scripts/files.mjs";
import { must, root } from "../../scripts/run.mjs";

const OTHERS = ["CHANGELOG.md", "Cargo.lock", "Cargo.toml", "Cargo.toml.orig"];
const NOTES = ["LICENSE-APACHE", "LICENSE-MIT", "README.md", "SECURITY.md"];

test("the crate contains the core and nothing else", async () => {
  const listed = (await must("cargo", ["package", "--list", "--allow-dirty", "--locked", "-p", "vonage-jwt-web"]))
    .split("\n")
    .map((name) => name.trim().replaceAll("\\", "/"));
  const sources = (await filesIn(join(root, "src")))
    .filter((path) => path.endsWith(".rs"))
    .map((path) => relative(root, path).replaceAll("\\", "/"));
  assert.ok(sources.length > 100);
  assert.deepEqual(
    listed.filter((name) => name !== ".cargo_vcs_info.json").sort(),
    [...OTHERS, ...NOTES, ...sources].sort(),
  );
});

test("the oldest compiler is the one that releases and tests pin", async () => {
  const text = (/** @type {string} */ name) => readFile(join(root, name), "utf8");
  const [, oldest] = /^rust-version = "([\d.]+)"$/m.exec(await text("Cargo.toml")) ?? [];
  for (const name of ["door/Cargo.toml", "engine/Cargo.toml"])
    assert.ok((await text(name)).includes(`rust-version = "${oldest}"`), name);
  for (const name of ["ci", "release", "weekly"])
    assert.match(await text(`.github/workflows/${name}.yml`), new RegExp(`^  RUST: ${oldest}\\.\\d+$`, "m"), name);
});
