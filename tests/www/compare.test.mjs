/** The words of a comparison. */
import assert from "node:assert/strict";
import { test } from "node:test";
import { comparedWords, compareName, compareValue, words } from "../../www/messages.js";
import { utc } from "../../www/time.js";

/** @import { Difference } from "../../src/types.d.ts" */

/** @param {Difference["code"]} code @param {number} [finding] @returns {Difference} */
const row = (code, finding) => ({ code, at: "x", ...(finding === undefined ? {} : { finding }) });

test("how much differs, and what of it explains the rejection, is counted", () => {
  assert.match(comparedWords([row("keys_unknown"), row("issued_differs")]), /^Nothing differs/);
  assert.equal(comparedWords([row("claim_differs")]), "1 difference. It does not explain the rejection by itself.");
  assert.equal(comparedWords([row("keys_same")], true), "This is the same token twice.");
  assert.match(comparedWords([row("claim_differs", 0), row("acl_differs")]), /^2 differences\. The first one explains/);
  assert.match(comparedWords([row("claim_differs", 0), row("acl_differs", 1)]), /The first 2 explain/);
  // What is normal counts as a difference if it explains the rejection.
  const normal = [row("issued_differs", 0), row("keys_unknown")];
  assert.equal(comparedWords(normal), "1 difference. It explains the rejection.");
  assert.match(comparedWords([row("keys_unknown", 1)]), /^1 difference\. It explains/);
});

test("each value is in the form that a person reads", () => {
  assert.equal(compareValue({ code: "lifetime_differs", at: "lifetime" }, "900"), "15 minutes");
  assert.equal(compareValue({ code: "issued_differs", at: "iat" }, "1790000000"), utc(1_790_000_000));
  assert.equal(compareValue({ code: "keys_differ", at: "signature" }, "invalid"), "Not valid");
  assert.equal(compareValue({ code: "claim_differs", at: "sub" }, undefined), "–");
  assert.equal(compareValue({ code: "claim_differs", at: "sub" }, '"a`b"'), '`"a\'b"`');
  assert.deepEqual(
    [compareName(row("claim_differs")), compareName({ code: "keys_same", at: "signature" })],
    ["`x`", "Signature"],
  );
});

test("a claim that is called like a part of a token is a claim", () => {
  for (const at of ["signature", "lifetime"]) {
    assert.equal(compareName({ code: "claim_differs", at }), `\`${at}\``);
    assert.equal(compareValue({ code: "claim_differs", at }, "valid"), "`valid`");
  }
  assert.equal(compareName({ code: "lifetime_differs", at: "lifetime" }), "Lifetime");
});

test("another key is never claimed where the token may have been changed", () => {
  assert.match(words("keys_differ").what, /different key.*or.*changed after signing/);
});
