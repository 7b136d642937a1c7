/** One run of Batch, from start to finish. */

/** @import { Users } from "../../../src/types.d.ts" */
/** @import { Core } from "../../core.js" */
/** @import { EndReason, Run, RunSetup } from "../state.js" */
import { RefusedError } from "../../refused.js";
import { addSample, pace } from "./pace.js";
import { createPool } from "./pool.js";
import { createShelf } from "./shelf.js";

/** More workers than this only use memory. */
const MOST_WORKERS = 16;
/** The time limit for a worker's first chunk, on a slow machine. */
const FIRST_LIMIT_MS = 60_000;
const SHORTEST_LIMIT_MS = 3_000;
/** A worker that takes this many times as long as the slowest other one has died silently. */
const PATIENCE = 5;
const BORROW_LIMIT_MS = 20_000;

/**
 * One run: the rows, the workers and what they made.
 *
 * @param {{
 *   users: Users, setup: RunSetup, core: Core, makeCore: (onLost: () => void) => Core,
 *   processors: number, changed: (run: Run) => void, seconds: () => number, now: () => number,
 * }} parts `core` has the key. `seconds` measures, `now` is the time in the tokens.
 */
export function createRun({ users, setup, core, makeCore, processors, changed, seconds, now }) {
  const chunks = users.ends.length;
  const shelf = createShelf(chunks);
  /** @type {import("./pace.js").Sample[]} */
  let samples = [];
  let slowestMs = 0;
  /** @type {Run} */
  let run = {
    setup: Object.freeze(structuredClone(setup)),
    status: "starting",
    ended: null,
    made: 0,
    total: users.good,
    skipped: users.rows - users.good,
    lost: 0,
    pace: null,
    problem: null,
  };

  const pool = createPool({
    chunks,
    size: Math.min(processors, MOST_WORKERS, chunks),
    makeMinter,
    keep(chunk, bytes) {
      shelf.put(chunk, bytes);
      const made = run.made + Math.min(users.chunkRows, users.good - chunk * users.chunkRows);
      samples = addSample(samples, { seconds: seconds(), made });
      change({ made, pace: pace(samples, run.total) });
    },
    isLoss: (error) =>
      error instanceof RefusedError &&
      ["worker_failed", "worker_timeout", "lock_failed", "internal"].includes(error.refusal.code),
    onLoss: () => change({ lost: run.lost + 1 }),
  });

  /** @param {Partial<Run>} next */
  function change(next) {
    // A run that ended stays ended, whatever an earlier step still reports.
    run = { ...run, ...next, ...(run.ended && { status: "ended" }) };
    changed(run);
  }

  /** The key goes straight from its worker to the new one: the page passes on both ends of the port. */
  async function makeMinter() {
    const worker = makeCore(() => {});
    try {
      await worker.start();
      const { port1, port2 } = new MessageChannel();
      const borrowed = worker.call("borrowKey", { port: port2 }, { transfer: [port2], limit: BORROW_LIMIT_MS });
      // No time limit for the lender. If it ran out because the borrower died, the key would be lost too.
      const lent = core.call("lendKey", { port: port1 }, { transfer: [port1], limit: 0 });
      await Promise.all([lent, borrowed]);
    } catch (error) {
      worker.end();
      throw error;
    }
    return { mint: (/** @type {number} */ chunk) => mint(worker, chunk), end: worker.end };
  }

  /** @param {Core} worker @param {number} chunk @returns {Promise<Uint8Array>} */
  async function mint(worker, chunk) {
    const lines = users.lines.slice(users.ends[chunk - 1] ?? 0, users.ends[chunk]);
    const limit = slowestMs === 0 ? FIRST_LIMIT_MS : Math.max(SHORTEST_LIMIT_MS, PATIENCE * slowestMs);
    const start = seconds();
    const { request, fingerprint } = run.setup;
    const input = { request, fingerprint, now: now(), lines };
    const bytes = await worker.call("mintRows", input, { transfer: [lines.buffer], limit });
    slowestMs = Math.max(slowestMs, (seconds() - start) * 1000);
    return bytes;
  }

  /** Starts, or continues from where it was cancelled. */
  async function go() {
    if (run.ended) return;
    samples = [{ seconds: seconds(), made: run.made }];
    change({ status: run.made === 0 ? "starting" : "running", problem: null, pace: null });
    const outcome = pool.run();
    change({ status: "running" });
    const { status, ...rest } = await outcome;
    const problem = "error" in rest ? refusalOf(rest.error) : null;
    if (problem?.code === "batch_key_changed") return finish("key");
    change({ status, pace: null, problem });
  }

  /** Ends the run for good. The tokens so far are kept. @param {EndReason} reason */
  function finish(reason) {
    change({ status: "ended", ended: reason, pace: null });
    pool.cancel();
  }

  return {
    go,
    finish,
    shelf,
    chunkRows: users.chunkRows,
    get state() {
      return run;
    },
    pause() {
      pool.pause();
      change({ status: "paused", pace: null });
    },
    resume() {
      if (run.ended) return;
      samples = [{ seconds: seconds(), made: run.made }];
      pool.resume();
      change({ status: "running" });
    },
    cancel: pool.cancel,
  };
}

/** @param {unknown} error */
function refusalOf(error) {
  if (error instanceof RefusedError) return error.refusal;
  throw error;
}

/** @typedef {ReturnType<typeof createRun>} BatchRun */
