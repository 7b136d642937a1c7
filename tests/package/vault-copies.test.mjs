/** What the vault's copies of secrets become: they move to the worker, or are overwritten where they cannot be sent. */
import assert from "node:assert/strict";
import { test } from "node:test";
import { createCalls } from "../../package/vault/calls.js";
import { Vault } from "../../package/vault/vault.js";
import { wipeInput } from "../../package/vault/wipe-input.js";

const encoder = new TextEncoder();
const NEEDLE = "needle-in-a-copy";
const bytes = () => encoder.encode(NEEDLE);

/** @typedef {(port: MessagePort, data: object, transfer: Transferable[]) => void} Post */

/**
 * A vault whose worker notes what arrives and answers with nothing.
 * @param {import("node:test").TestContext} t
 * @param {Post} [post]
 */
function open(t, post = (port, data, transfer) => port.postMessage(data, transfer)) {
  const { port1, port2 } = new MessageChannel();
  t.after(() => port1.close());
  /** The inputs as the page still has them after they were sent. @type {any[]} */
  const kept = [];
  /** @type {any[]} */
  const arrived = [];
  port2.onmessage = ({ data }) => {
    arrived.push(structuredClone(data.input));
    port2.postMessage({ id: data.id });
  };
  /** @type {any} */
  const port = {
    close: () => port1.close(),
    postMessage(/** @type {any} */ data, /** @type {Transferable[]} */ transfer) {
      post(port1, data, transfer);
      kept.push(data.input);
    },
  };
  port1.onmessage = (event) => port.onmessage(event);
  /** @type {any} */
  let end;
  const closed = new Promise((resolve) => (end = resolve));
  const close = () => end(new Error("closed"));
  const calls = createCalls(port, end);
  return { vault: new Vault({ calls, timeoutMs: 5000, close, closed }), kept, arrived };
}

/** @param {any} input @returns {Uint8Array[]} */
const arraysIn = (input) =>
  input instanceof Uint8Array
    ? [input]
    : typeof input === "object" && input !== null
      ? Object.values(input).flatMap(arraysIn)
      : [];

/** Every call that takes bytes, with how many. @type {Record<string, [number, (vault: Vault, secret: any) => Promise<unknown>]>} */
const CALLS = {
  read: [1, (vault, secret) => vault.read(secret)],
  matches: [1, (vault, secret) => vault.matches(secret)],
  inspect: [2, (vault, secret) => vault.inspect(secret, { publicKey: secret })],
  compare: [3, (vault, secret) => vault.compare(secret, secret, { publicKey: secret })],
  fixToken: [2, (vault, secret) => vault.fixToken(secret, { publicKey: secret })],
  verifyWebhook: [3, (vault, secret) => vault.verifyWebhook({ token: secret, secret, body: secret })],
  mintBatch: [1, (vault, secret) => vault.mintBatch("", /** @type {any} */ ({}), secret)],
  readUsers: [1, (vault, secret) => vault.readUsers(secret)],
};

for (const [name, [count, call]] of Object.entries(CALLS))
  for (const [form, secret] of /** @type {const} */ ([
    ["bytes", bytes()],
    ["a text", NEEDLE],
  ]))
    test(`${name} hands ${form} over and keeps no copy`, async (t) => {
      const { vault, kept, arrived } = open(t);
      await call(vault, secret);
      assert.deepEqual(
        arraysIn(arrived).map((array) => new TextDecoder().decode(array)),
        Array(count).fill(NEEDLE),
      );
      assert.deepEqual(
        arraysIn(kept).map(({ length }) => length),
        Array(count).fill(0),
      );
      if (typeof secret !== "string") assert.deepEqual(secret, bytes(), "the caller's bytes stay");
    });

test("this test sees what is not handed over", async (t) => {
  const { vault, kept } = open(t, (port, data) => port.postMessage(data));
  await vault.fixToken(bytes());
  assert.deepEqual(
    arraysIn(kept).map(({ length }) => length),
    [NEEDLE.length],
  );
});

/**
 * How often an array that held the needle was overwritten while `job` ran.
 * @param {import("node:test").TestContext} t @param {() => Promise<unknown>} job
 */
async function wipes(t, job) {
  let count = 0;
  const fill = Uint8Array.prototype.fill;
  /** @this {Uint8Array<ArrayBuffer>} @param {[number]} filled */
  function counted(...filled) {
    if (new TextDecoder().decode(this) === NEEDLE) count++;
    return fill.apply(this, filled);
  }
  const spy = t.mock.method(Uint8Array.prototype, "fill", counted);
  try {
    await assert.rejects(job);
  } finally {
    spy.mock.restore();
  }
  return count;
}

for (const [name, [count, call]] of Object.entries(CALLS))
  test(`${name} overwrites its copies where the vault is closed`, async (t) => {
    const { vault } = open(t);
    await vault.close();
    assert.equal(await wipes(t, () => call(vault, bytes())), count);
  });

test("a copy is overwritten where the next input is refused, and where the call was stopped", async (t) => {
  const { vault } = open(t);
  const wrong = /** @type {any} */ (7);
  assert.equal(await wipes(t, () => vault.verifyWebhook({ token: bytes(), secret: bytes(), body: wrong })), 2);
  assert.equal(await wipes(t, () => vault.read(wrong, { passphrase: bytes() })), 1);
  assert.equal(await wipes(t, () => vault.fixToken(bytes(), {}, { signal: AbortSignal.abort() })), 1);
});

test("the worker overwrites every array of a call, and ends at a circle", () => {
  const secrets = [bytes(), bytes()];
  const request = /** @type {any} */ ({});
  request.claims = request;
  wipeInput({ token: secrets[0], context: { publicKey: secrets[1], api: "voice" }, request, now: 7, nothing: null });
  for (const secret of secrets) assert.ok(secret.every((byte) => byte === 0));
});
