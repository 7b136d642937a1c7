/** The machine fails in the middle of something: each time there is a code with words, and the next action works. */
import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { test } from "node:test";
import { fileURLToPath } from "node:url";
import fc from "fast-check";
import { createCore } from "../../www/core.js";
import { codes } from "../../www/messages.js";
import * as core from "../../www/pkg/vonage_jwt_web.js";
import { answer } from "../../www/worker/answer.js";
import { createVault } from "../../www/worker/vault.js";
import { rsaKey } from "../support/keys.mjs";

const wasm = readFileSync(new URL("../../www/pkg/vonage_jwt_web_bg.wasm", import.meta.url));
core.initSync({ module: wasm });

const applicationId = "9a1e0d1c-6c1d-4d0a-8f1e-2b3c4d5e6f70";
const request = { kind: "application", applicationId };
const bytes = () => new TextEncoder().encode(rsaKey(2048));

/** @param {any} vault @param {string} method @param {object} [input] @returns {Promise<any>} */
const ask = (vault, method, input = {}) => answer(vault, { id: 1, method, input });

test("without random numbers nothing is signed, the key stays, and with them the next token is made", async (t) => {
  const vault = createVault();
  await ask(vault, "read", { bytes: bytes() });
  for (const failing of [1, 2, 3]) {
    let call = 0;
    const random = crypto.getRandomValues.bind(crypto);
    const broken = t.mock.method(crypto, "getRandomValues", (/** @type {any} */ array) => {
      call += 1;
      if (call === failing) throw new Error("no entropy");
      return random(array);
    });
    const { refusal, value, trapped = false } = await ask(vault, "mint", { request });
    broken.mock.restore();
    // Either it was asked for less often, or it is refused in words; a trap ends the worker, which has words too.
    if (call < failing) assert.ok(value.token);
    else assert.ok(trapped || refusal.code === "random_unavailable", JSON.stringify(refusal));
    if (trapped) break;
    assert.ok((await ask(vault, "mint", { request })).value.token);
  }
});

test("a memory that cannot grow is a trap, after which a new worker goes on", async () => {
  const pages = new Uint8Array(core.initSync({ module: wasm }).memory.buffer).length / 65_536;
  assert.ok(pages > 1);
  const script = `
    import { readFileSync } from "node:fs";
    import { initSync } from ${JSON.stringify(new URL("../../www/pkg/vonage_jwt_web.js", import.meta.url).href)};
    import { answer } from ${JSON.stringify(new URL("../../www/worker/answer.js", import.meta.url).href)};
    import { createVault } from ${JSON.stringify(new URL("../../www/worker/vault.js", import.meta.url).href)};
    import { withMemoryOf } from ${JSON.stringify(new URL("../support/small-memory.mjs", import.meta.url).href)};
    import { parentPort, workerData } from "node:worker_threads";
    const { pages, text } = workerData;
    initSync({ module: withMemoryOf(readFileSync(${JSON.stringify(fileURLToPath(new URL("../../www/pkg/vonage_jwt_web_bg.wasm", import.meta.url)))}), pages) });
    parentPort.postMessage(await answer(createVault(), { id: 1, method: "inspect", input: { token: new TextEncoder().encode(text), context: {} } }));`;
  const { Worker } = await import("node:worker_threads");
  const inspectIn = (/** @type {number} */ pages) =>
    new Promise((done, failed) => {
      const worker = new Worker(new URL(`data:text/javascript,${encodeURIComponent(script)}`), {
        workerData: { pages, text: "x".repeat(900_000) },
      });
      worker.once("message", done);
      worker.once("error", failed);
    });
  const small = await inspectIn(pages + 1);
  assert.deepEqual([small.trapped, small.refusal?.code], [true, "internal"]);
  assert.ok(codes.includes(small.refusal.code));
  const large = await inspectIn(1000);
  assert.ok(large.value, "the same text with enough memory");
});

test("a file that is gone, changes or never ends while it is read is refused in words, and another key is read", async () => {
  const vault = createVault();
  const file = (/** @type {() => Promise<ArrayBuffer>} */ arrayBuffer) => ({
    size: 10,
    slice: () => ({ arrayBuffer }),
  });
  const gone = await ask(vault, "read", {
    file: file(() => Promise.reject(new DOMException("changed on disk", "NotReadableError"))),
  });
  assert.equal(gone.refusal.code, "file_unreadable");
  const half = await ask(vault, "read", { file: new Blob([bytes().subarray(0, 900)]) });
  assert.equal(half.refusal.code, "key_truncated");

  const content = Promise.withResolvers();
  const stalled = ask(vault, "read", { file: file(() => content.promise) });
  assert.ok((await ask(vault, "read", { bytes: bytes() })).value.fingerprint);
  content.resolve(new TextEncoder().encode("late").buffer);
  assert.equal((await stalled).refusal.code, "key_overtaken");
  assert.ok((await ask(vault, "mint", { request })).value.token);
  for (const code of ["file_unreadable", "key_truncated", "key_overtaken"])
    assert.ok(codes.includes(/** @type {any} */ (code)), code);
});

test("a clock at 1970, a day off or in 2100 makes tokens for that time, and says how they look from the right one", async (t) => {
  const now = Math.floor(Date.now() / 1000);
  const vault = createVault();
  await ask(vault, "read", { bytes: bytes() });
  for (const [clock, code] of /** @type {const} */ ([
    [0, "exp_passed"],
    [now - 86_400, "exp_passed"],
    [now + 86_400, "iat_in_future"],
    [4_102_444_800, "iat_in_future"],
  ])) {
    const jump = t.mock.method(Date, "now", () => clock * 1000);
    const { value: minted } = await ask(vault, "mint", { request });
    jump.mock.restore();
    assert.equal(minted.expiresAt, clock + 900);
    const { value: seen } = await ask(vault, "inspect", {
      token: new TextEncoder().encode(minted.token),
      context: { now },
    });
    const found = seen.findings.map((/** @type {{ code: string }} */ finding) => finding.code);
    assert.ok(found.includes(code) || found.includes("iat_too_old"), `${clock}: ${found}`);
  }
  assert.ok((await ask(vault, "mint", { request })).value.expiresAt >= now + 900);
});

test("a worker that is lost at any moment loses no call: each is answered or refused, and the next worker works", async () => {
  await fc.assert(
    fc.asyncProperty(
      fc.array(fc.constantFrom("call", "answer", "crash", "trap", "restart"), { maxLength: 20 }),
      async (steps) => {
        /** @type {{ onmessage: Function, onerror: Function, posted: any[] }[]} */
        const workers = [];
        const makeWorker = () => {
          const worker = {
            posted: /** @type {any[]} */ ([]),
            onmessage: (/** @type {any} */ _) => {},
            onerror: () => {},
            terminate() {},
            postMessage(/** @type {any} */ message) {
              worker.posted.push(message);
            },
          };
          workers.push(worker);
          return { worker: /** @type {any} */ (worker), started: Promise.resolve(null), isBroken: () => false };
        };
        const page = createCore({
          makeWorker,
          onLost: () => void page.restart(),
        });
        await page.start();
        /** @type {Promise<string>[]} */
        const calls = [];
        const ask = () =>
          page.call("check").then(
            () => "answered",
            (error) => error.refusal.code,
          );
        for (const step of steps) {
          const worker = workers.at(-1);
          const message = ["answer", "trap"].includes(step) ? worker?.posted.shift() : undefined;
          if (step === "call") calls.push(ask());
          else if (step === "crash") worker?.onerror();
          else if (step === "restart") void page.restart();
          else if (message) worker?.onmessage({ data: { id: message.id, trapped: step === "trap", value: 1 } });
          await new Promise(setImmediate);
        }
        const last = ask();
        await new Promise(setImmediate);
        for (const { id } of workers.at(-1)?.posted.splice(0) ?? [])
          workers.at(-1)?.onmessage({ data: { id, value: 1 } });
        assert.equal(await last, "answered");
        for (const outcome of await Promise.all(calls))
          assert.ok(["answered", "worker_failed"].includes(outcome), outcome);
        page.end();
      },
    ),
    { numRuns: Number(process.env.PROPERTY_RUNS ?? 100) },
  );
});
