import assert from "node:assert/strict";
import { test } from "node:test";
import { createStore } from "../../www/store.js";

/** A store of a number, to which each action is added. @param {(state: number, previous: number) => void} changed */
const counter = (changed) =>
  createStore((/** @type {number} */ state, /** @type {number} */ action) => state + action, 0, changed);

test("a change without effect is not announced", () => {
  /** @type {number[][]} */
  const told = [];
  const store = counter((state, previous) => told.push([state, previous]));
  store.dispatch(1);
  store.dispatch(0);
  assert.deepEqual(told, [[1, 0]]);
});

test("if a follower dispatches, every follower sees each state once and in order", () => {
  /** @type {Record<string, number[][]>} */
  const told = { first: [], second: [] };
  const store = counter((state, previous) => {
    told.first?.push([state, previous]);
    if (state < 3) {
      store.dispatch(1);
      // The state itself changes at once.
      assert.equal(store.state, state + 1);
    }
    told.second?.push([state, previous]);
  });
  store.dispatch(1);
  const inOrder = [
    [1, 0],
    [2, 1],
    [3, 2],
  ];
  assert.deepEqual(told, { first: inOrder, second: inOrder });
});

test("a failing follower does not stop the next change from being announced", () => {
  /** @type {number[]} */
  const told = [];
  const store = counter((state) => {
    if (state === 1) throw new TypeError("a fault of a follower");
    told.push(state);
  });
  assert.throws(() => store.dispatch(1), TypeError);
  store.dispatch(1);
  assert.deepEqual(told, [2]);
});
