import assert from "node:assert/strict";
import { test } from "node:test";
import { calls, chosenApi, logins, snippetInput, takesVariable, targetOf, updateNext } from "../../www/next/state.js";
import { isOfLink, updateSettings } from "../../www/settings/state.js";
import { initialState, update } from "../../www/state.js";

/** @import { Api } from "../../src/types.d.ts" */
/** @import { Action } from "../../www/state.js" */
/** @import { NextState } from "../../www/next/state.js" */
/** @import { Profile } from "../../www/settings/profiles.js" */

const api = (/** @type {string} */ id, /** @type {string[]} */ ...regions) =>
  /** @type {Api} */ ({ id, auth: "jwt", hosts: regions.map((region) => ({ region, host: "h" })) });
const apis = [api("a", "global", "eu"), api("b", "us"), api("c")];
const problem = /** @type {const} */ ({ code: "internal", field: null });

/** @type {NextState} */
const shown = {
  ...initialState.next,
  api: "a",
  region: "eu",
  text: "curl …",
  allowed: "yes",
  copied: { renewed: true, done: true },
};

/** @param {unknown} action @param {NextState} [state] */
const next = (action, state = shown) => updateNext(state, /** @type {Action} */ (action), { apis });

test("the first request is chosen once they are known, if there is one", () => {
  assert.equal(next({ type: "catalogue-read", apis: [api("c"), api("a")], presets: [] }).api, "c");
  assert.equal(next({ type: "catalogue-read", apis: [], presets: [] }).api, "");
});

test("another request keeps the region where it has it, and takes its own first one otherwise", () => {
  const chosen = (/** @type {object} */ choice) => next({ type: "next-chosen", choice });
  assert.deepEqual(chosen({ to: "4420" }), { ...shown, to: "4420", copied: null });
  assert.equal(chosen({ region: "mars" }).region, "global");
  assert.equal(chosen({ api: "b" }).region, "us");
  assert.equal(chosen({ api: "c" }).region, "");
  assert.equal(chosen({ api: "unknown" }).region, "");
});

test("a snippet is shown with what was said of it, until what it was made from changes", () => {
  const made = { type: "snippet-made", text: "new", refusal: problem, allowed: "no" };
  assert.deepEqual(next(made), { ...shown, text: "new", refusal: problem, allowed: "no" });
  assert.deepEqual(next({ type: "snippet-copied", renewed: false, done: true }).copied, { renewed: false, done: true });
  assert.deepEqual(next({ type: "clipboard-cleared" }), { ...shown, copied: null });
  for (const type of ["form-changed", "request-taken", "form-restored"])
    assert.deepEqual(next({ type }), { ...shown, text: "", copied: null }, type);
  for (const type of ["key-reading", "key-making", "key-refused", "key-forgotten"])
    assert.deepEqual(next({ type }), { ...shown, text: "", copied: null }, type);
  assert.equal(next({ type: "tab-chosen" }), shown);
});

test("only a user's token logs in, and each kind has its usual target", () => {
  assert.deepEqual([targetOf({ target: null }, "user"), targetOf({ target: null }, "video")], ["web", "curl"]);
  for (const target of logins) {
    assert.equal(targetOf({ target }, "user"), target);
    assert.equal(targetOf({ target }, "application"), "curl");
  }
  assert.equal(targetOf({ target: "header" }, "application"), "header");
  assert.deepEqual([calls, logins].flat(), ["curl", "powershell", "httpie", "web", "android", "ios"]);
  const takers = /** @type {const} */ (["curl", "powershell", "httpie", "header"]);
  for (const target of takers) assert.ok(takesVariable(target), target);
  for (const target of /** @type {const} */ (["env", "web", "android", "ios"]))
    assert.ok(!takesVariable(target), target);
});

test("the core gets what is chosen, the region only where there is one", () => {
  const minted = /** @type {any} */ ({ token: "t" });
  const state = [
    { type: "catalogue-read", apis, presets: [] },
    { type: "minted", minted },
    { type: "next-chosen", choice: { region: "eu", to: "1", from: "2" } },
  ].reduce(/** @type {any} */ (update), initialState);
  assert.equal(chosenApi(state), apis[0]);
  assert.equal(chosenApi({ ...state, next: { ...state.next, api: "b" } }), apis[1]);
  const { request, ...rest } = /** @type {any} */ (snippetInput(state));
  assert.deepEqual(rest, { target: "curl", api: "a", region: "eu", to: "1", from: "2" });
  assert.equal(request.kind, "application");
  assert.ok(!("region" in /** @type {object} */ (snippetInput(state, { region: "" }))));
  assert.equal(snippetInput(state, { target: "ios" })?.token, "t");
});

test("a link, a refusal and what was done with a profile replace each other", () => {
  const profile = /** @type {Profile} */ (/** @type {unknown} */ ({ name: "mine" }));
  const second = /** @type {Profile} */ (/** @type {unknown} */ ({ name: "second" }));
  const full = {
    link: "#x",
    profiles: [profile, second],
    problem,
    told: /** @type {const} */ ("saved"),
    undone: profile,
    taken: true,
  };
  const settings = (/** @type {unknown} */ action) => updateSettings(full, /** @type {Action} */ (action));
  assert.deepEqual(settings({ type: "settings-linked", link: "#y", copied: true }), {
    ...full,
    link: "#y",
    problem: null,
    told: "copied",
  });
  assert.equal(settings({ type: "settings-linked", link: "#y", copied: false }).told, "shown");
  const other = { code: "settings_invalid", field: null };
  assert.deepEqual(settings({ type: "settings-refused", problem: other }), {
    ...full,
    link: "",
    problem: other,
    told: null,
  });
  assert.deepEqual(settings({ type: "profiles-read", profiles: [] }), { ...full, profiles: [] });
  assert.deepEqual(settings({ type: "profile-named", name: "other" }), { ...full, taken: false });
  assert.equal(settings({ type: "profile-named", name: "mine" }).taken, true);
  assert.deepEqual(settings({ type: "settings-told", told: "deleted", undone: profile }), {
    ...full,
    problem: null,
    told: "deleted",
  });
  assert.equal(settings({ type: "settings-told", told: "restored" }).undone, null);
  for (const type of ["form-changed", "request-taken", "form-restored"])
    assert.deepEqual(settings({ type }), { ...full, link: "", problem: null, told: null }, type);
  assert.equal(settings({ type: "tab-chosen" }), full);
  assert.deepEqual(
    [isOfLink("copied"), isOfLink("shown"), isOfLink("saved"), isOfLink(null)],
    [true, true, false, false],
  );
});
