import assert from "node:assert/strict";
import { test } from "node:test";
import { createCore } from "../../www/core.js";

/** A worker that answers nothing by itself, and records its end. */
class FakeWorker {
  ended = false;
  /** @type {((event: { data: object }) => void) | null} */
  onmessage = null;
  postMessage() {}
  terminate() {
    this.ended = true;
  }
}

function makeCore() {
  /** @type {FakeWorker[]} */
  const workers = [];
  /** @type {string[]} */
  const lost = [];
  const makeWorker = () => {
    const worker = new FakeWorker();
    workers.push(worker);
    return { worker: /** @type {any} */ (worker), started: Promise.resolve(null) };
  };
  const core = createCore({ makeWorker, onLost: (code) => lost.push(code) });
  return { core, workers, lost };
}

const refusal = (/** @type {string} */ code) => ({ refusal: { code, field: null } });

test("a restart ends the worker, refuses its jobs and makes another", async () => {
  const { core, workers } = makeCore();
  await core.start();
  const refused = assert.rejects(core.call("mint"), refusal("worker_failed"));
  await core.restart();
  await refused;
  assert.deepEqual(
    workers.map(({ ended }) => ended),
    [true, false],
  );
});

test("a short job that takes over five seconds ends the worker, and a slow job does not", async (t) => {
  t.mock.timers.enable({ apis: ["setTimeout"] });
  const { core, workers, lost } = makeCore();
  await core.start();
  const refused = assert.rejects(core.call("mint"), refusal("worker_timeout"));
  t.mock.timers.tick(5000);
  await refused;
  assert.deepEqual([workers[0]?.ended, lost], [true, ["worker_timeout"]]);

  const other = makeCore();
  await other.core.start();
  const slow = assert.rejects(other.core.call("generate", {}, { limit: 0 }), refusal("worker_failed"));
  t.mock.timers.tick(600_000);
  assert.deepEqual([other.workers[0]?.ended, other.lost], [false, []]);
  other.core.end();
  await slow;
});

test("a short job's time begins when the jobs before it are answered", async (t) => {
  t.mock.timers.enable({ apis: ["setTimeout"] });
  const { core, workers, lost } = makeCore();
  await core.start();
  const slow = core.call("generate", {}, { limit: 0 });
  const refused = assert.rejects(core.call("check"), refusal("worker_timeout"));
  t.mock.timers.tick(60_000);
  workers[0]?.onmessage?.({ data: { id: 1 } });
  await slow;
  t.mock.timers.tick(4999);
  assert.deepEqual(lost, []);
  t.mock.timers.tick(1);
  await refused;
  assert.deepEqual(lost, ["worker_timeout"]);
});

test("after a trap the worker's memory is not used again", async () => {
  const { core, workers, lost } = makeCore();
  await core.start();
  const refused = assert.rejects(core.call("mint"), refusal("internal"));
  workers[0]?.onmessage?.({ data: { id: 1, refusal: { code: "internal", field: null }, trapped: true } });
  await refused;
  assert.deepEqual([workers[0]?.ended, lost], [true, ["worker_failed"]]);
});
