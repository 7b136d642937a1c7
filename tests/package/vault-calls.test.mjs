/** How long the vault waits for its worker, which answers one call after the other. */
import assert from "node:assert/strict";
import { test } from "node:test";
import { createCalls } from "../../package/vault/calls.js";

const LIMIT_MS = 1000;
const short = { limitMs: LIMIT_MS };
const long = { limitMs: 0 };

/** @param {import("node:test").TestContext} t */
function begin(t) {
  t.mock.timers.enable({ apis: ["setTimeout"] });
  /** @type {number[]} */
  const sent = [];
  /** @type {any} */
  const port = { postMessage: (/** @type {{ id: number }} */ { id }) => sent.push(id), close() {} };
  /** @type {string[]} */
  const lost = [];
  const calls = createCalls(port, (error) => {
    lost.push(error.code);
    calls.refuseAll(error);
  });
  /** The worker answers its oldest call. */
  const answer = async () => {
    port.onmessage({ data: { id: sent.shift(), value: "done" } });
    await null;
  };
  const codeOf = (/** @type {Promise<unknown>} */ promise) => promise.catch(({ code }) => code);
  return { calls, answer, lost, codeOf, tick: (/** @type {number} */ ms) => t.mock.timers.tick(ms) };
}

test("a call that is not answered in its time ends the vault", async (t) => {
  const { calls, codeOf, lost, tick } = begin(t);
  const minted = codeOf(calls.call("mint", {}, short));
  tick(LIMIT_MS - 1);
  assert.deepEqual(lost, []);
  tick(1);
  assert.deepEqual([await minted, lost], ["vault_timeout", ["vault_timeout"]]);
});

test("a call behind a batch waits for it, and then has its own time", async (t) => {
  const { calls, answer, codeOf, lost, tick } = begin(t);
  const batch = calls.call("mintRows", {}, long);
  const first = codeOf(calls.call("mint", {}, short));
  const second = codeOf(calls.call("mint", {}, short));
  tick(100 * LIMIT_MS);
  assert.deepEqual(lost, []);
  await answer();
  assert.equal(await batch, "done");
  tick(LIMIT_MS - 1);
  await answer();
  assert.deepEqual([await first, lost], ["done", []]);
  // The worker is stuck now.
  tick(LIMIT_MS);
  assert.deepEqual([await second, lost], ["vault_timeout", ["vault_timeout"]]);
});

test("many calls at once may take longer together than one of them may", async (t) => {
  const { calls, answer, lost, tick } = begin(t);
  const all = Array.from({ length: 50 }, () => calls.call("mint", {}, short));
  for (const _ of all) {
    tick(LIMIT_MS / 2);
    await answer();
  }
  assert.deepEqual([new Set(await Promise.all(all)), lost], [new Set(["done"]), []]);
});

test("calls behind it do not prolong the time of one that hangs", async (t) => {
  const { calls, codeOf, lost, tick } = begin(t);
  const hangs = codeOf(calls.call("read", {}, short));
  for (let i = 0; i < 4; i++) {
    calls.call("check", {}, short).catch(() => {});
    tick(LIMIT_MS / 4);
  }
  assert.deepEqual([await hangs, lost], ["vault_timeout", ["vault_timeout"]]);
});

test("an input that cannot be sent does not hold up the others", async (t) => {
  const { calls, codeOf, lost, tick } = begin(t);
  const port = /** @type {any} */ ({
    postMessage() {
      throw new DOMException("a function", "DataCloneError");
    },
    close() {},
  });
  const refusing = createCalls(port, (error) => lost.push(error.code));
  assert.equal(await codeOf(refusing.call("mint", {}, short)), "request_field_invalid");
  tick(LIMIT_MS);
  assert.deepEqual(lost, []);
  calls.refuseAll(new Error("closed"));
});

test("a closed vault has no clock left", async (t) => {
  const { calls, codeOf, lost, tick } = begin(t);
  const minted = codeOf(calls.call("mint", {}, short));
  calls.refuseAll(Object.assign(new Error("closed"), { code: "vault_closed" }));
  tick(LIMIT_MS);
  assert.deepEqual([await minted, lost], ["vault_closed", []]);
});
