import assert from "node:assert/strict";
import { test } from "node:test";
import { offered } from "../../www/catalogue.js";
import { defaultLifetime, lifetimeOf, lifetimePresets } from "../../www/generate/lifetime.js";
import { formOf, requestOf } from "../../www/generate/request.js";
import { hiddenProblems, isOpen, nextStep, visibleProblems } from "../../www/generate/state.js";
import { snippetInput } from "../../www/next/state.js";
import { settingsOf } from "../../www/settings/state.js";
import { initialState, update } from "../../www/state.js";

/** Before any token expires. */
const NOW = 0;

/** @import { Api, Minted, TokenRequest } from "../../src/types.d.ts" */
/** @import { Action, State } from "../../www/state.js" */
/** @import { Form } from "../../www/generate/state.js" */

/** @param {Action[]} actions @returns {State} */
const after = (...actions) => actions.reduce(update, initialState);
/** @param {Partial<Form>} change @returns {Action} */
const typed = (change) => ({ type: "form-changed", change });
/** @type {Form} */
const full = {
  kind: "user",
  applicationId: "id",
  lifetimeAmount: "1",
  lifetimeUnit: "3600",
  until: "",
  issuedAt: "1700000000",
  notBefore: " 1700000001.5 ",
  jti: " x ",
  sub: " alice ",
  acl: '{"paths":{}}',
  claims: '{"n": 1.0}',
  sessionId: "2_MX4",
  role: "moderator",
  connectionData: "a b",
  layoutClasses: " one  two,three ",
};

test("a request has the fields of its kind, and text stays text", () => {
  const both = { applicationId: "id", lifetimeSeconds: 3600, issuedAt: 1_700_000_000, notBefore: 1_700_000_001.5 };
  const rest = { jti: "x", claims: '{"n": 1.0}' };
  assert.deepEqual(requestOf(full), { ...both, ...rest, kind: "user", sub: " alice ", acl: full.acl });
  assert.deepEqual(requestOf({ ...full, kind: "application" }), {
    ...both,
    ...rest,
    kind: "application",
    acl: full.acl,
  });
  const video = {
    sessionId: "2_MX4",
    role: "moderator",
    connectionData: "a b",
    initialLayoutClassList: ["one", "two", "three"],
  };
  assert.deepEqual(requestOf({ ...full, kind: "video" }), { ...both, ...rest, kind: "video", video });
});

test("the lifetimes on offer are those of the kind", () => {
  const offered = (/** @type {import("../../src/types.d.ts").Kind} */ kind) =>
    lifetimePresets(kind).map(({ id, amount, unit, name }) => [id, amount, unit, name].join(" "));
  const upToADay = ["15x60 15 60 minute", "1x3600 1 3600 hour", "6x3600 6 3600 hour", "24x3600 24 3600 hour"];
  for (const kind of /** @type {const} */ (["application", "user"])) {
    assert.deepEqual(offered(kind), upToADay);
    assert.deepEqual(defaultLifetime(kind), { lifetimeAmount: "15", lifetimeUnit: "60" });
  }
  const upToAMonth = ["1x3600 1 3600 hour", "24x3600 24 3600 hour", "7x86400 7 86400 day", "30x86400 30 86400 day"];
  assert.deepEqual(offered("video"), upToAMonth);
  assert.deepEqual(defaultLifetime("video"), { lifetimeAmount: "24", lifetimeUnit: "3600" });
});

test("a lifetime that is no number stays as it is", () => {
  for (const length of ["3600", "soon", Number.NaN, Number.POSITIVE_INFINITY, -60, 0])
    assert.deepEqual(lifetimeOf(length), { lifetimeAmount: String(length), lifetimeUnit: "1" });
});

test("empty fields are omitted, and a non-number stays text", () => {
  const { form } = initialState.generate;
  assert.deepEqual(requestOf(form), { kind: "application", applicationId: "", lifetimeSeconds: 900 });
  const odd = requestOf({ ...form, notBefore: "tomorrow", issuedAt: "1e9" });
  assert.equal(odd.notBefore, "tomorrow");
  assert.equal(odd.issuedAt, "1e9");
});

test("a time is a number with a sign and decimals, or stays text", () => {
  const read = (/** @type {string} */ issuedAt) => requestOf({ ...initialState.generate.form, issuedAt }).issuedAt;
  assert.deepEqual(["-5", "+5", " 1.25 ", "x5", "1.", "5s"].map(read), [-5, 5, 1.25, "x5", "1.", "5s"]);
});

test("a lifetime may have a decimal comma, and one that is missing is 0", () => {
  const read = (/** @type {string} */ lifetimeAmount) =>
    requestOf({ ...initialState.generate.form, lifetimeAmount, lifetimeUnit: "60" }).lifetimeSeconds;
  assert.deepEqual(["1,5", "12,25", "1,500", "", " ", "soon"].map(read), [90, 735, "1,500", 0, 0, "soon"]);
});

test("layout classes that are only spaces are none", () => {
  const { video } = requestOf({ ...full, kind: "video", layoutClasses: "  " });
  assert.deepEqual(Object.keys(video ?? {}), ["sessionId", "role", "connectionData"]);
});

test("a member that is null leaves its field as it is by default", () => {
  const request = /** @type {any} */ ({ kind: "user", sub: null, acl: undefined });
  assert.deepEqual(formOf(request), { kind: "user" });
});

test("a form becomes a request and the same form again", () => {
  for (const kind of /** @type {const} */ (["application", "user", "video"])) {
    const request = requestOf({ ...full, kind });
    const again = after({ type: "request-taken", request }).generate.form;
    assert.deepEqual(requestOf(again), request);
  }
});

test("objects in a request become JSON text, and the filled parts are shown", () => {
  const request = /** @type {TokenRequest} */ ({
    kind: "application",
    applicationId: "id",
    acl: { paths: { "/a": {} } },
    claims: { a: [1] },
  });
  const { generate } = after(typed({ sub: "old", lifetimeAmount: "3" }), { type: "request-taken", request });
  assert.deepEqual(JSON.parse(generate.form.acl), request.acl);
  assert.deepEqual(JSON.parse(generate.form.claims), request.claims);
  assert.equal(generate.form.sub, "");
  assert.equal(generate.form.lifetimeAmount, "15");
  assert.ok(isOpen(generate, "acl") && isOpen(generate, "more"));
  assert.equal(formOf({}).kind, undefined);
});

test("settings without an application ID keep the current one", () => {
  const { form } = after(typed({ applicationId: "id" }), {
    type: "request-taken",
    request: { kind: "video" },
  }).generate;
  assert.equal(form.applicationId, "id");
  assert.deepEqual([form.lifetimeAmount, form.lifetimeUnit], ["24", "3600"]);
});

test("a lifetime is shown in its largest unit, and a day in hours", () => {
  const told = (/** @type {unknown} */ seconds) => Object.values(lifetimeOf(seconds)).join("x");
  assert.deepEqual([900, 3600, 86_400, 172_800, 2_592_000, 90, 31, 0, "soon"].map(told), [
    "15x60",
    "1x3600",
    "24x3600",
    "2x86400",
    "30x86400",
    "90x1",
    "31x1",
    "0x1",
    "soonx1",
  ]);
});

test("switching the kind back and forth loses nothing, and adapts a default lifetime", () => {
  const life = (/** @type {State} */ { generate: { form } }) => `${form.lifetimeAmount}x${form.lifetimeUnit}`;
  const there = after(typed({ sub: "alice", acl: "{" }), typed({ kind: "video" }));
  assert.equal(life(there), "24x3600");
  const back = update(update(there, typed({ sessionId: "s" })), typed({ kind: "user" }));
  assert.equal(life(back), "15x60");
  assert.deepEqual([back.generate.form.sub, back.generate.form.acl, back.generate.form.sessionId], ["alice", "{", "s"]);
  const chosen = after(typed({ lifetimeAmount: "7", lifetimeUnit: "86400" }), typed({ kind: "video" }));
  assert.equal(life(update(chosen, typed({ kind: "application" }))), "7x86400");
});

test("a kind opens what it needs, a person may close it, and another kind starts over", () => {
  const user = after(typed({ kind: "user" }));
  assert.equal(isOpen(user.generate, "acl"), true);
  assert.equal(isOpen(user.generate, "more"), false);
  const closed = update(user, { type: "fold-toggled", fold: "acl", open: false });
  assert.equal(isOpen(closed.generate, "acl"), false);
  assert.equal(isOpen(update(closed, typed({ kind: "application" })).generate, "acl"), false);
  assert.equal(isOpen(update(closed, typed({ kind: "user" })).generate, "acl"), true);
  const filled = after(typed({ kind: "user" }), typed({ acl: "{}" }), typed({ kind: "application" }));
  assert.equal(isOpen(filled.generate, "acl"), true);
});

test("a problem out of sight is in the summary, and an untouched empty field is nowhere", () => {
  const problems = /** @type {any[]} */ ([
    { code: "sub_missing", field: "sub" },
    { code: "json_invalid", field: "acl" },
    { code: "jti_not_a_uuid", field: "jti" },
    { code: "request_unknown_field", field: "" },
  ]);
  const { generate } = after(typed({ kind: "user", acl: "{" }), { type: "form-checked", problems });
  const codes = (/** @type {{ code: string }[]} */ list) => list.map(({ code }) => code);
  assert.deepEqual(codes(visibleProblems(generate)), ["json_invalid", "jti_not_a_uuid", "request_unknown_field"]);
  assert.deepEqual(codes(hiddenProblems(generate)), ["jti_not_a_uuid", "request_unknown_field"]);
});

test("the page asks for what a kind needs before it calls it a mistake", () => {
  const ready = { key: { ...initialState.key, stage: /** @type {const} */ ("ready") } };
  for (const [code, field, step] of /** @type {const} */ ([
    ["sub_missing", "sub", "sub"],
    ["video_session_missing", "video.sessionId", "session-id"],
  ])) {
    const { generate } = after({ type: "form-checked", problems: [{ code, field }] });
    assert.equal(nextStep({ generate, ...ready }, NOW), step);
    const emptied = update({ ...initialState, generate }, typed({ [field === "sub" ? "sub" : "sessionId"]: "" }));
    assert.equal(nextStep({ ...emptied, ...ready }, NOW), "problems");
  }
});

test("a token that is being renewed stays until the new one is there", () => {
  const minted = /** @type {Minted} */ ({ token: "a" });
  const state = after({ type: "form-checked", problems: [] }, { type: "minted", minted }, { type: "minting" });
  assert.equal(state.generate.minted, minted);
  assert.equal(nextStep({ ...state, key: { ...state.key, stage: "ready" } }, NOW), "minting");
  const problems = [{ code: /** @type {const} */ ("sub_missing"), field: "sub" }];
  assert.equal(update(state, { type: "form-checked", problems }).generate.minted, null);
});

test("a settings link has nothing meant for one token, and no invalid number", () => {
  const settings = settingsOf({ ...full, lifetimeAmount: "soon" });
  assert.deepEqual(settings, { kind: "user", applicationId: "id", sub: " alice ", acl: full.acl, claims: full.claims });
  assert.equal(settingsOf({ ...full, notBefore: "1700000001" }).notBefore, 1_700_000_001);
});

const api = (/** @type {string} */ id, /** @type {Api["auth"]} */ auth, /** @type {string[]} */ ...regions) =>
  /** @type {Api} */ ({ id, auth, hosts: regions.map((region) => ({ region, host: "h" })) });

test("a snippet contains the token only if you want it or it must", () => {
  const apis = [api("a", "jwt", "global", "eu"), api("b", "basic", "global"), api("c", "jwt_or_basic", "eu")];
  const catalogue = after({ type: "catalogue-read", apis, presets: [] });
  assert.equal(catalogue.next.api, "a");
  assert.equal(snippetInput(catalogue), null);
  const state = update(catalogue, { type: "minted", minted: /** @type {Minted} */ ({ token: "t" }) });
  assert.equal(snippetInput(state)?.token, undefined);
  assert.equal(snippetInput(state, { inPlace: true })?.token, "t");
  assert.equal(snippetInput(state, { target: "env" })?.token, "t");
  const shown = update(state, { type: "snippet-made", text: "Bearer t", refusal: null, allowed: null });
  assert.equal(update(shown, { type: "key-forgotten" }).next.text, "");
  const eu = update(state, { type: "next-chosen", choice: { region: "eu" } });
  assert.equal(update(eu, { type: "next-chosen", choice: { api: "c" } }).next.region, "eu");
  const other = update(eu, { type: "next-chosen", choice: { api: "b" } });
  assert.equal(other.next.region, "global");
  assert.deepEqual(
    offered(apis).map(({ id }) => id),
    ["a", "c"],
  );
});

test("a lifetime may have a decimal comma, but not one that may group thousands", () => {
  const seconds = (/** @type {string} */ lifetimeAmount) => requestOf({ ...full, lifetimeAmount }).lifetimeSeconds;
  assert.deepEqual(["1,5", "1.5", " 0,25 "].map(seconds), [5400, 5400, 900]);
  assert.deepEqual(["1,000", "1,5,2", ",5", "1,"].map(seconds), ["1,000", "1,5,2", ",5", "1,"]);
});

test("an expired token with a fixed time of issue asks to clear that", () => {
  const key = /** @type {any} */ ({ type: "key-read", summary: { warnings: [], repairs: [] } });
  const minted = /** @type {any} */ ({ type: "minted", minted: { token: "t", warnings: [], diesAt: 10 } });
  const step = (/** @type {string} */ issuedAt, /** @type {number} */ now) =>
    nextStep(after(key, typed({ applicationId: "id", issuedAt }), { type: "form-checked", problems: [] }, minted), now);
  assert.deepEqual(
    [step("", 9), step("", 10), step("1", 9), step("1", 10)],
    ["ready", "expired", "ready", "issued-at"],
  );
});
