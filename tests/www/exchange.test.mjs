/** A pasted call: which fields it fills in, and what is said of it. */
import assert from "node:assert/strict";
import { test } from "node:test";
import { toldOfCall } from "../../www/inspect/filled.js";
import { answerWords, exchangeFilledWords, saidWords, words } from "../../www/messages.js";
import { initialState, update } from "../../www/state.js";
import { utc } from "../../www/time.js";

/** @import { Exchange, Inspection } from "../../src/types.d.ts" */
/** @import { Action } from "../../www/state.js" */

const DATE = "Mon, 21 Sep 2026 14:13:20 GMT";
/** @type {Exchange} */
const call = {
  method: "POST",
  path: "/v1/messages",
  host: "api.nexmo.com",
  api: "messages",
  status: 401,
  date: DATE,
  at: 1_790_000_000,
};

/** @param {Exchange} [exchange] @param {number} [pastedAt] @returns {Action} */
const inspected = (exchange, pastedAt = 7) => ({
  type: "inspected",
  inspection: /** @type {Inspection} */ ({
    signature: "unchecked",
    kind: "application",
    verdict: "unsure",
    missing: [],
    findings: [],
    repairs: [],
    ...(exchange ? { exchange } : {}),
  }),
  keys: { publicKey: false, key: false },
  now: 1,
  ...(pastedAt ? { pastedAt } : {}),
});
/** @param {Action[]} actions */
const after = (...actions) => actions.reduce(update, initialState).inspect;
/** @param {object} change @returns {Action} */
const typed = (change) => ({ type: "inspect-changed", change });

test("a pasted call fills in the API and the date, with the time of the paste", () => {
  const { form } = after(inspected(call));
  assert.deepEqual([form.api, form.serverDate, form.serverDateAt, form.serverDateFresh], ["messages", DATE, 7, false]);
});

test("the next paste takes them away again, and never what the user entered", () => {
  assert.deepEqual(after(inspected(call), inspected()).form.api, "");
  const own = after(typed({ api: "voice", serverDate: "mine" }), inspected()).form;
  assert.deepEqual([own.api, own.serverDate], ["voice", "mine"]);
  const changed = after(inspected(call), typed({ api: "voice" }), inspected(call)).form;
  assert.deepEqual([changed.api, changed.serverDate], ["voice", DATE]);
});

test("what was chosen for one call is not about the next", () => {
  const chosen = [inspected(call), typed({ api: "applications", serverDate: "mine" })];
  const next = { ...call, path: "/v1/calls", api: "voice" };
  const { form } = after(...chosen, inspected(next));
  assert.deepEqual([form.api, form.serverDate], ["voice", DATE]);
  const { date, at, ...unanswered } = next;
  assert.equal(after(...chosen, inspected(unanswered)).form.serverDate, "mine");
  const { api, ...unknown } = next;
  assert.equal(after(...chosen, inspected(unknown)).form.api, "");
  assert.equal(after(...chosen, inspected(call)).form.api, "applications");
  assert.equal(after(...chosen, inspected(next, 0)).form.api, "applications");
});

test("an answer about another field fills in nothing, and the form stays the same object", () => {
  const cleared = after(inspected(call), typed({ api: "" }), inspected(call, 0));
  assert.equal(cleared.form.api, "");
  const [first, second] = [after(inspected(call)), after(inspected(call), inspected(call, 0))];
  assert.deepEqual(first.form, second.form);
  const state = update(initialState, inspected(call));
  assert.equal(update(state, inspected(call)).inspect.form, state.inspect.form);
});

test("the core reads free fields from another paste, and the form's otherwise", () => {
  const filled = after(inspected(call));
  assert.equal(toldOfCall(filled, false).api, "messages");
  assert.deepEqual(Object.keys(toldOfCall(filled, true)), ["applicationId"]);
  const own = after(inspected(call), typed({ api: "voice" }));
  assert.equal(toldOfCall(own, true).api, "voice");
});

test("the answer says what was called, when, and why it was rejected", () => {
  const start = `\`POST /v1/messages\` to \`api.nexmo.com\` at ${utc(1_790_000_000)}`;
  assert.equal(answerWords(call, "The token expired."), `${start} was rejected with 401 because the token expired.`);
  assert.equal(
    answerWords(call, "`exp` is in milliseconds."),
    `${start} was rejected with 401 because \`exp\` is in milliseconds.`,
  );
  assert.match(answerWords(call, "OpenTok made it."), /because OpenTok made it\.$/);
  assert.match(answerWords(call, "Number Insight v1 accepts none."), /because Number Insight v1 accepts none\.$/);
  assert.match(answerWords(call, "Applications does not."), /because Applications does not\.$/);
  assert.match(answerWords(call, null), /rejected with 401\. Nothing found/);
  assert.equal(answerWords({ ...call, status: 202 }, null), `${start} was accepted with 202.`);
  assert.equal(answerWords({ ...call, status: 302 }, null), `${start} was redirected with 302.`);
  assert.equal(answerWords({ ...call, status: 404 }, null), `${start} failed with 404.`);
  assert.match(
    answerWords({ method: "GET", path: "/v1/calls" }, null),
    /^The pasted call is `GET \/v1\/calls`\. You didn.t paste its response/,
  );
});

test("the next step suits the status, and does not doubt a signature that is right", () => {
  const of = (/** @type {number} */ status) => words("call_answered", { details: { status } }).fix ?? "";
  assert.match(of(429), /fewer calls/);
  assert.match(of(500), /again later/);
  assert.match(of(422), /correct the request/);
  assert.doesNotMatch(words("call_answered", { details: { status: 404 } }).why ?? "", /A call exists/);
  const refused = (/** @type {object} */ more) => words("call_refused", { details: { status: 401, ...more } });
  assert.match(refused({}).why ?? "", /another key/);
  assert.doesNotMatch(refused({ keyMatches: true }).why ?? "", /another key/);
  assert.match(words("call_without_token", { details: { reason: "variable" } }).what, /does not contain the token/);
});

test("what another host answered is not said of Vonage", () => {
  for (const code of /** @type {const} */ (["call_answered", "call_refused"])) {
    for (const status of [200, 302, 401, 403, 404, 500]) {
      const { what, why } = words(code, { details: { status, title: "x", host: "gateway.example.com" } });
      assert.equal(what, `\`gateway.example.com\` answered ${status}.`);
      assert.match(why ?? "", /not one of Vonage's hosts/);
    }
  }
  assert.match(words("call_answered", { details: { status: 200 } }).what, /Vonage accepted/);
  assert.match(words("call_answered", { details: { status: 302 } }).what, /Vonage answered `302`, which is not about/);
});

test("what the response says cannot change how the words are shown", () => {
  assert.equal(saidWords(undefined), "");
  assert.equal(saidWords({ title: "Unauthorized" }), "The response says: `Unauthorized`.");
  const whole = saidWords({ title: "Unauthorized", detail: "Wrong." });
  assert.equal(whole, "The response says: `Unauthorized`, `Wrong`.");
  const said = saidWords({ title: "a`b\u202e", detail: "c\nd" });
  assert.equal(said.split("`").length, 5);
  assert.doesNotMatch(said, /[\n\u202e]/u);
});

test("only what was filled in is named", () => {
  const form = { api: "messages", serverDate: DATE };
  assert.match(exchangeFilledWords(call, form), /the API and the date of the response/);
  assert.doesNotMatch(exchangeFilledWords(call, { ...form, api: "applications" }), /API/);
  assert.equal(exchangeFilledWords(call, { api: "", serverDate: "" }), "");
  assert.equal(exchangeFilledWords({ method: "GET", path: "/" }, form), "");
});
