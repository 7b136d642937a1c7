import assert from "node:assert/strict";
import { test } from "node:test";
import { checksOf } from "../../www/panel/checks.js";

const fine = {
  pageBlocked: true,
  workerBlocked: true,
  pageRequests: 0,
  workerRequests: 0,
  framed: false,
  isolated: true,
  engine: true,
};
const bad = (/** @type {Partial<typeof fine>} */ change) =>
  checksOf({ ...fine, ...change }).filter(({ good }) => good === false).length;

test("a locked page passes every check", () => {
  assert.ok(checksOf(fine).every(({ good }) => good !== false));
});

test("each fault shows on its own", () => {
  assert.equal(bad({ pageBlocked: false }), 1);
  assert.equal(bad({ workerBlocked: false }), 1);
  assert.equal(bad({ pageRequests: 1 }), 1);
  assert.equal(bad({ workerRequests: 1 }), 1);
  assert.equal(bad({ framed: true }), 1);
});

test("how the worker signs is shown, and is neither good nor bad", () => {
  const told = (/** @type {boolean} */ engine) => checksOf({ ...fine, engine }).at(-1);
  assert.deepEqual(told(true), { good: null, text: "Signing: fast engine." });
  assert.deepEqual(told(false), { good: null, text: "Signing: portable." });
});

test("a host without headers is not a fault", () => assert.equal(bad({ isolated: false }), 0));
