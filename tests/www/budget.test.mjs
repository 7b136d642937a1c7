/** What a first visit costs. The aim is 150 kB of wasm and 200 kB in all; these hold what was reached. */
import assert from "node:assert/strict";
import { readdir, readFile } from "node:fs/promises";
import { join } from "node:path";
import { test } from "node:test";
import { brotliCompressSync, constants } from "node:zlib";
import { root } from "../../scripts/run.mjs";

const site = join(root, "dist/site");
/** For the host: no visitor asks for them. */
const NOTES = ["_headers", ".nojekyll"];
const MAX_WASM_BYTES = 162_000;
const MAX_BYTES = 220_000;
const MAX_REQUESTS = 10;

const names = (await readdir(site)).filter((name) => !NOTES.includes(name));
const sizes = new Map(
  await Promise.all(names.map(async (name) => /** @type {const} */ ([name, brotli(await readFile(join(site, name)))]))),
);

/** As hosts pack files that do not change. @param {Buffer} bytes */
function brotli(bytes) {
  return brotliCompressSync(bytes, { params: { [constants.BROTLI_PARAM_QUALITY]: 11 } }).length;
}

test("the wasm keeps its budget", () => {
  const size = sizes.get("vonage-jwt.wasm") ?? 0;
  assert.ok(size > 0 && size <= MAX_WASM_BYTES, `${size} bytes of wasm in brotli`);
});

test("so does the first visit, in bytes and in requests", () => {
  const total = [...sizes.values()].reduce((sum, size) => sum + size, 0);
  assert.ok(total <= MAX_BYTES, `${total} bytes in brotli: ${JSON.stringify([...sizes])}`);
  assert.ok(names.length <= MAX_REQUESTS, `${names.length} files`);
});
