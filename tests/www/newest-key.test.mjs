import assert from "node:assert/strict";
import { createHash, createPrivateKey, createPublicKey } from "node:crypto";
import { readFileSync } from "node:fs";
import { test } from "node:test";
import jsonwebtoken from "jsonwebtoken";
import { initSync } from "../../www/pkg/vonage_jwt_web.js";
import { createVault } from "../../www/worker/vault.js";
import { otherRsaKey, rsaKey } from "../support/keys.mjs";

initSync({ module: readFileSync(new URL("../../www/pkg/vonage_jwt_web_bg.wasm", import.meta.url)) });

const applicationId = "aaaaaaaa-bbbb-cccc-dddd-0123456789ab";
const older = rsaKey(2048);
const newer = otherRsaKey(2048);
const bytesOf = (/** @type {string} */ text) => new TextEncoder().encode(text);
const overtaken = { name: "TokenError", code: "key_overtaken", field: "privateKey" };

/** A file whose content arrives when the test says so. @param {string} text */
function slowFile(text) {
  /** @type {PromiseWithResolvers<void>} */
  const { promise, resolve } = Promise.withResolvers();
  const content = bytesOf(text);
  const arrayBuffer = () => promise.then(() => content.buffer);
  const file = /** @type {Blob} */ (/** @type {unknown} */ ({ size: text.length, slice: () => ({ arrayBuffer }) }));
  return { file, content, arrive: resolve };
}

/**
 * Fails unless the vault has this key, judging by a token that it signs.
 *
 * @param {ReturnType<typeof createVault>} vault
 * @param {string} pem
 */
function assertHolds(vault, pem) {
  const { token } = vault.mint({ request: { kind: "application", applicationId, lifetimeSeconds: 900 } });
  const publicKey = createPublicKey(pem).export({ type: "spki", format: "pem" }).toString();
  assert.ok(jsonwebtoken.verify(token, publicKey, { algorithms: ["RS256"] }));
}

/** Returns the fingerprint of a key, as in its summary. @param {string} pem */
const fingerprintOf = (pem) =>
  createHash("sha256")
    .update(createPublicKey(pem).export({ type: "spki", format: "der" }))
    .digest("hex");

test("of two files the last one chosen is the key, whichever arrives first", async () => {
  const vault = createVault();
  const first = slowFile(older);
  const second = slowFile(newer);
  const reads = [vault.read({ file: first.file }), vault.read({ file: second.file })];
  const refused = assert.rejects(reads[0] ?? Promise.resolve(), overtaken);
  second.arrive();
  assert.equal((await reads[1])?.fingerprint, fingerprintOf(newer));
  first.arrive();
  await refused;
  assertHolds(vault, newer);
  assert.ok(
    first.content.every((byte) => byte === 0),
    "what was read too late is overwritten",
  );
});

test("a late file replaces neither pasted text nor bytes that need a passphrase", async () => {
  const vault = createVault();
  const late = slowFile(older);
  const refused = assert.rejects(vault.read({ file: late.file }), overtaken);
  await vault.read({ bytes: bytesOf(newer) });
  late.arrive();
  await refused;
  assertHolds(vault, newer);

  const passphrase = "correct horse";
  const again = slowFile(older);
  const refusedAgain = assert.rejects(vault.read({ file: again.file }), overtaken);
  const encrypted = createPrivateKey(newer).export({ type: "pkcs8", format: "pem", cipher: "aes-256-cbc", passphrase });
  await assert.rejects(vault.read({ bytes: bytesOf(encrypted.toString()) }), { code: "key_encrypted" });
  again.arrive();
  await refusedAgain;
  vault.unlock({ passphrase: bytesOf(passphrase) });
  assertHolds(vault, newer);
});

test("a late pair does not replace a key read meanwhile, and a late file does not replace a new pair", async () => {
  const vault = createVault();
  const made = assert.rejects(vault.generate({ bits: 2048 }), overtaken);
  await vault.read({ bytes: bytesOf(newer) });
  await made;
  assertHolds(vault, newer);

  const late = slowFile(older);
  const refused = assert.rejects(vault.read({ file: late.file }), overtaken);
  const pair = await vault.generate({ bits: 2048 });
  late.arrive();
  await refused;
  assertHolds(vault, new TextDecoder().decode(vault.export({ format: "pkcs8" })));
  assert.notEqual(pair.fingerprint, fingerprintOf(older));
});

test("while a newer key is read the previous one signs nothing", async () => {
  const vault = createVault();
  await vault.read({ bytes: bytesOf(older) });
  const next = slowFile(newer);
  const read = vault.read({ file: next.file });
  assert.throws(() => vault.mint({ request: { kind: "application", applicationId } }), { code: "key_empty" });
  next.arrive();
  await read;
  assertHolds(vault, newer);
});
