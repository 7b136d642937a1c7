import assert from "node:assert/strict";
import { createPublicKey, generateKeyPairSync, verify } from "node:crypto";
import { readFileSync } from "node:fs";
import { beforeEach, test } from "node:test";
import {
  hasEngine,
  initSync,
  mint,
  mintBatch,
  PrivateKey,
  readUsers,
  setEngine,
} from "../../www/pkg/vonage_jwt_web.js";
import { createEngine } from "../../www/worker/engine.js";
import { engineModule } from "../engine/engine.mjs";
import { rsaKey } from "../support/keys.mjs";

/** @typedef {import("../../src/types.d.ts").EngineObject} EngineObject */

initSync({ module: readFileSync(new URL("../../www/pkg/vonage_jwt_web_bg.wasm", import.meta.url)) });
const module = await engineModule();
const bytes = (/** @type {string} */ text) => new TextEncoder().encode(text);
const request = /** @type {const} */ ({ kind: "application", applicationId: "aaaaaaaa-bbbb-cccc-dddd-0123456789ab" });
const pem = rsaKey(2048);

/**
 * Returns a correct engine. `wrong` may change the results of a call.
 *
 * @param {(results: Uint8Array, call: number) => void} [wrong]
 */
function engineThat(wrong = () => {}) {
  const right = createEngine(module);
  assert.ok(right);
  let calls = 0;
  const changed = (/** @type {"product" | "power" | "publicPower"} */ method) => {
    return (/** @type {[Uint8Array, number, number, number]} */ ...input) => {
      right[method](...input);
      wrong(input[0].subarray(8 * 528), ++calls);
    };
  };
  const engine = {
    ...right,
    product: changed("product"),
    power: changed("power"),
    publicPower: changed("publicPower"),
  };
  return { engine: /** @type {EngineObject} */ (engine), calls: () => calls };
}

/** @param {string} token @param {string} [key] */
function assertSigned(token, key = pem) {
  const [header, payload, signature] = token.split(".");
  const signed = Buffer.from(signature ?? "", "base64url");
  assert.ok(verify("sha256", Buffer.from(`${header}.${payload}`), createPublicKey(key), signed));
}

beforeEach(() => {
  setEngine(undefined);
});

test("the engine reads and signs, keys of every size and tokens of a batch", () => {
  for (const bits of /** @type {const} */ ([2048, 3072, 4096])) {
    const { engine, calls } = engineThat();
    assert.equal(setEngine(engine), true);
    const before = calls();
    const key = PrivateKey.read(bytes(rsaKey(bits)));
    assert.ok(calls() - before >= 9, "it reads");
    const read = calls();
    assertSigned(mint(key, request).token, rsaKey(bits));
    assert.equal(calls() - read, 5, "it signs");
    key.free();
  }
  const key = PrivateKey.read(bytes(pem));
  const { lines } = /** @type {any} */ (readUsers(bytes("alice\nbob\n")));
  const made = mintBatch(key, key.summary.fingerprint, { ...request, kind: "user" }, lines);
  const rows = new TextDecoder().decode(made).trim().split("\n");
  assert.equal(rows.length, 2);
  for (const row of rows) assertSigned(JSON.parse(row).token);
  assert.equal(hasEngine(), true);
});

test("the engine also reads a newly made key", async () => {
  const { engine, calls } = engineThat();
  setEngine(engine);
  const before = calls();
  (await PrivateKey.generate(2048)).free();
  assert.ok(calls() - before >= 9);
});

test("an engine that arrives after the key is used, and without it the key still signs", () => {
  const key = PrivateKey.read(bytes(pem));
  assertSigned(mint(key, request).token);
  const { engine, calls } = engineThat();
  setEngine(engine);
  const before = calls();
  assertSigned(mint(key, request).token);
  assert.ok(calls() > before);
  setEngine(undefined);
  assertSigned(mint(key, request).token);
});

test("an engine with wrong or missing answers is not used", () => {
  const flip = (/** @type {Uint8Array} */ results) => {
    results[0] = (results[0] ?? 0) ^ 1;
  };
  assert.equal(setEngine(engineThat(flip).engine), false);
  for (let wrong = 1; wrong <= 4; wrong++)
    assert.equal(setEngine(engineThat((results, call) => call === wrong && flip(results)).engine), false);
  const trap = () => {
    throw new WebAssembly.RuntimeError("unreachable");
  };
  assert.equal(setEngine({ ...engineThat().engine, power: trap }), false);
  assert.equal(setEngine(/** @type {any} */ ({})), false);
  assert.equal(hasEngine(), false);
});

test("an engine that later errs or traps is no longer used, and each token is right", () => {
  const trap = (/** @type {Uint8Array} */ results) => {
    results.fill(0);
    throw new WebAssembly.RuntimeError("unreachable");
  };
  const faults = [(/** @type {Uint8Array} */ results) => results.fill(1), trap];
  for (const fault of faults) {
    for (let wrong = 5; wrong < 5 + 9 + 5; wrong++) {
      assert.equal(setEngine(engineThat((results, call) => call === wrong && fault(results)).engine), true);
      const key = PrivateKey.read(bytes(pem));
      for (let i = 0; i < 3; i++) assertSigned(mint(key, request).token);
      assert.equal(hasEngine(), false, `call ${wrong}`);
      key.free();
    }
  }
});

test("refusals keep their codes, and a correct engine stays in use", () => {
  setEngine(engineThat().engine);
  const small = generateKeyPairSync("rsa", { modulusLength: 1024 });
  assert.throws(() => PrivateKey.read(bytes(small.privateKey.export({ type: "pkcs8", format: "pem" }).toString())), {
    code: "key_too_small",
  });
  assert.equal(hasEngine(), true);
});
