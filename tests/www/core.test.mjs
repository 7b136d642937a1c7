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

/** @param {Partial<import("../../www/start/start-worker.js").StartedWorker>} [begun] */
function makeCore(begun = {}) {
  /** @type {FakeWorker[]} */
  const workers = [];
  /** @type {string[]} */
  const lost = [];
  const makeWorker = () => {
    const worker = new FakeWorker();
    workers.push(worker);
    return { worker: /** @type {any} */ (worker), started: Promise.resolve(null), isBroken: () => false, ...begun };
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

test("a short job's time begins when its worker works, however long that takes", async (t) => {
  t.mock.timers.enable({ apis: ["setTimeout"] });
  /** @type {Partial<import("../../www/start/start-worker.js").StartedWorker>} */
  const begun = {};
  const { core, lost } = makeCore(begun);
  await core.start();
  const ready = Promise.withResolvers();
  begun.started = ready.promise;
  const started = core.restart();
  const refused = assert.rejects(core.call("check"), refusal("worker_timeout"));
  t.mock.timers.tick(9000);
  assert.deepEqual(lost, []);
  ready.resolve(null);
  await started;
  t.mock.timers.tick(4999);
  assert.deepEqual(lost, []);
  t.mock.timers.tick(1);
  await refused;
});

test("after a trap the worker's memory is not used again", async () => {
  const { core, workers, lost } = makeCore();
  await core.start();
  const refused = assert.rejects(core.call("mint"), refusal("internal"));
  workers[0]?.onmessage?.({ data: { id: 1, refusal: { code: "internal", field: null }, trapped: true } });
  await refused;
  assert.deepEqual([workers[0]?.ended, lost], [true, ["worker_failed"]]);
});

test("two restarts at once leave one worker, and both succeed", async () => {
  const { core, workers, lost } = makeCore();
  await core.start();
  await Promise.all([core.restart(), core.restart()]);
  assert.deepEqual(
    workers.map(({ ended }) => ended),
    [true, true, false],
  );
  assert.deepEqual(lost, []);
});

test("a worker that is ended while it starts, refuses or broke unheard gets no job", async () => {
  const ended = makeCore({ started: new Promise(() => {}) });
  const start = ended.core.start();
  ended.core.end();
  await assert.rejects(start, refusal("worker_failed"));
  const unlocked = makeCore({ started: Promise.resolve({ code: "lock_failed", field: null }) });
  await assert.rejects(unlocked.core.start(), refusal("lock_failed"));
  const broken = makeCore({ isBroken: () => true });
  await assert.rejects(broken.core.start(), refusal("worker_failed"));
  assert.deepEqual([unlocked.workers[0]?.ended, broken.workers[0]?.ended], [true, true]);
});
