/** Signed webhooks as a server receives them, made with jsonwebtoken: genuine, and tampered with in every way. */
import assert from "node:assert/strict";
import { createHash } from "node:crypto";
import { test } from "node:test";
import jsonwebtoken from "jsonwebtoken";
import { token as ours, verifyWebhook } from "./core.mjs";

const secret = Buffer.from("Zx9signatureSecret");
const body = Buffer.from('{"to":"447700900000",\r\n"text":"Héllo 😀"}');

/** @param {Record<string, unknown>} [changes] @param {import("jsonwebtoken").Algorithm} [algorithm] */
function signed(changes = {}, algorithm = "HS256") {
  const hash = createHash("sha256").update(body).digest("hex");
  const claims = { iss: "Vonage", payload_hash: hash, api_key: "a1b2c3d4", jti: "x", ...changes };
  return jsonwebtoken.sign(claims, secret, { algorithm });
}

/**
 * Returns the verdict and the codes, except the age, which every webhook has.
 * @param {string} token
 * @param {{ body?: Uint8Array | undefined, secret?: Uint8Array }} [changes]
 */
function answer(token, changes = {}) {
  const { verdict, findings } = verifyWebhook({ token, secret, body, ...changes });
  return [verdict, ...findings.map(({ code }) => code).filter((code) => code !== "webhook_age")];
}

test("a genuine webhook", () => {
  assert.deepEqual(answer(signed()), ["genuine"]);
  assert.deepEqual(answer(`Bearer ${signed()}\n`), ["genuine"]);
  assert.deepEqual(answer(signed(), { body: undefined }), ["unsure", "webhook_body_unchecked"]);
});

test("a tampered webhook", () => {
  const [header = "", payload = "", signature = ""] = signed().split(".");
  const other = signed({ jti: "y" }).split(".")[1];
  assert.deepEqual(answer(`${header}.${other}.${signature}`), ["forged", "webhook_signature_invalid"]);
  const turned = (signature[0] === "A" ? "B" : "A") + signature.slice(1);
  assert.deepEqual(answer(`${header}.${payload}.${turned}`), ["forged", "webhook_signature_invalid"]);
  assert.deepEqual(answer(signed(), { secret: Buffer.from("apiSecret") }), ["forged", "webhook_signature_invalid"]);
  assert.deepEqual(answer(signed(), { body: Buffer.from("{}") }), ["forged", "webhook_body_changed"]);
  const unsigned = jsonwebtoken.sign({ iss: "Vonage" }, "", { algorithm: "none" });
  assert.deepEqual(answer(unsigned), ["forged", "webhook_alg_not_hs256"]);
  assert.deepEqual(answer(signed({}, "HS512")), ["forged", "webhook_alg_not_hs256"]);
  assert.deepEqual(answer(ours({ kind: "application" })).slice(0, 2), ["forged", "webhook_alg_not_hs256"]);
});

test("a body that passed through a text field", () => {
  const lines = Buffer.from(body.toString().replaceAll("\r\n", "\n"));
  const { verdict, findings } = verifyWebhook({ token: signed(), secret, body: lines });
  assert.equal(verdict, "genuine");
  assert.deepEqual(findings[0]?.details, { matches: "crlf" });
});

test("a webhook with parts missing", () => {
  assert.deepEqual(answer(signed({ payload_hash: undefined })), ["unsure", "webhook_hash_missing"]);
  assert.deepEqual(answer(signed({ iss: "Mallory" })), ["genuine", "webhook_issuer_unexpected"]);
  assert.deepEqual(answer(signed(), { secret: Buffer.alloc(0) }), ["unsure", "webhook_secret_empty"]);
});
