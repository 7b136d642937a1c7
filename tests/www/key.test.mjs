import assert from "node:assert/strict";
import { test } from "node:test";
import { nextStep } from "../../www/generate/state.js";
import { canUnlock } from "../../www/key/can-unlock.js";
import { updatePlace } from "../../www/key/place/state.js";
import { isCostly, isUnsaved, showsSteps, updateKey } from "../../www/key/state.js";
import { toldWords } from "../../www/key/steps-view.js";
import { words } from "../../www/messages.js";
import { initialState, update } from "../../www/state.js";

/** @import { Refusal } from "../../www/refused.js" */
/** @import { KeySummary } from "../../src/types.d.ts" */
/** @import { Action, State } from "../../www/state.js" */

/** @type {KeySummary} */
const summary = {
  format: "pkcs8",
  encrypted: false,
  bits: 2048,
  exponent: 65537,
  fingerprint: "ab".repeat(32),
  publicKeyPem: "",
  repairs: [],
  warnings: [],
};
/** @type {Action} */
const made = { type: "key-read", summary, isNew: true };
/** @type {Action} */
const saved = { type: "key-told", told: { what: "saved", name: "private.key" } };
/** @type {Action} */
const copied = { type: "key-told", told: { what: "copied" } };
/** @param {Refusal["code"]} code @param {object} [details] @returns {Action} */
const refused = (code, details) => ({
  type: "key-refused",
  problem: /** @type {Refusal} */ ({ code, field: "privateKey", details }),
});

/** @param {Action[]} actions @returns {State} */
const after = (...actions) => actions.reduce(update, initialState);

test("a new pair is unsaved until it is saved, whatever else happens to it", () => {
  assert.ok(isUnsaved(after(made).key));
  assert.ok(isUnsaved(after(made, copied, { type: "key-steps-hidden" }).key));
  assert.ok(!isUnsaved(after(made, saved).key));
  assert.ok(!isUnsaved(after(made, saved, copied).key));
  assert.ok(!isUnsaved(after({ type: "key-read", summary }).key), "a key that was brought");
});

test("the steps stay until both are done, or they are hidden", () => {
  assert.ok(showsSteps(after(made).key));
  assert.ok(showsSteps(after(made, saved).key));
  assert.ok(showsSteps(after(made, copied).key));
  assert.ok(!showsSteps(after(made, copied, saved).key));
  assert.ok(!showsSteps(after(made, { type: "key-steps-hidden" }).key));
  assert.ok(!showsSteps(after({ type: "key-read", summary }).key));
});

test("what was done with a key is shown only while that key is", () => {
  assert.equal(toldWords(after(made, saved).key), "Saved as private.key");
  for (const told of [saved, copied]) {
    for (const action of /** @type {Action[]} */ ([
      { type: "key-reading", via: "file" },
      { type: "key-read", summary },
      { type: "key-making", since: 0 },
      { type: "key-forgotten" },
      refused("key_is_public"),
    ])) {
      assert.equal(toldWords(after({ type: "key-read", summary }, told, action).key), "", action.type);
    }
  }
});

test("the reason why a key was forgotten stays until there is another", () => {
  const gone = after({ type: "key-read", summary }, { type: "key-forgotten", idleMinutes: 5 });
  assert.equal(gone.key.forgottenAfter, 5);
  assert.equal(
    [{ type: "key-reading" }, refused("key_is_public")].reduce(/** @type {any} */ (update), gone).key.forgottenAfter,
    5,
  );
  assert.equal(update(gone, { type: "key-read", summary }).key.forgottenAfter, null);
  assert.equal(after({ type: "key-forgotten" }).key.forgottenAfter, null);
});

test("a pair that was kept is mentioned until it is saved", () => {
  const held = after(made, { type: "key-held", idleMinutes: 5 });
  assert.equal(held.key.heldAfter, 5);
  assert.equal(update(held, saved).key.heldAfter, null);
});

test("the prompt agrees with what the key's card shows", () => {
  /** @type {Action} */
  const empty = { type: "form-checked", problems: [{ code: "application_id_missing", field: "applicationId" }] };
  const step = (/** @type {Action} */ action) => nextStep(after(empty, action), 0);
  assert.equal(step(refused("key_too_small", { bits: 1024 })), "key-problem");
  assert.equal(step(refused("key_encrypted")), "passphrase");
  assert.equal(step(refused("key_kdf_too_costly", { canAllow: true })), "passphrase");
  assert.equal(step(refused("key_kdf_too_costly", { canAllow: false })), "key-problem");
  assert.equal(step({ type: "key-not-taken", fault: { code: "file_is_folder", field: "privateKey" } }), "key-problem");
});

test("the page asks to allow long work, but not too much of it", () => {
  assert.ok(isCostly(after(refused("key_kdf_too_costly", { canAllow: true })).key));
  assert.ok(!isCostly(after(refused("key_kdf_too_costly", { canAllow: false })).key));
  assert.ok(!isCostly(after(refused("key_encrypted")).key));
});

test("a refused file leaves the previous key and token", () => {
  /** @type {Action} */
  const minted = {
    type: "minted",
    minted: { token: "a.b.c", headerJson: "{}", payloadJson: "{}", expiresAt: 1, diesAt: 1, warnings: [] },
  };
  /** @type {Action} */
  const notTaken = {
    type: "key-not-taken",
    fault: { code: "file_several", field: "privateKey", details: { count: 2 } },
  };
  const state = after({ type: "key-read", summary }, minted, notTaken);
  assert.equal(state.key.summary, summary);
  assert.equal(state.generate.minted?.token, "a.b.c");
  assert.equal(after(refused("key_encrypted"), notTaken).key.stage, "waiting");
});

test("a long file is reported with its own size", () => {
  const told = (/** @type {number} */ bytes) =>
    words("key_input_too_long", { details: { bytes, maximum: 65536 } }).what;
  assert.match(told(52_428_800), /: 52 MB\.$/);
  assert.match(told(65_537), /: 65,537 bytes\.$/);
});

test("each action leaves the key's state whole: what it does not name stays, and a new key begins afresh", () => {
  const problem = /** @type {Refusal} */ ({ code: "key_encrypted", field: "privateKey" });
  const costly = /** @type {Refusal} */ ({ code: "key_kdf_too_costly", field: "privateKey" });
  const fault = /** @type {Refusal} */ ({ code: "key_is_public", field: "privateKey" });
  const { key: fresh } = initialState;
  const full = /** @type {typeof fresh} */ ({
    ...fresh,
    stage: "ready",
    summary,
    via: "text",
    isNew: true,
    forgottenAfter: 5,
    heldAfter: 6,
    since: 7,
    compared: "same",
  });
  const key = (/** @type {unknown} */ action) => updateKey(full, /** @type {Action} */ (action));
  /** @type {[object, object][]} */
  const cases = [
    [{ type: "key-reading" }, { ...fresh, forgottenAfter: 5, stage: "reading", via: "text" }],
    [
      { type: "key-reading", via: "file" },
      { ...fresh, forgottenAfter: 5, stage: "reading", via: "file" },
    ],
    [
      { type: "key-making", since: 9 },
      { ...fresh, forgottenAfter: 5, stage: "making", since: 9 },
    ],
    [
      { type: "key-read", summary },
      { ...fresh, stage: "ready", summary },
    ],
    [
      { type: "key-read", summary, isExample: true },
      { ...fresh, stage: "ready", summary, isExample: true },
    ],
    [
      { type: "key-refused", problem },
      { ...fresh, forgottenAfter: 5, via: "text", stage: "waiting", problem },
    ],
    [
      { type: "key-refused", problem: fault },
      { ...fresh, forgottenAfter: 5, via: "text", stage: "none", problem: fault },
    ],
    [
      { type: "key-not-taken", fault },
      { ...full, fault, via: "file" },
    ],
    [{ type: "key-steps-hidden" }, { ...full, stepsHidden: true }],
    [
      { type: "key-asking", asking: true },
      { ...full, asking: true },
    ],
    [
      { type: "key-held", idleMinutes: 3 },
      { ...full, heldAfter: 3 },
    ],
    [
      { type: "key-compared", result: "other" },
      { ...full, compared: "other" },
    ],
    [
      { type: "key-forgotten", idleMinutes: 4 },
      { ...fresh, forgottenAfter: 4 },
    ],
    [{ type: "key-forgotten" }, fresh],
    [{ type: "tab-chosen", tab: "inspect" }, full],
  ];
  for (const [action, expected] of cases) assert.deepEqual(key(action), expected, JSON.stringify(action));
  const told = (/** @type {string} */ what) => key({ type: "key-told", told: { what } });
  assert.deepEqual(told("saved"), { ...full, saved: true, heldAfter: null, told: { what: "saved" } });
  assert.deepEqual(told("copied"), { ...full, copied: true, told: { what: "copied" } });
  assert.deepEqual(told("clipboard-refused"), { ...full, told: { what: "clipboard-refused" } });
  assert.ok(!isUnsaved({ ...fresh, isNew: true }));
  assert.ok(!isCostly({ ...full, problem: costly }));
  assert.ok(isCostly({ ...full, stage: "waiting", problem: costly }));
  assert.ok(!isCostly({ ...full, stage: "waiting", problem: null }));
  assert.ok(!isCostly({ ...full, stage: "waiting", problem }));
});

test("the place of a key's file is unknown for every other key", () => {
  const known = { kept: "private.key", isKnown: true, isKept: true };
  const place = (/** @type {unknown} */ action) => updatePlace(known, /** @type {Action} */ (action));
  const unknown = { kept: "private.key", isKnown: false, isKept: false };
  assert.deepEqual(place({ type: "place-changed", change: { kept: null } }), { ...known, kept: null });
  assert.equal(place({ type: "key-reading" }), known);
  for (const type of ["key-making", "key-forgotten"]) assert.deepEqual(place({ type }), unknown, type);
  assert.deepEqual(place({ type: "key-reading", via: "file" }), unknown);
  assert.equal(place({ type: "key-read" }), known);
});

test("a passphrase or more work helps where the core says so", () => {
  const opens = (/** @type {unknown} */ refusal) => canUnlock(/** @type {Refusal} */ (refusal));
  assert.ok(opens({ code: "key_encrypted" }) && opens({ code: "key_passphrase_wrong" }));
  assert.ok(opens({ code: "key_kdf_too_costly", details: { canAllow: true } }));
  assert.equal(opens({ code: "key_kdf_too_costly", details: { canAllow: false } }), false);
  assert.equal(opens({ code: "key_kdf_too_costly" }), false);
  assert.equal(opens({ code: "key_is_public", details: { canAllow: true } }), false);
  assert.equal(opens(undefined), false);
});
