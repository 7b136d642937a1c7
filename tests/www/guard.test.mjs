/** What may enter a field before the core can judge it. */
import assert from "node:assert/strict";
import { test } from "node:test";
import { isHarmless } from "../../www/start/guard.js";
import { rsaKey } from "../support/keys.mjs";

test("an application ID and short texts may enter", () => {
  for (const text of ["", "alice", "aaaaaaaa-bbbb-cccc-dddd-0123456789ab", " AAAAAAAA-bbbb-cccc-dddd-0123456789ab\n"])
    assert.ok(isHarmless(text), text);
});

test("nothing that may be a key or a token does", () => {
  const pem = rsaKey(2048);
  const body = pem.replace(/-----.*-----|\s/g, "");
  const hex = Buffer.from(body, "base64").toString("hex");
  for (const text of [
    pem,
    body,
    hex,
    hex.slice(0, 37),
    body.slice(0, 64),
    "-----BEGIN PRIVATE KEY-----",
    "eyJhbGciOiJSUzI1NiJ9.",
  ])
    assert.ok(!isHarmless(text), text.slice(0, 20));
});
