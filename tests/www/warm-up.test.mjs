import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { test } from "node:test";
import { initSync, PrivateKey } from "../../www/pkg/vonage_jwt_web.js";
import { warmUp } from "../../www/worker/warm-up.js";

initSync({ module: readFileSync(new URL("../../www/pkg/vonage_jwt_web_bg.wasm", import.meta.url)) });

test("the throw-away key is read, used and freed, and nothing is given back", (t) => {
  const read = t.mock.method(PrivateKey, "read");
  const free = t.mock.method(PrivateKey.prototype, "free");
  assert.equal(warmUp(), undefined);
  assert.equal(read.mock.callCount(), 1);
  assert.equal(read.mock.calls[0]?.error, undefined);
  assert.equal(free.mock.callCount(), 1);
});
