import assert from "node:assert/strict";
import { test } from "node:test";
import { createPool } from "../../www/batch/run/pool.js";

/** A worker ended. */
class LossError extends Error {}

/** Returns pseudo-random numbers that are the same each time (a linear congruential generator). @param {number} seed */
function randomNumbers(seed) {
  let state = seed;
  return () => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
    return state / 2 ** 32;
  };
}

/**
 * Returns a pool whose workers are promises, and what it made.
 *
 * @param {{ chunks?: number, size?: number, fails?: (chunk: number, attempt: number) => Error | null, start?: () => Error | null }} [options]
 */
function fake({ chunks = 50, size = 4, fails = () => null, start = () => null } = {}) {
  /** @type {number[]} */
  const kept = [];
  /** @type {Map<number, number>} */
  const attempts = new Map();
  let busy = 0;
  let losses = 0;
  const seen = { mostBusy: 0, workers: 0, ended: 0 };
  const pool = createPool({
    chunks,
    size,
    isLoss: (error) => error instanceof LossError,
    onLoss: () => {
      losses += 1;
    },
    keep: (chunk, bytes) => {
      assert.equal(bytes[0], chunk % 256);
      kept.push(chunk);
    },
    makeMinter: async () => {
      const error = start();
      if (error) throw error;
      seen.workers += 1;
      /** @type {(error: Error) => void} */
      let abort = () => {};
      return {
        end: () => {
          seen.ended += 1;
          abort(new LossError());
        },
        mint: async (chunk) => {
          busy += 1;
          seen.mostBusy = Math.max(seen.mostBusy, busy);
          const attempt = (attempts.get(chunk) ?? 0) + 1;
          attempts.set(chunk, attempt);
          try {
            await new Promise((resolve, reject) => {
              abort = reject;
              setImmediate(() => {
                const error = fails(chunk, attempt);
                if (error) reject(error);
                else resolve(null);
              });
            });
          } finally {
            busy -= 1;
          }
          return new Uint8Array([chunk]);
        },
      };
    },
  });
  return { pool, kept, seen, losses: () => losses };
}

/** Each chunk once. @param {number[]} kept @param {number} chunks */
function complete(kept, chunks) {
  assert.deepEqual(
    [...kept].sort((a, b) => a - b),
    Array.from({ length: chunks }, (_, index) => index),
  );
}

const turns = async (/** @type {number} */ count) => {
  for (let turn = 0; turn < count; turn += 1) await new Promise((resolve) => setImmediate(resolve));
};

test("all workers share the chunks, each is done once, and the workers end", async () => {
  const { pool, kept, seen } = fake();
  assert.deepEqual(await pool.run(), { status: "done" });
  complete(kept, 50);
  assert.deepEqual(seen, { mostBusy: 4, workers: 4, ended: 4 });
  assert.equal(pool.workers, 0);
});

test("there are no more workers than chunks", async () => {
  const { pool, kept, seen } = fake({ chunks: 2, size: 8 });
  await pool.run();
  complete(kept, 2);
  assert.equal(seen.workers, 2);
});

test("a worker that ends is replaced, and its chunk is repeated", async () => {
  for (let seed = 1; seed <= 200; seed += 1) {
    const random = randomNumbers(seed);
    const { pool, kept, losses } = fake({ fails: () => (random() < 0.3 ? new LossError() : null) });
    assert.deepEqual(await pool.run(), { status: "done" });
    complete(kept, 50);
    assert.ok(losses() > 0);
  }
});

test("a worker that cannot start is retried, but not forever", async () => {
  let starts = 0;
  const flaky = fake({ start: () => (++starts % 2 === 1 ? new LossError() : null) });
  assert.deepEqual(await flaky.pool.run(), { status: "done" });
  complete(flaky.kept, 50);
  const never = fake({ start: () => new LossError("never") });
  const outcome = await never.pool.run();
  assert.equal(outcome.status, "failed");
  assert.deepEqual(never.kept, []);
});

test("a chunk that ends every worker stops the run, and no token is lost", async () => {
  const { pool, kept } = fake({ fails: (chunk) => (chunk === 7 ? new LossError() : null) });
  assert.equal((await pool.run()).status, "failed");
  assert.equal(new Set(kept).size, kept.length);
  assert.ok(!kept.includes(7));
});

test("an error other than a lost worker stops the run at once, and it can continue", async () => {
  let isBroken = true;
  const refusal = new TypeError("refused");
  const { pool, kept } = fake({ fails: (chunk) => (isBroken && chunk === 5 ? refusal : null) });
  assert.deepEqual(await pool.run(), { status: "failed", error: refusal });
  isBroken = false;
  assert.deepEqual(await pool.run(), { status: "done" });
  complete(kept, 50);
});

test("when paused, workers finish what they have and start nothing", async () => {
  const { pool, kept } = fake();
  const running = pool.run();
  await turns(4);
  pool.pause();
  await turns(10);
  const paused = kept.length;
  assert.ok(paused > 0 && paused < 50);
  await turns(20);
  assert.equal(kept.length, paused);
  pool.resume();
  assert.deepEqual(await running, { status: "done" });
  complete(kept, 50);
});

test("if cancelled at any moment and run again, each chunk is done once", async () => {
  for (let moment = 0; moment < 40; moment += 1) {
    const { pool, kept, seen } = fake();
    const running = pool.run();
    await turns(moment % 20);
    if (moment >= 20) pool.pause();
    pool.cancel();
    const outcome = await running;
    if (outcome.status === "done") continue;
    assert.equal(outcome.status, "cancelled");
    assert.equal(seen.ended >= seen.workers, true);
    assert.deepEqual(await pool.run(), { status: "done" });
    complete(kept, 50);
  }
});

test("if run again right after a cancel, it waits for the old workers", async () => {
  const { pool, kept } = fake();
  const first = pool.run();
  await turns(3);
  pool.cancel();
  const second = pool.run();
  assert.equal((await first).status, "cancelled");
  assert.deepEqual(await second, { status: "done" });
  complete(kept, 50);
});

test("if run and cancelled again before the old workers are gone, it stays cancelled", async () => {
  const { pool, kept } = fake();
  const first = pool.run();
  await turns(3);
  pool.cancel();
  const second = pool.run();
  pool.cancel();
  assert.equal((await first).status, "cancelled");
  assert.equal((await second).status, "cancelled");
  assert.equal(pool.workers, 0);
  assert.deepEqual(await pool.run(), { status: "done" });
  complete(kept, 50);
});
