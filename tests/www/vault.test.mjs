import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { test } from "node:test";
import { initSync } from "../../www/pkg/vonage_jwt_web.js";
import { createVault } from "../../www/worker/vault.js";

initSync({ module: readFileSync(new URL("../../www/pkg/vonage_jwt_web_bg.wasm", import.meta.url)) });

test("a file that is too long for a key is reported with its full size", async () => {
  const file = new Blob([new Uint8Array(3_000_000)]);
  await assert.rejects(createVault().read({ file }), (/** @type {any} */ error) => {
    assert.deepEqual([error.name, error.code, error.details.bytes], ["TokenError", "key_input_too_long", 3_000_000]);
    return true;
  });
});
