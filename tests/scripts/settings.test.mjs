import assert from "node:assert/strict";
import { readFile } from "node:fs/promises";
import { join } from "node:path";
import { test } from "node:test";
import { engineArguments, engineEnv, engineOptArguments } from "../../scripts/build/engine.mjs";
import { wasmEnv, wasmOptArguments, wasmPackArguments } from "../../scripts/build/wasm.mjs";
import { root } from "../../scripts/run.mjs";
import { readSettings } from "../../scripts/settings.mjs";

const text = await readFile(join(root, "wasm-pack.toml"), "utf8");
const settings = await readSettings(text);

/** @param {import("../../scripts/settings.mjs").Settings} settings All that the build hands on. */
const handedOn = (settings) =>
  JSON.stringify([
    wasmPackArguments(settings, "/library"),
    wasmEnv(settings, "/library"),
    wasmOptArguments(settings, "in.wasm", "out.wasm"),
    engineArguments(settings),
    engineEnv(settings, "/library"),
    engineOptArguments(settings, "in.wasm", "out.wasm"),
  ]);

test("the first line says what reads the file", () => {
  assert.match(text.split("\n")[0] ?? "", /^# wasm-pack itself does not read this file: scripts\/build\.mjs reads it/);
});

test("each key changes what the build does", () => {
  for (const [key, value] of Object.entries(settings)) {
    const other = typeof value === "boolean" ? !value : typeof value === "string" ? "other" : ["--other"];
    assert.notEqual(handedOn({ ...settings, [key]: other }), handedOn(settings), key);
  }
});

test("without the library's source nothing unstable is used", () => {
  const { RUSTC_BOOTSTRAP, CARGO_ENCODED_RUSTFLAGS } = wasmEnv(settings, null);
  assert.equal(RUSTC_BOOTSTRAP, undefined);
  assert.doesNotMatch(
    `${CARGO_ENCODED_RUSTFLAGS} ${wasmPackArguments(settings, null).join(" ")}`,
    /-Z|immediate-abort/,
  );
});

test("without flags wasm-opt is not run", () => {
  assert.equal(wasmOptArguments({ ...settings, wasmOpt: [] }, "in.wasm", "out.wasm"), null);
});

test("an unknown key is refused", async () => {
  await assert.rejects(readSettings(`${text}\nscope = "x"\n`), /unknown key "scope"/);
});

test("a missing key is refused", async () => {
  await assert.rejects(readSettings(text.replace(/^profile = .*$/m, "")), /"profile" is missing/);
});

test("a value of the wrong type is refused", async () => {
  await assert.rejects(
    readSettings(text.replace(/^target = .*$/m, "target = 1")),
    /"target" has a value of the wrong type/,
  );
});
