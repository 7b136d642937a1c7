import assert from "node:assert/strict";
import { generateKeyPairSync } from "node:crypto";
import { readFileSync } from "node:fs";
import { test } from "node:test";
import { check, compare, initSync, inspect, mint, PrivateKey, verifyWebhook } from "../../www/pkg/vonage_jwt_web.js";

initSync({ module: readFileSync(new URL("../../www/pkg/vonage_jwt_web_bg.wasm", import.meta.url)) });

const applicationId = "aaaaaaaa-bbbb-cccc-dddd-0123456789ab";
const bytes = (/** @type {string} */ text) => new TextEncoder().encode(text);
const pem = (bits = 2048) =>
  generateKeyPairSync("rsa", { modulusLength: bits }).privateKey.export({ type: "pkcs8", format: "pem" }).toString();

/** Returns what a call throws. @param {() => unknown} call @returns {any} */
function thrown(call) {
  try {
    call();
  } catch (error) {
    return error;
  }
  throw new assert.AssertionError({ message: "nothing was thrown" });
}

test("an error is a real Error with name, code, field and details", () => {
  const error = thrown(() => PrivateKey.read(bytes(pem(1024))));
  assert.equal(Object.prototype.toString.call(error), "[object Error]");
  assert.ok(error.stack);
  assert.equal(error.name, "TokenError");
  assert.equal(error.code, "key_too_small");
  assert.equal(error.field, "privateKey");
  assert.deepEqual(error.details, { bits: 1024 });
});

test("an error from mint has all problems, in the order of the form", () => {
  const key = PrivateKey.read(bytes(pem()));
  const request = /** @type {const} */ ({ kind: "application", applicationId: "x", lifetimeSeconds: 1, jti: "y" });
  const error = thrown(() => mint(key, request));
  assert.deepEqual(
    error.problems.map((/** @type {any} */ { code, field }) => [code, field]),
    [
      ["application_id_invalid", "applicationId"],
      ["lifetime_too_short", "lifetimeSeconds"],
      ["jti_not_a_uuid", "jti"],
    ],
  );
  assert.deepEqual(check(request), error.problems);
  key.free();
});

test("a request that is not an object is refused without a crash", () => {
  for (const request of [undefined, null, 1, "x", [], () => 1, { kind: 1n }]) {
    assert.equal(thrown(() => mint(PrivateKey.read(bytes(pem())), /** @type {any} */ (request))).name, "TokenError");
  }
});

test("a number that JSON cannot express is refused, not replaced by the default", () => {
  for (const lifetimeSeconds of [Number.NaN, Number.POSITIVE_INFINITY]) {
    const problems = check({ kind: "application", applicationId, lifetimeSeconds });
    assert.deepEqual(
      problems.map(({ code, field }) => [code, field]),
      [["request_field_invalid", "lifetimeSeconds"]],
    );
  }
});

test("`now` is the token's clock, and this computer's is the default", () => {
  const key = PrivateKey.read(bytes(pem()));
  const request = /** @type {const} */ ({ kind: "application", applicationId });
  assert.equal(JSON.parse(mint(key, request, 1_700_000_000.9).payloadJson).iat, 1_700_000_000);
  assert.ok(Math.abs(JSON.parse(mint(key, request).payloadJson).iat - Date.now() / 1000) < 5);
});

/** @param {() => unknown} call */
const refusal = (call) => {
  const { name, code, field } = thrown(call);
  return [name, code, field];
};
const invalid = (/** @type {string} */ field) => ["TokenError", "request_field_invalid", field];

test("a time that is not a number is refused, and is not 1970", () => {
  const key = PrivateKey.read(bytes(pem()));
  const request = /** @type {const} */ ({ kind: "application", applicationId });
  for (const now of /** @type {any[]} */ ([Number.NaN, Number.POSITIVE_INFINITY, "soon", {}])) {
    assert.deepEqual(
      refusal(() => mint(key, request, now)),
      invalid("now"),
    );
    assert.deepEqual(
      refusal(() => check(request, now)),
      invalid("now"),
    );
    assert.deepEqual(
      refusal(() => inspect("a.b.c", { now })),
      invalid("now"),
    );
    assert.deepEqual(
      refusal(() => verifyWebhook({ token: "a.b.c", secret: bytes("s"), now })),
      invalid("now"),
    );
    assert.deepEqual(
      refusal(() => inspect("a.b.c", { serverDateAt: now })),
      invalid("serverDateAt"),
    );
  }
});

test("a member of the wrong type is refused, and not left out", () => {
  /** @type {Record<string, unknown[]>} */
  const wrong = {
    applicationId: [1, {}, true],
    api: [1, []],
    method: [1, {}],
    path: [1, {}],
    serverDate: [1, new Date(0)],
    publicKey: [1, {}, [1, 2], new ArrayBuffer(4)],
    key: [1, "pem", {}, { summary: {} }, { summary: { publicKeyPem: "x" } }],
    now: ["1", 1n, new Date(0)],
  };
  for (const [name, values] of Object.entries(wrong))
    for (const value of values) {
      const context = /** @type {any} */ ({ [name]: value });
      assert.deepEqual(
        refusal(() => inspect("a.b.c", context)),
        invalid(name),
        `${name}: ${value}`,
      );
      assert.deepEqual(
        refusal(() => compare("a.b.c", "a.b.c", context)),
        invalid(name),
      );
    }
  for (const context of /** @type {any[]} */ ([1, "x", true]))
    assert.deepEqual(
      refusal(() => inspect("a.b.c", context)),
      invalid("context"),
    );
  const hook = { token: "a.b.c", secret: bytes("s") };
  for (const body of /** @type {any[]} */ ([1, {}, [1]]))
    assert.deepEqual(
      refusal(() => verifyWebhook({ ...hook, body })),
      invalid("body"),
    );
});

test("what is undefined or null counts as absent", () => {
  const names = ["applicationId", "api", "method", "path", "serverDate", "serverDateAt", "publicKey", "key"];
  const plain = inspect("a.b.c", { now: 1 });
  for (const value of [undefined, null]) {
    const context = /** @type {any} */ (Object.fromEntries(names.map((name) => [name, value])));
    assert.deepEqual(inspect("a.b.c", { ...context, now: 1 }), plain);
    assert.equal(inspect("a.b.c", /** @type {any} */ (value)).verdict, "refused");
    const hook = /** @type {any} */ ({ token: "a.b.c", secret: bytes("s"), body: value, now: value });
    assert.ok(verifyWebhook(hook).verdict);
  }
});

test("generate makes a pair that reads back", async () => {
  const key = await PrivateKey.generate(2048);
  assert.equal(key.summary.bits, 2048);
  assert.deepEqual(key.summary.repairs, []);
  for (const format of /** @type {const} */ (["pkcs8", "pkcs1", "env", "jwk"])) {
    assert.equal(PrivateKey.read(key.export(format)).summary.fingerprint, key.summary.fingerprint, format);
  }
  assert.equal(key.matches(bytes(key.summary.publicKeyPem)), true);
  await assert.rejects(PrivateKey.generate(/** @type {any} */ (1024)), { code: "request_field_invalid" });
});

test("without random numbers nothing is signed, not even to try a key", () => {
  const key = PrivateKey.read(bytes(pem()));
  const { getRandomValues } = globalThis.crypto;
  globalThis.crypto.getRandomValues = () => {
    throw new Error("no entropy");
  };
  try {
    assert.equal(thrown(() => PrivateKey.read(bytes(pem()))).code, "random_unavailable");
    assert.equal(thrown(() => mint(key, { kind: "application", applicationId })).code, "random_unavailable");
  } finally {
    globalThis.crypto.getRandomValues = getRandomValues;
  }
  assert.ok(mint(key, { kind: "application", applicationId }).token);
});

test("a refusal by WebCrypto has a code", async () => {
  const { generateKey } = globalThis.crypto.subtle;
  const refuse = () => Promise.reject(new DOMException("not now", "OperationError"));
  globalThis.crypto.subtle.generateKey = /** @type {any} */ (refuse);
  try {
    await assert.rejects(PrivateKey.generate(2048), { name: "TokenError", code: "key_making_unavailable" });
  } finally {
    globalThis.crypto.subtle.generateKey = generateKey;
  }
});

test("without WebCrypto no pair is made, and the code says so", async () => {
  const crypto = Object.getOwnPropertyDescriptor(globalThis, "crypto");
  const { getRandomValues } = globalThis.crypto;
  const insecure = Object.create(globalThis.Crypto.prototype, {
    subtle: { value: undefined },
    getRandomValues: { value: getRandomValues.bind(globalThis.crypto) },
  });
  Object.defineProperty(globalThis, "crypto", { value: insecure, configurable: true });
  try {
    await assert.rejects(PrivateKey.generate(2048), { code: "key_making_unavailable", field: "bits" });
    // A key that somebody brings does not need it.
    assert.ok(mint(PrivateKey.read(bytes(pem())), { kind: "application", applicationId }).token);
  } finally {
    Object.defineProperty(globalThis, "crypto", /** @type {PropertyDescriptor} */ (crypto));
  }
});

test("the public key of another pair does not match, and a private one is refused", () => {
  const [key, other] = [PrivateKey.read(bytes(pem())), pem()];
  assert.equal(key.matches(bytes(PrivateKey.read(bytes(other)).summary.publicKeyPem)), false);
  assert.equal(thrown(() => key.matches(bytes(other))).code, "public_key_is_private");
});
