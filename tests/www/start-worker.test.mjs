import assert from "node:assert/strict";
import { test } from "node:test";
import { startWorker } from "../../www/start/start-worker.js";

/** A worker that records what it is told, and answers when the test says so. */
class FakeWorker extends EventTarget {
  /** @type {{ id: number, method: string }[]} */
  told = [];
  /** @param {{ id: number, method: string }} message */
  postMessage(message) {
    this.told.push(message);
  }
  /** @param {object} data */
  answer(data) {
    this.dispatchEvent(Object.assign(new Event("message"), { data }));
  }
  get methods() {
    return this.told.map(({ method }) => method);
  }
}

const module = /** @type {any} */ ({});
const settled = () => new Promise(setImmediate);

/** @param {Parameters<typeof startWorker>[1]} code @param {{ isWarm?: boolean }} [options] */
function starting(code, options) {
  const worker = new FakeWorker();
  return { ...startWorker(/** @type {any} */ (worker), code, options), worker };
}

test("a worker gets the core first, and the engine when it arrives", async () => {
  /** @type {(engine: any) => void} */
  let come = () => {};
  const engine = new Promise((resolve) => {
    come = resolve;
  });
  const { worker } = starting({ core: Promise.resolve(module), engine }, { isWarm: true });
  assert.deepEqual(worker.methods, []);
  await settled();
  assert.deepEqual(worker.methods, ["start"]);
  come(module);
  await settled();
  assert.deepEqual(worker.methods, ["start", "takeEngine", "warmUp"]);
});

test("a worker gets in the same moment what is there already, so that no call comes before it", () => {
  assert.deepEqual(starting({ core: module, engine: module }).worker.methods, ["start", "takeEngine"]);
  assert.deepEqual(starting({ core: module, engine: null }).worker.methods, ["start"]);
});

test("a worker has started once it has answered, and not when it answers something else", async () => {
  const { worker, started } = starting({ core: module, engine: null });
  let isStarted = false;
  started.then(() => {
    isStarted = true;
  });
  worker.answer({ id: 1 });
  await settled();
  assert.equal(isStarted, false);
  worker.answer({ id: 0 });
  assert.equal(await started, null);
});

test("a worker whose lock is not proved, that breaks or that says nothing has not started", async (t) => {
  t.mock.timers.enable({ apis: ["setTimeout"] });
  const refused = (/** @type {string} */ code) => ({ code, field: null });
  const open = starting({ core: module, engine: null });
  open.worker.answer({ id: 0, refusal: { code: "lock_failed", field: null } });
  assert.deepEqual(await open.started, refused("lock_failed"));
  for (const event of ["error", "messageerror"]) {
    const broken = starting({ core: module, engine: null });
    broken.worker.dispatchEvent(new Event(event));
    assert.deepEqual(await broken.started, refused("worker_failed"));
  }
  const silent = starting({ core: module, engine: null });
  t.mock.timers.tick(10_000);
  assert.deepEqual(await silent.started, refused("worker_failed"));
});
