import assert from "node:assert/strict";
import { test } from "node:test";
import { setTimeout as wait } from "node:timers/promises";
import { followOffline } from "../../www/start/offline.js";

/**
 * Returns what `followOffline` reports if the browser answers like this.
 *
 * @param {Promise<any>} registered
 */
async function toldBy(registered) {
  /** @type {string[]} */
  const told = [];
  await followOffline(registered, (offline) => told.push(offline));
  return told;
}

/** A registration whose workers the test controls. @param {Record<string, unknown>} workers */
const registration = (workers) =>
  Object.assign(new EventTarget(), { installing: null, waiting: null, active: null }, workers);

test("a browser or window without service workers is reported, and nothing is thrown", async () => {
  assert.deepEqual(await toldBy(Promise.reject(new Error("SecurityError"))), ["unavailable"]);
});

test("the single file registers none and says nothing", async () => {
  await followOffline(null, () => assert.fail());
});

test("a first version reports when it is active", async () => {
  const installing = new EventTarget();
  const its = registration({ installing });
  const told = await toldBy(Promise.resolve(its));
  assert.deepEqual(told, []);
  Object.assign(its, { installing: null, active: installing });
  installing.dispatchEvent(new Event("statechange"));
  assert.deepEqual(told, ["ready"]);
});

test("a first version that cannot be stored leaves the page without one", async () => {
  const installing = new EventTarget();
  const its = registration({ installing });
  const told = await toldBy(Promise.resolve(its));
  Object.assign(its, { installing: null });
  installing.dispatchEvent(new Event("statechange"));
  assert.deepEqual(told, ["unavailable"]);
});

test("a new version waits, and one that was refused changes nothing", async () => {
  for (const [outcome, expected] of /** @type {const} */ ([
    ["waiting", ["ready", "waiting"]],
    ["refused", ["ready", "ready"]],
  ])) {
    const its = registration({ active: new EventTarget() });
    const told = await toldBy(Promise.resolve(its));
    const installing = new EventTarget();
    Object.assign(its, { installing });
    its.dispatchEvent(new Event("updatefound"));
    Object.assign(its, { installing: null, waiting: outcome === "waiting" ? installing : null });
    installing.dispatchEvent(new Event("statechange"));
    await wait(0);
    assert.deepEqual(told, expected);
  }
});
