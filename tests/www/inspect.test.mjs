import assert from "node:assert/strict";
import { test } from "node:test";
import {
  checkedBy,
  clockOffset,
  findingOf,
  futureOf,
  inspected,
  isFixable,
  isMendable,
  isRs256,
  publicKeyFinding,
  updateInspect,
} from "../../www/inspect/state.js";
import {
  changeWords,
  deathWords,
  loadedKeyWords,
  missingWords,
  proofWords,
  repairWords,
  verdictReason,
  verdictWords,
  words,
} from "../../www/messages.js";
import { initialState, update } from "../../www/state.js";

/** @import { Refusal } from "../../www/refused.js" */
/** @import { Finding, Inspection } from "../../src/types.d.ts" */
/** @import { Action } from "../../www/state.js" */

/** @param {Partial<Inspection>} [change] @returns {Inspection} */
const inspection = (change) => ({
  signature: "unchecked",
  kind: "application",
  verdict: "unsure",
  missing: [],
  findings: [],
  repairs: [],
  ...change,
});
/** @param {Finding["code"]} code @param {Finding["details"]} [details] @returns {Finding} */
const finding = (code, details) => /** @type {Finding} */ ({ code, severity: "warning", details });

/** @param {Action[]} actions */
const after = (...actions) => actions.reduce(update, initialState).inspect;
/** @param {Partial<Inspection>} change @param {{ publicKey: boolean, key: boolean }} [keys] @returns {Action} */
const answer = (change, keys = { publicKey: false, key: false }) => ({
  type: "inspected",
  inspection: inspection(change),
  keys,
  now: 1,
});

test("an answer removes a refusal, and a refusal keeps the answer", () => {
  /** @type {Refusal} */
  const problem = { code: "worker_failed", field: null };
  const refused = after(answer({ kind: "user" }), { type: "inspect-refused", problem });
  assert.equal(refused.problem?.code, "worker_failed");
  assert.equal(refused.inspection?.kind, "user");
  assert.equal(after({ type: "inspect-refused", problem }, answer({})).problem, null);
});

test("a change of one field keeps the others", () => {
  const { form } = after(
    { type: "inspect-changed", change: { applicationId: "a" } },
    { type: "inspect-changed", change: { api: "voice" } },
  );
  assert.deepEqual([form.applicationId, form.api], ["a", "voice"]);
});

test("an empty field is neither a token nor a mistake", () => {
  assert.equal(inspected(after(answer({ findings: [finding("token_empty")] }))), null);
  assert.ok(inspected(after(answer({ findings: [finding("token_is_key")] }))));
});

test("the pasted public key decides, unless it cannot be read", () => {
  const both = { publicKey: true, key: true };
  assert.equal(checkedBy(after(answer({}, both))), "publicKey");
  assert.equal(checkedBy(after(answer({}, { publicKey: false, key: true }))), "key");
  assert.equal(checkedBy(after(answer({ findings: [finding("public_key_not_recognised")] }, both))), "key");
  assert.equal(checkedBy(after(answer({}))), null);
});

test("the words say what each key proves, and do not confuse the two", () => {
  const all = ["publicKey", "key"].flatMap((by) =>
    ["valid", "invalid", "unchecked"].map((signature) =>
      proofWords(/** @type {any} */ (signature), /** @type {any} */ (by)),
    ),
  );
  assert.equal(new Set(all).size, 5);
  assert.match(proofWords("valid", "publicKey"), /Vonage will accept this signature/);
  assert.match(proofWords("valid", "key"), /The application may still have another key/);
});

test("Generate can make application, user and Video tokens, and no others", () => {
  const kinds = /** @type {const} */ (["application", "user", "video", "webhook", "opentok", "foreign", "unknown"]);
  const mendable = kinds.filter((kind) => isMendable(inspection({ kind, payloadJson: "{}" })));
  assert.deepEqual(mendable, ["application", "user", "video"]);
  assert.equal(isMendable(inspection({ kind: "application" })), false);
  assert.equal(isMendable(null), false);
});

test("Fix it is offered only where a new token helps", () => {
  const error = (/** @type {any} */ code) => ({ ...finding(code), severity: "error" });
  const fixable = (/** @type {string[]} */ codes) => {
    const refused = { kind: "application", payloadJson: "{}", verdict: "refused", findings: codes.map(error) };
    return isFixable({ ...initialState.inspect, inspection: inspection(/** @type {any} */ (refused)) });
  };
  assert.equal(fixable(["exp_passed"]), true);
  assert.equal(fixable(["call_scheme_wrong"]), false);
  assert.equal(fixable(["call_scheme_wrong", "exp_passed"]), true);
  assert.equal(fixable(["api_is_basic_only", "exp_passed"]), false);
  assert.equal(fixable(["api_wants_access_token"]), false);
  assert.equal(fixable(["application_id_mismatch"]), false);
  assert.equal(fixable(["acl_lacks_path"]), true);
  assert.equal(fixable(["sub_on_admin_call"]), true);
  assert.equal(isFixable(initialState.inspect), false);
});

test("the server's clock is ahead by what this one is behind, and tokens use it once that is chosen", () => {
  const behind = inspection({ findings: [finding("clock_differs", { seconds: -300 })] });
  assert.equal(clockOffset(behind), 300);
  assert.equal(clockOffset(inspection()), 0);
  const state = update(initialState, { type: "clock-corrected", offset: 300 });
  assert.equal(state.page.clockOffset, 300);
});

test("a key is not tried on a token of another algorithm", () => {
  assert.equal(isRs256(inspection({ findings: [finding("alg_not_rs256")] })), false);
  assert.equal(isRs256(inspection({ findings: [finding("exp_passed")] })), true);
});

test("a token's expiry and whether it is accepted are reported separately", () => {
  assert.equal(deathWords("accepted", "noon"), "Valid until noon.");
  assert.equal(deathWords("unsure", "noon"), "Valid until noon if the signature is right.");
  assert.equal(deathWords("unsure", "noon", true), "Not expired yet: it expires at noon.");
  assert.equal(deathWords("refused", "noon"), "Not expired yet: it expires at noon.");
});

test("every verdict and everything missing has words", () => {
  for (const { what, why } of Object.values(verdictWords)) assert.ok(what && why);
  for (const name of ["publicKey", "api", "filters", "freshResponse", "repairedToken"]) assert.ok(missingWords[name]);
});

test("the state of the page has no place for the token or the public key", () => {
  assert.deepEqual(Object.keys(initialState.inspect.form), [
    "applicationId",
    "api",
    "serverDate",
    "serverDateAt",
    "serverDateFresh",
  ]);
});

test("an unsure verdict does not say that nothing was found if something was", () => {
  const reason = (/** @type {Partial<Inspection>} */ change) => verdictReason(inspection(change));
  const answered = (/** @type {object} */ details) =>
    reason({ verdict: "accepted", findings: [finding("call_answered", details)] });
  assert.match(answered({ status: 200 }), /Vonage accepted/);
  for (const other of [{ status: 404 }, { status: 302 }, { status: 200, host: "gateway.example.com" }])
    assert.match(answered(other), /signature matches/);
  assert.match(reason({ verdict: "refused", findings: [finding("call_without_token")] }), /no token here/);
  assert.match(reason({}), /Nothing wrong found/);
  assert.match(reason({ findings: [finding("token_not_clean")] }), /as you pasted it/);
  assert.match(reason({ findings: [finding("signature_invalid")] }), /may be why/);
  assert.match(reason({ verdict: "refused", findings: [finding("exp_passed")] }), /will reject/);
});

test("what is in the pasted text is counted, line breaks and spaces apart", () => {
  const said = (/** @type {Record<string, unknown>} */ details) =>
    words("token_not_clean", { severity: "warning", details }).what;
  assert.equal(
    said({ lineBreaks: 8, spaces: 16 }),
    "Vonage would reject the token as you pasted it: it has 8 line breaks and 16 spaces.",
  );
  assert.match(said({ lineBreaks: 1 }), /it has 1 line break\.$/);
  assert.match(
    said({ bearers: 2, quotes: true, invisible: 1 }),
    /1 invisible character, the word `Bearer` 2 times and quotation/,
  );
  const repair = (/** @type {Record<string, unknown>} */ details) =>
    repairWords({ code: "whitespace_removed", details });
  assert.equal(repair({ count: 24, lineBreaks: 8, spaces: 16 }), "Removed 8 line breaks and 16 spaces.");
  assert.equal(repair({ count: 1, spaces: 1 }), "Removed 1 space.");
});

test("a loaded key that did not sign the token is not a reason to refuse it, and is mentioned before it signs another", () => {
  const own = words("signature_invalid", { severity: "warning", details: { checkedWith: "key" } });
  assert.match(own.why ?? "", /The application may have another key/);
  assert.match(own.fix ?? "", /public key from the dashboard/);
  assert.match(loadedKeyWords.notSigner, /did not sign the token/);
  assert.match(loadedKeyWords.notApplications, /Vonage will reject/);
});

test("Fix it lists each change with its old and new value", () => {
  assert.equal(changeWords({ at: "role", from: '"admin"', to: '"publisher"' }), '`role`: `"admin"` → `"publisher"`');
  assert.equal(changeWords({ at: "header.kid", from: "1" }), "`header.kid`: `1` → removed");
  assert.equal(changeWords({ at: "sub", to: '"alice"' }), '`sub`: added, `"alice"`');
  assert.equal(changeWords({ at: "lifetime", from: "172800", to: "86400" }), "Lifetime: 2 days → 24 hours");
  assert.equal(changeWords({ at: "exp", from: "1790000890000" }), "`exp`: `1790000890000` → a new time in seconds");
});

test("an old response shows the time of the request, and a newer token is not blamed for it", () => {
  const old = words("response_is_old", { severity: "info", details: { seconds: 1200, server: 1_795_269_912 } });
  assert.match(old.what, /20 minutes before you pasted it, at 21 Nov 2026, 14:05:12 UTC/);
  const young = words("iat_in_future", { claim: "iat", severity: "warning", details: { iat: 2, atResponse: 1 } });
  assert.match(young.what, /later than the response/);
  const since = words("exp_passed", { claim: "exp", severity: "error", details: { exp: 1, sinceResponse: 0 } });
  assert.match(since.why ?? "", /still valid/);
});

test("each action changes its part of Inspect, and no other", () => {
  const problem = /** @type {Refusal} */ ({ code: "worker_failed", field: null });
  const comparison = /** @type {any} */ ({ differences: [] });
  const full = { ...initialState.inspect, inspection: inspection(), comparison, now: 5, problem };
  const next = (/** @type {unknown} */ action) => updateInspect(full, /** @type {Action} */ (action));
  const keys = { publicKey: true, key: true };
  const other = inspection({ kind: "user" });
  assert.deepEqual(next({ type: "inspect-changed", change: { api: "voice" } }), {
    ...full,
    form: { ...full.form, api: "voice" },
  });
  assert.deepEqual(next({ type: "inspected", inspection: other, keys, now: 9 }), {
    ...full,
    inspection: other,
    keys,
    now: 9,
    problem: null,
  });
  assert.deepEqual(next({ type: "compared", comparison: null }), { ...full, comparison: null, problem: null });
  const again = { ...problem, code: "internal" };
  assert.deepEqual(next({ type: "inspect-refused", problem: again }), { ...full, comparison: null, problem: again });
  assert.equal(next({ type: "tab-chosen", tab: "generate" }), full);
});

test("a finding is found among others, and only that one", () => {
  const found = inspection({ findings: [finding("exp_passed"), finding("clock_differs", { seconds: 4 })] });
  assert.equal(findingOf(found, "clock_differs"), found.findings[1]);
  assert.equal(findingOf(found, "token_empty"), null);
  assert.equal(findingOf(null, "token_empty"), null);
  assert.equal(inspected({ ...initialState.inspect, inspection: found }), found);
  const empty = inspection({ findings: [finding("token_empty")] });
  assert.equal(inspected({ ...initialState.inspect, inspection: empty }), null);
  for (const code of /** @type {const} */ (["public_key_is_private", "public_key_not_recognised"]))
    assert.equal(publicKeyFinding(inspection({ findings: [finding(code)] }))?.code, code);
  assert.equal(publicKeyFinding(found), null);
  for (const code of /** @type {const} */ (["alg_not_rs256", "alg_none", "alg_missing", "header_invalid"]))
    assert.equal(isRs256(inspection({ findings: [finding("exp_passed"), finding(code)] })), false, code);
  assert.equal(isRs256(null), true);
});

test("an iat in the future is one of the changes", () => {
  const future = /** @type {any} */ ({ code: "iat_in_future", severity: "error", details: { iat: 5, seconds: 3 } });
  assert.deepEqual(futureOf(inspection({ findings: [future] })), [{ at: "iat", from: "5" }]);
  assert.deepEqual([futureOf(inspection()), futureOf(null)], [[], []]);
});
