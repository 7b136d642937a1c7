import assert from "node:assert/strict";
import { test } from "node:test";
import { createRun } from "../../www/batch/run/run.js";
import { hasSameSettings, makesOf, setupOf, sharedRequest, whyEnded } from "../../www/batch/setup/setup.js";
import { setupWords, shortFingerprint } from "../../www/batch/setup/setup-view.js";
import { RefusedError } from "../../www/refused.js";
import { initialState, update } from "../../www/state.js";

/** @import { Run } from "../../www/batch/state.js" */
/** @import { Action, State } from "../../www/state.js" */

const paths = { "/*/rtc/**": {}, "/*/sessions/**": {} };
/** @type {import("../../src/types.d.ts").AclPreset[]} */
const presets = [
  { id: "client_sdk", acl: { paths } },
  { id: "none", acl: null },
];

/** @param {Action[]} actions @returns {State} */
const after = (...actions) =>
  [/** @type {any} */ ({ type: "catalogue-read", apis: [], presets }), ...actions].reduce(update, initialState);

/** @param {string} fingerprint @returns {Action} */
const keyRead = (fingerprint) =>
  /** @type {any} */ ({ type: "key-read", summary: { fingerprint, repairs: [], warnings: [] } });
const form = (/** @type {Partial<State["generate"]["form"]>} */ change) =>
  /** @type {Action} */ ({ type: "form-changed", change });
const batch = (/** @type {Partial<State["batch"]["form"]>} */ change) =>
  /** @type {Action} */ ({ type: "batch-changed", change });

/** Returns a run that started with the current state. @param {State} state @param {Run["status"]} status */
function withRun(state, status) {
  const setup = setupOf(state);
  assert.ok(setup);
  /** @type {Run} */
  const run = { setup, status, ended: null, made: 3, total: 9, skipped: 0, lost: 0, pace: null, problem: null };
  return update(state, { type: "batch-run", run });
}

/** @param {State} state @param {Action[]} actions */
const then = (state, ...actions) => actions.reduce(update, state);

test("a list or a file of users means user tokens with the Client SDK's ACL", () => {
  const state = after(form({ applicationId: "x", claims: '{"a":1}', lifetimeAmount: "5" }));
  for (const source of /** @type {const} */ (["list", "file"])) {
    const { acl, ...rest } = sharedRequest(then(state, batch({ source })));
    assert.deepEqual(rest, { kind: "user", applicationId: "x", lifetimeSeconds: 300, claims: '{"a":1}' });
    assert.deepEqual(JSON.parse(String(acl)), { paths });
  }
});

test("the form's ACL is kept, and so is a choice in Batch, or Video in Generate", () => {
  const acl = '{"paths":{"/**":{}}}';
  assert.equal(sharedRequest(after(form({ acl }))).acl, acl);
  const asInGenerate = sharedRequest(after(batch({ makes: "form" })));
  assert.deepEqual([asInGenerate.kind, asInGenerate.acl], ["application", undefined]);
  // An application token for each generated name would have full access.
  assert.equal(makesOf(after(batch({ source: "pattern" }))), "user");
  assert.equal(makesOf(after(batch({ source: "pattern", makes: "form" }))), "form");
  assert.equal(sharedRequest(after(form({ kind: "video", sessionId: "s" }))).video?.sessionId, "s");
});

test("no row uses the form's subject", () => {
  assert.equal("sub" in sharedRequest(after(form({ kind: "user", sub: "alice" }))), false);
});

test("another key ends a run for good, whatever it is doing", () => {
  const state = after(keyRead("aa"));
  for (const status of /** @type {const} */ (["starting", "running", "paused", "cancelled", "failed"])) {
    const run = withRun(state, status);
    assert.equal(whyEnded(run), null, status);
    assert.equal(whyEnded(then(run, { type: "key-reading" }, keyRead("bb"))), "key", status);
    assert.equal(whyEnded(then(run, { type: "key-forgotten" }, keyRead("bb"))), "key", status);
    assert.equal(whyEnded(then(run, { type: "key-forgotten" })), null, status);
    assert.equal(whyEnded(then(run, { type: "key-forgotten" }, keyRead("aa"))), null, status);
  }
  for (const status of /** @type {const} */ (["done", "ended"]))
    assert.equal(whyEnded(then(withRun(state, status), keyRead("bb"))), null, status);
});

test("a change of the form, the list or the options ends an idle run for good, and an active one continues", () => {
  const state = after(keyRead("aa"), form({ applicationId: "x" }));
  /** @type {Action[]} */
  const changes = [
    form({ applicationId: "y" }),
    form({ lifetimeAmount: "1" }),
    form({ claims: "{}" }),
    batch({ makes: "form" }),
    batch({ skip: true }),
    batch({ columns: { sub: "name" } }),
    batch({ source: "file" }),
    { type: "batch-typed" },
    { type: "batch-file", name: "b.csv" },
  ];
  for (const change of changes) {
    const about = JSON.stringify(change);
    for (const status of /** @type {const} */ (["paused", "cancelled", "failed"]))
      assert.equal(whyEnded(then(withRun(state, status), change)), "settings", about);
    const working = then(withRun(state, "running"), change);
    assert.equal(whyEnded(working), null, about);
    assert.equal(hasSameSettings(working), false, about);
  }
  for (const same of [form({ sub: "alice" }), batch({ makes: "" }), keyRead("aa")])
    assert.equal(whyEnded(then(withRun(state, "paused"), same)), null);
});

test("the words about a setup name the application, kind, lifetime, access and claims", () => {
  const request = sharedRequest(after(form({ applicationId: "app-1", claims: '{"team": "a", "level": 3}' })));
  assert.equal(
    setupWords(request, presets),
    "User tokens for app-1, valid for 15 minutes. ACL: Client SDK: everything documented. " +
      "Custom claims: team, level. Each user's name is the token's subject.",
  );
  const full = setupWords({ kind: "application", applicationId: "app-1" }, presets);
  assert.match(full, /^Application tokens for app-1\. ACL: None: full access\./);
  assert.match(setupWords({ ...request, acl: '{"paths":{"/a":{}}}' }, presets), /ACL: your own list of 1 path\./);
  assert.equal(shortFingerprint("0123456789abcdef0123"), "01:23:45:67:89:ab:cd:ef…");
});

/**
 * Returns a run with promises as workers. `sign` answers what such a worker would.
 *
 * @param {(input: any) => Promise<Uint8Array>} sign
 */
function runOver(sign) {
  const setup = /** @type {any} */ ({ fingerprint: "aa", request: { kind: "user" }, settings: "s" });
  const users = /** @type {any} */ ({
    rows: 60,
    good: 60,
    chunkRows: 20,
    lines: new TextEncoder().encode("x\ny\nz\n"),
    ends: new Uint32Array([2, 4, 6]),
  });
  /** @type {any[]} */
  const asked = [];
  const makeCore = () =>
    /** @type {any} */ ({
      start: async () => {},
      end: () => {},
      call: async (/** @type {string} */ method, /** @type {any} */ input) => {
        if (method !== "mintRows") return undefined;
        asked.push(input);
        return sign(input);
      },
    });
  const clocks = { seconds: () => 0, now: () => 1_700_000_000 };
  const run = createRun({ users, setup, core: makeCore(), makeCore, processors: 2, changed: () => {}, ...clocks });
  return { run, asked, setup };
}

const line = () => new TextEncoder().encode('{"user":"a","token":"t","expiresAt":1}\n');

test("each job names the key and request that the run started with, whatever happens to them later", async () => {
  const { run, asked, setup } = runOver(async () => line());
  Object.assign(setup, { fingerprint: "bb", request: { kind: "application" } });
  await run.go();
  assert.equal(run.state.status, "done");
  assert.deepEqual(
    asked.map(({ fingerprint, request }) => [fingerprint, request.kind]),
    Array(3).fill(["aa", "user"]),
  );
});

test("a run refused because of its key has ended, and cannot be resumed", async () => {
  const { run, asked } = runOver(async () => {
    throw new RefusedError({ code: "batch_key_changed", field: "privateKey" });
  });
  await run.go();
  assert.deepEqual([run.state.status, run.state.ended], ["ended", "key"]);
  const before = asked.length;
  run.resume();
  await run.go();
  assert.deepEqual([run.state.status, asked.length], ["ended", before]);
});

test("a run that was ended while active stays ended when its workers answer", async () => {
  /** @type {(() => void)[]} */
  const answers = [];
  const { run } = runOver(() => new Promise((resolve) => answers.push(() => resolve(line()))));
  const going = run.go();
  while (answers.length === 0) await new Promise((resolve) => setImmediate(resolve));
  run.finish("settings");
  for (const answer of answers) answer();
  await going;
  assert.deepEqual([run.state.status, run.state.ended], ["ended", "settings"]);
});
