import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { test } from "node:test";
import { authenticityWords, words } from "../../www/messages.js";
import { initialState, update } from "../../www/state.js";
import { asField } from "../../www/webhook/body.js";
import { checked, waitsForSecret } from "../../www/webhook/state.js";

/** @import { WebhookVerdict } from "../../src/types.d.ts" */

/** @type {WebhookVerdict} */
const genuine = { verdict: "genuine", findings: [], repairs: [] };

test("a result is shown once there is a token", () => {
  const state = update(initialState, { type: "webhook-checked", verdict: genuine, now: 1 }).webhook;
  assert.equal(checked(state), genuine);
  const empty = { ...genuine, findings: [{ code: "token_empty", severity: "error" }] };
  assert.equal(checked({ ...state, verdict: /** @type {any} */ (empty) }), null);
  assert.equal(checked(initialState.webhook), null);
  const other = { ...genuine, findings: [{ code: "webhook_secret_empty", severity: "info" }] };
  assert.equal(checked({ ...state, verdict: /** @type {any} */ (other) }), other);
});

test("the secret is what is missing, where the core says so among others", () => {
  const findings = ["webhook_secret_empty", "webhook_body_missing"].map((code) => ({ code, severity: "info" }));
  const waits = (/** @type {object[]} */ found) => waitsForSecret(/** @type {any} */ ({ ...genuine, findings: found }));
  assert.deepEqual([waits(findings), waits(findings.slice(1)), waits([])], [true, false, false]);
  assert.equal(waitsForSecret(null), false);
});

test("a new body or a new result removes a refusal", () => {
  const refused = update(initialState, { type: "webhook-refused", problem: { code: "body_too_large", field: null } });
  assert.equal(refused.webhook.problem?.code, "body_too_large");
  assert.equal(update(refused, { type: "webhook-body", body: null }).webhook.problem, null);
  assert.equal(update(refused, { type: "webhook-checked", verdict: genuine, now: 1 }).webhook.problem, null);
});

test("a field stores every line break as LF", () => {
  assert.equal(asField("a\r\nb\rc\nd\r\n\r\n"), "a\nb\nc\nd\n\n");
});

test("every kind of change to a body has its own words", () => {
  const source = readFileSync(new URL("../../src/webhook/body.rs", import.meta.url), "utf8");
  const forms = [...source.matchAll(/^ {4}\("(\w+)", /gm)].map(([, name = ""]) => name);
  assert.ok(forms.length >= 8, "the forms of src/webhook/body.rs");
  const general = words("webhook_body_changed").why;
  for (const form of forms) {
    assert.notEqual(words("webhook_body_changed", { details: { matches: form } }).why, general, form);
  }
});

test("every verdict has words", () => {
  for (const { what, why } of Object.values(authenticityWords)) assert.ok(what && why);
});

test("the state of the page has no place for the secret or the token", () => {
  assert.deepEqual(Object.keys(initialState.webhook), ["verdict", "body", "now", "problem"]);
});

test("a webhook from the future, one past its exp and one without an iss have words of their own", () => {
  const age = (/** @type {object} */ details) => words("webhook_age", { details: { iat: 1000, ...details } });
  assert.match(age({ seconds: -600 }).why ?? "", /clock is slow/);
  for (const seconds of [-60, 600]) assert.match(age({ seconds }).why ?? "", /Vonage does not document/);
  const passed = age({ seconds: 600, exp: 1300 });
  assert.match(passed.what, /signed 10 minutes ago.* It expired at 1 Jan 1970, 00:21:40 UTC\.$/);
  assert.match(passed.why ?? "", /`exp` has passed/);
  const issuer = words("webhook_issuer_unexpected");
  assert.deepEqual([issuer.what, /If the signature/.test(issuer.fix ?? "")], ["The token has no `iss`.", false]);
});

test("a set of one key is not a set of 1 keys", () => {
  const what = (/** @type {number} */ count) => words("key_is_jwks", { details: { count } }).what;
  assert.equal(what(1), "This is a set of one key (JWKS), not a single key.");
  assert.equal(what(2), "This is a set of 2 keys (JWKS), not a single key.");
});
