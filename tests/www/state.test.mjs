import assert from "node:assert/strict";
import { test } from "node:test";
import { hiddenProblems, idOfKey, nextStep, requestOf, visibleProblems } from "../../www/generate/state.js";
import { initialState, update } from "../../www/state.js";

/** @import { Refusal } from "../../www/refused.js" */
/** @import { KeySummary, Minted, Problem } from "../../src/types.d.ts" */
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
/** Before any token expires. */
const NOW = 0;
/** @type {Minted} */
const minted = { token: "a.b.c", headerJson: "{}", payloadJson: "{}", expiresAt: 1, diesAt: 1, warnings: [] };
/** @type {Problem} */
const missing = { code: "application_id_missing", field: "applicationId" };

/** @param {Action[]} actions @returns {State} */
const after = (...actions) => actions.reduce(update, initialState);

test("changing the form removes the token and keeps the other fields", () => {
  const state = after(
    { type: "form-changed", change: { applicationId: "x" } },
    { type: "minted", minted },
    { type: "form-changed", change: { lifetimeAmount: "20" } },
  );
  assert.equal(state.generate.minted, null);
  assert.equal(state.generate.form.applicationId, "x");
  assert.equal(state.generate.form.lifetimeAmount, "20");
});

test("a new, refused or forgotten key removes the token", () => {
  for (const action of /** @type {Action[]} */ ([
    { type: "key-reading" },
    { type: "key-refused", problem: { code: "key_is_public", field: "privateKey" } },
    { type: "key-forgotten" },
  ])) {
    const state = after({ type: "key-read", summary }, { type: "minted", minted }, action);
    assert.equal(state.generate.minted, null, action.type);
    assert.equal(state.key.summary, null, action.type);
  }
});

test("an encrypted key waits for its passphrase, and others are refused", () => {
  const stage = (/** @type {Refusal["code"]} */ code) =>
    after({ type: "key-refused", problem: /** @type {Refusal} */ ({ code, field: "privateKey" }) }).key.stage;
  assert.equal(stage("key_encrypted"), "waiting");
  assert.equal(stage("key_passphrase_wrong"), "waiting");
  assert.equal(stage("key_kdf_too_costly"), "none");
  assert.equal(stage("key_is_public"), "none");
});

test("an application ID found near the key fills the field only if it is empty", () => {
  const found = { ...summary, applicationId: "found" };
  assert.equal(after({ type: "key-read", summary: found }).generate.form.applicationId, "found");
  const typed = after(
    { type: "form-changed", change: { applicationId: "typed" } },
    { type: "key-read", summary: found },
  );
  assert.equal(typed.generate.form.applicationId, "typed");
});

test("a lifetime becomes seconds, a non-number stays text, and an empty one becomes zero", () => {
  const seconds = (/** @type {string} */ lifetimeAmount, /** @type {string} */ lifetimeUnit) =>
    requestOf({ ...initialState.generate.form, lifetimeAmount, lifetimeUnit }).lifetimeSeconds;
  assert.equal(seconds("15", "60"), 900);
  assert.equal(seconds("0.5", "3600"), 1800);
  assert.equal(seconds("", "60"), 0);
  assert.equal(seconds("soon", "60"), "soon");
});

test("an empty field that nobody touched is the next step, not a mistake", () => {
  const fresh = after({ type: "form-checked", problems: [missing] });
  assert.deepEqual(visibleProblems(fresh.generate), []);
  assert.equal(nextStep(fresh, NOW), "application-id");
  const emptied = after(
    { type: "form-changed", change: { applicationId: "" } },
    { type: "form-checked", problems: [missing] },
  );
  assert.deepEqual(visibleProblems(emptied.generate), [missing]);
});

test("the prompt goes from step to step", () => {
  const right = { type: /** @type {const} */ ("form-checked"), problems: [] };
  /** @param {...import("../../www/state.js").Action} actions */
  const checked = (...actions) => after(right, ...actions);
  assert.equal(nextStep(after(), NOW), "application-id");
  assert.equal(nextStep(checked(), NOW), "key");
  assert.equal(nextStep(checked({ type: "key-reading" }), NOW), "reading");
  assert.equal(nextStep(checked({ type: "key-read", summary }), NOW), "minting");
  assert.equal(nextStep(checked({ type: "key-read", summary }, { type: "minted", minted }), NOW), "ready");
  const ready = checked({ type: "key-read", summary }, { type: "minted", minted });
  assert.equal(nextStep(ready, minted.diesAt - 1), "ready");
  assert.equal(nextStep(ready, minted.diesAt), "expired");
});

test("no state contains what was typed as a key", () => {
  const keys = JSON.stringify(after({ type: "key-read", summary }));
  assert.doesNotMatch(keys, /PRIVATE KEY/);
});

test("the chosen tab survives the lock and changes to the form", () => {
  assert.equal(after().page.tab, "generate");
  const state = after(
    { type: "tab-chosen", tab: "batch" },
    { type: "page-locked" },
    { type: "form-changed", change: { applicationId: "x" } },
  );
  assert.equal(state.page.tab, "batch");
});

test("a replaced form is restored completely, with what was typed and open, and without the other's token", () => {
  const before = after(
    { type: "form-changed", change: { kind: "user", applicationId: "mine", sub: "alice", claims: '{"team": 1}' } },
    { type: "form-changed", change: { lifetimeAmount: "6", lifetimeUnit: "3600" } },
    { type: "fold-toggled", fold: "more", open: false },
  );
  const request = /** @type {const} */ ({ kind: "application", applicationId: "", lifetimeSeconds: 60 });
  const changes = [{ at: "role", from: '"admin"', to: '"publisher"' }];
  for (const by of /** @type {const} */ (["inspect", "link", "profile"])) {
    const taken = [
      { type: "request-taken", request, by, changes },
      { type: "minted", minted },
    ].reduce(/** @type {any} */ (update), before);
    assert.equal(taken.generate.form.claims, "");
    assert.equal(taken.generate.replaced?.by, by);
    assert.deepEqual(taken.generate.replaced?.changes, changes);
    const undone = update(taken, { type: "form-restored" });
    assert.deepEqual(undone.generate.form, before.generate.form);
    assert.deepEqual(undone.generate.touched, before.generate.touched);
    assert.deepEqual(undone.generate.folds, before.generate.folds);
    assert.equal(undone.generate.minted, null);
    assert.deepEqual([undone.generate.replaced, undone.generate.restored], [null, "whole"]);
    assert.equal(update(undone, { type: "form-changed", change: { sub: "x" } }).generate.restored, null);
    // What was typed since stays, and the page says so.
    const work = update(taken, { type: "form-changed", change: { claims: '{"late": 1}', lifetimeAmount: "5" } });
    const kept = update(work, { type: "form-restored" }).generate;
    const lifetime = { lifetimeAmount: "5", lifetimeUnit: taken.generate.form.lifetimeUnit };
    assert.deepEqual(kept.form, { ...before.generate.form, claims: '{"late": 1}', ...lifetime });
    assert.equal(kept.restored, "kept");
    assert.ok(kept.touched.includes("claims") && kept.touched.includes("sub"));
  }
});

test("an application ID from the key's file is said where it filled the field or differs from it", () => {
  const ofFile = (/** @type {string} */ applicationId) =>
    /** @type {any} */ ({ type: "key-read", summary: { applicationId, warnings: [], repairs: [] } });
  const typed = /** @type {const} */ ({ type: "form-changed", change: { applicationId: "AAAA" } });
  assert.deepEqual(idOfKey(after(ofFile("aaaa"))), { id: "aaaa", isOther: false });
  assert.equal(idOfKey(after(typed, ofFile("aaaa"))), null);
  assert.deepEqual(idOfKey(after(typed, ofFile("bbbb"))), { id: "bbbb", isOther: true });
  assert.equal(after(typed, ofFile("bbbb")).generate.form.applicationId, "AAAA");
  assert.equal(idOfKey(after(ofFile("aaaa"), { type: "key-forgotten" })), null);
  assert.equal(idOfKey(after(typed, ofFile(""))), null);
  // Spaces are no ID.
  const blank = /** @type {const} */ ({ type: "form-changed", change: { applicationId: " " } });
  assert.equal(after(blank, ofFile("aaaa")).generate.form.applicationId, "aaaa");
  assert.equal(idOfKey(after(ofFile("aaaa"), blank)), null);
});

test("what was opened since stays open if something was typed since", () => {
  const taken = after(
    { type: "form-changed", change: { kind: "user" } },
    { type: "fold-toggled", fold: "more", open: true },
    { type: "request-taken", request: { kind: "user" } },
    { type: "fold-toggled", fold: "acl", open: false },
  );
  const restored = (/** @type {State} */ state) => update(state, { type: "form-restored" }).generate.folds;
  assert.deepEqual(restored(taken), { more: true });
  const typed = update(taken, { type: "form-changed", change: { sub: "alice" } });
  assert.deepEqual(restored(typed), { more: true, acl: false });
});

test("a form is filled by a link if nothing else is said, with or without a note", () => {
  const request = /** @type {const} */ ({ kind: "user" });
  const { by, changes, note } = after({ type: "request-taken", request }).generate.replaced ?? {};
  assert.deepEqual([by, changes, note], ["link", [], null]);
  assert.equal(after({ type: "request-taken", request, note: "a note" }).generate.replaced?.note, "a note");
});

test("what happens to a token and to its key changes what is shown of it", () => {
  const shown = after({ type: "minted", minted }, { type: "token-copied", done: true }, { type: "qr-toggled" });
  const parts = (/** @type {Action} */ action) => {
    const { minted: token, renewing, copied, qr } = update(shown, action).generate;
    return [token !== null, renewing, copied, qr];
  };
  assert.deepEqual(parts({ type: "token-copied", done: false }), [true, false, false, true]);
  assert.deepEqual(parts({ type: "qr-toggled" }), [true, false, true, false]);
  assert.deepEqual(parts({ type: "clipboard-cleared" }), [true, false, null, true]);
  assert.deepEqual(parts({ type: "minting" }), [true, true, null, true]);
  assert.deepEqual(parts({ type: "form-checked", problems: [] }), [true, false, true, true]);
  const problems = initialState.generate.problems;
  for (const action of /** @type {Action[]} */ ([
    { type: "form-checked", problems },
    { type: "example-begun", applicationId: "a" },
    { type: "key-making", bits: 2048 },
    { type: "key-forgotten" },
    { type: "form-changed", change: { sub: "a" } },
  ]))
    assert.deepEqual(parts(action), [false, false, null, false], action.type);
});

test("a lifetime that was typed stays with another kind, in part or whole", () => {
  const changed = (/** @type {Partial<State["generate"]["form"]>} */ change) => {
    const both = after({ type: "form-changed", change }, { type: "form-changed", change: { kind: "video" } });
    return [both.generate.form.lifetimeAmount, both.generate.form.lifetimeUnit];
  };
  assert.deepEqual(changed({ lifetimeAmount: "7" }), ["7", "60"]);
  assert.deepEqual(changed({ lifetimeUnit: "3600" }), ["15", "3600"]);
  assert.deepEqual(changed({ sub: "alice" }), ["24", "3600"]);
});

test("of a form that is filled in, the fields with a value count as typed in", () => {
  const request = /** @type {const} */ ({ kind: "user", applicationId: "", sub: "alice" });
  assert.deepEqual(after({ type: "request-taken", request }).generate.touched, ["kind", "sub"]);
});

test("without a replaced form there is nothing to undo", () => {
  const state = after({ type: "form-changed", change: { applicationId: "mine" } });
  assert.deepEqual(update(state, { type: "form-restored" }).generate, state.generate);
});

test("the page begins with empty fields, its defaults, and nothing known", () => {
  assert.deepEqual(initialState, {
    page: {
      status: "loading",
      failure: null,
      tab: "generate",
      clockOffset: 0,
      clipboard: null,
      offline: null,
      checks: null,
      keptOut: null,
    },
    catalogue: {
      apis: [],
      presets: [],
    },
    key: {
      stage: "none",
      summary: null,
      problem: null,
      fault: null,
      via: null,
      isNew: false,
      isExample: false,
      saved: false,
      copied: false,
      stepsHidden: false,
      told: null,
      asking: false,
      forgottenAfter: null,
      heldAfter: null,
      since: 0,
      compared: null,
    },
    place: {
      kept: null,
      isKnown: false,
      isKept: false,
    },
    generate: {
      form: {
        applicationId: "",
        sub: "",
        sessionId: "",
        role: "publisher",
        connectionData: "",
        layoutClasses: "",
        lifetimeAmount: "15",
        acl: "",
        claims: "",
        notBefore: "",
        issuedAt: "",
        jti: "",
        lifetimeUnit: "60",
        until: "",
        kind: "application",
      },
      touched: [],
      folds: {},
      problems: [
        {
          code: "application_id_missing",
          field: "applicationId",
          details: {},
        },
      ],
      minted: null,
      renewing: false,
      copied: null,
      qr: false,
      replaced: null,
      restored: null,
      chosenLifetime: null,
      example: null,
    },
    inspect: {
      form: {
        applicationId: "",
        api: "",
        serverDate: "",
        serverDateAt: 0,
        serverDateFresh: false,
      },
      filled: {
        api: "",
        serverDate: "",
      },
      inspection: null,
      comparison: null,
      keys: {
        publicKey: false,
        key: false,
      },
      now: 0,
      problem: null,
    },
    webhook: {
      verdict: null,
      body: null,
      now: 0,
      problem: null,
    },
    acl: {
      own: "",
      question: {
        method: "POST",
        path: "/v1/calls",
      },
      answer: null,
      refusal: null,
    },
    next: {
      api: "",
      region: "",
      target: null,
      inPlace: false,
      to: "",
      from: "",
      text: "",
      refusal: null,
      allowed: null,
      copied: null,
    },
    settings: {
      link: "",
      profiles: [],
      problem: null,
      told: null,
      undone: null,
      taken: false,
    },
    batch: {
      form: {
        source: "list",
        makes: "",
        format: "",
        columns: {},
        pattern: "user-{n}",
        count: "100",
        skip: false,
      },
      fileName: null,
      edition: 0,
      isReading: false,
      users: null,
      dropped: null,
      problem: null,
      why: null,
      run: null,
      from: 1,
      shown: [],
      copied: null,
    },
  });
});

test("what is no part's business changes no part", () => {
  const foreign = /** @type {Action} */ (/** @type {unknown} */ ({ type: "of another page" }));
  assert.deepEqual(update(initialState, foreign), initialState);
});

test("the page's own state follows each of its actions, and nothing else of it changes", () => {
  const { page } = initialState;
  const kept = /** @type {import("../../www/ui/secret-field.js").Kept} */ (/** @type {unknown} */ ("privateKey"));
  const checks = /** @type {any[]} */ ([{ id: "lock" }]);
  const failed = { ...page, status: "failed", failure: "worker_failed" };
  /** @type {[Action[], object][]} */
  const cases = [
    [[{ type: "page-failed", code: "worker_failed" }], failed],
    [[{ type: "page-failed", code: "worker_failed" }, { type: "page-ready" }], { ...page, status: "ready" }],
    [[{ type: "page-failed", code: "worker_failed" }, { type: "page-locked" }], { ...page, status: "locked" }],
    [[{ type: "tab-chosen", tab: "inspect" }], { ...page, tab: "inspect" }],
    [[{ type: "token-copied", done: true }], { ...page, clipboard: "filled" }],
    [[{ type: "token-copied", done: false }], page],
    [[{ type: "snippet-copied", done: true, renewed: false }], { ...page, clipboard: "filled" }],
    [[{ type: "token-copied", done: true }, { type: "clipboard-cleared" }], { ...page, clipboard: "cleared" }],
    [[{ type: "offline-told", offline: "ready" }], { ...page, offline: "ready" }],
    [
      [
        { type: "offline-told", offline: "ready" },
        { type: "offline-told", offline: "waiting" },
      ],
      { ...page, offline: "waiting" },
    ],
    [[{ type: "lock-checked", checks }], { ...page, checks }],
    [[{ type: "clock-corrected", offset: 7 }], { ...page, clockOffset: 7 }],
    [[{ type: "secret-kept-out", id: "sub", kept }], { ...page, keptOut: { id: "sub", kept } }],
    [
      [
        { type: "secret-kept-out", id: "sub", kept },
        { type: "secret-kept-out", id: "sub", kept: null },
      ],
      page,
    ],
    [
      [
        { type: "secret-kept-out", id: "sub", kept },
        { type: "secret-kept-out", id: "jti", kept: null },
      ],
      { ...page, keptOut: { id: "sub", kept } },
    ],
    [[{ type: "secret-kept-out", id: "sub", kept: null }], page],
  ];
  for (const [actions, expected] of cases) assert.deepEqual(after(...actions).page, expected, JSON.stringify(actions));
  // Told the same again, nothing is drawn anew.
  const told = after({ type: "offline-told", offline: "ready" });
  assert.equal(update(told, { type: "offline-told", offline: "ready" }).page, told.page);
});

test("only a key that is ready has an application ID, and only one with an ID", () => {
  const id = /** @type {const} */ ({ type: "form-changed", change: { applicationId: "typed" } });
  const state = after(id, { type: "key-read", summary: { ...summary, applicationId: "found" } });
  const during = (/** @type {any} */ stage) => idOfKey({ ...state, key: { ...state.key, stage } })?.id ?? null;
  assert.deepEqual(["ready", "making", "waiting", "none"].map(during), ["found", null, null, null]);
  const untouched = { ...state.generate, touched: [] };
  assert.equal(idOfKey({ generate: untouched, key: { ...state.key, summary } }), null);
});

test("the next step is about the key while it is made, or if it was refused", () => {
  const state = after({ type: "form-checked", problems: [] });
  const step = (/** @type {any} */ key) => nextStep({ ...state, key: { ...state.key, ...key } }, NOW);
  const problem = { code: "key_is_public", field: "privateKey" };
  assert.equal(step({ stage: "making" }), "making");
  assert.equal(step({ stage: "reading" }), "reading");
  assert.equal(step({ stage: "none", problem }), "key-problem");
  assert.equal(step({ stage: "ready", problem }), "minting");
});

test("an expired token with blanks as its time of issue is just expired", () => {
  const blank = /** @type {const} */ ({ type: "form-changed", change: { applicationId: "x", issuedAt: " " } });
  assert.equal(
    nextStep(
      after(blank, { type: "form-checked", problems: [] }, { type: "key-read", summary }, { type: "minted", minted }),
      2,
    ),
    "expired",
  );
});

test("making a key or an example removes the token, and only the example fills in an ID", () => {
  const ready = /** @type {Action[]} */ ([
    { type: "key-read", summary },
    { type: "minted", minted },
  ]);
  const made = after(...ready, { type: "key-making", since: 0 });
  assert.equal(made.generate.minted, null);
  assert.equal(made.generate.form.applicationId, "");
  const begun = after(...ready, { type: "example-begun", applicationId: "x" });
  assert.equal(begun.generate.minted, null);
  assert.equal(begun.generate.form.applicationId, "x");
  assert.equal(update(begun, { type: "key-making", since: 0 }).generate.form.applicationId, "x");
  assert.equal(update(begun, { type: "key-forgotten" }).generate.form.applicationId, "");
});

test("a missing member that has no field is shown, and one with a field in sight is not hidden", () => {
  const problems = /** @type {any[]} */ ([
    { code: "kind_missing", field: "kind" },
    { code: "application_id_invalid", field: "applicationId" },
  ]);
  const { generate } = after({ type: "form-checked", problems });
  assert.deepEqual(visibleProblems(generate), problems);
  assert.deepEqual(hiddenProblems(generate), problems.slice(0, 1));
});
