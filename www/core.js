/** The page's connection to a worker: calls, time limits and refusals. */

/** @import { Refusal } from "./refused.js" */
/** @import { StartedWorker } from "./start/start-worker.js" */
import { RefusedError } from "./refused.js";

const SHORT_JOB_LIMIT_MS = 5_000;
/** For a text of any length: a HAR file or a list of a million users takes seconds, more on a busy computer. */
export const TEXT_LIMIT_MS = 60_000;

/**
 * Calls to the worker that has the key, as promises.
 *
 * @param {{ makeWorker: () => StartedWorker, onLost: (code: "worker_failed" | "worker_timeout") => void }} parts
 */
export function createCore({ makeWorker, onLost }) {
  /** @typedef {{ resolve: (value: any) => void, reject: (error: Error) => void, limit: number }} Job */
  /** @type {Map<number, Job>} */
  const jobs = new Map();
  let lastId = 0;
  /** @type {ReturnType<typeof setTimeout> | undefined} */
  let clock;
  /** @type {Worker | null} */
  let worker = null;
  /** The newest start. @type {Promise<void>} */
  let newest = Promise.resolve();
  let isStarting = false;
  /** Lets the start under way know that its worker was ended. */
  let endStart = () => {};
  /** Sends the jobs that were asked for before the first worker was there. */
  let open = () => {};
  /** @type {Promise<void> | null} null once the first worker has started */
  let opening = new Promise((resolve) => {
    open = resolve;
  });

  /** @param {"worker_failed" | "worker_timeout"} code */
  function fail(code) {
    for (const job of jobs.values()) job.reject(new RefusedError({ code, field: null }));
    jobs.clear();
    watchOldest();
  }

  /** @param {MessageEvent<{ id: number, value?: unknown, refusal?: Refusal, trapped?: boolean }>} event */
  function answer({ data }) {
    const job = jobs.get(data.id);
    if (job) {
      jobs.delete(data.id);
      watchOldest();
      if (data.refusal) job.reject(new RefusedError(data.refusal));
      else job.resolve(data.value);
    }
    if (data.trapped) lose("worker_failed");
  }

  /** @param {"worker_failed" | "worker_timeout"} code */
  function lose(code) {
    end();
    fail(code);
    onLost(code);
  }

  function end() {
    worker?.terminate();
    worker = null;
    endStart();
  }

  /** Starts a worker and resolves when it can work. @param {StartedWorker} [begun] one that has begun to start */
  function start(begun) {
    newest = startOne(begun);
    return newest;
  }

  /** @param {StartedWorker} [begun] */
  async function startOne(begun = makeWorker()) {
    end();
    const over = new Promise((/** @type {(value: void) => void} */ resolve) => {
      endStart = resolve;
    });
    const own = begun.worker;
    worker = own;
    isStarting = true;
    own.onmessage = answer;
    own.onerror = () => lose("worker_failed");
    own.onmessageerror = () => lose("worker_failed");
    const refusal = await Promise.race([begun.started, over]);
    // Another one was asked for meanwhile: who waits for this one waits for that one.
    if (worker !== own && worker) return newest;
    if (refusal || worker !== own || begun.isBroken()) {
      stop();
      throw new RefusedError(refusal || { code: "worker_failed", field: null });
    }
    isStarting = false;
    watchOldest();
    opening = null;
    open();
  }

  /** A job waits for its worker to start and for the jobs before it, which is not a failure: its time begins after that. */
  function watchOldest() {
    clearTimeout(clock);
    const [oldest] = jobs.values();
    if (oldest?.limit && !isStarting) clock = setTimeout(() => lose("worker_timeout"), oldest.limit);
  }

  /** @typedef {{ transfer?: Transferable[], limit?: number }} JobOptions `limit` 0: the job limits its own time */

  /**
   * Asks the worker. A job that comes before the first worker waits for it.
   *
   * @param {string} method
   * @param {object} [input]
   * @param {JobOptions} [options]
   * @returns {Promise<any>}
   */
  const call = (method, input, options) =>
    opening ? opening.then(() => send(method, input, options)) : send(method, input, options);

  /** @param {string} method @param {object} [input] @param {JobOptions} [options] @returns {Promise<any>} */
  function send(method, input = {}, { transfer = [], limit = SHORT_JOB_LIMIT_MS } = {}) {
    return new Promise((resolve, reject) => {
      if (!worker) return reject(new RefusedError({ code: "worker_failed", field: null }));
      const id = ++lastId;
      jobs.set(id, { resolve, reject, limit });
      if (jobs.size === 1) watchOldest();
      worker.postMessage({ id, method, input }, transfer);
    });
  }

  /** Ends the worker and, with it, the memory that had the key. Its jobs are refused. */
  function stop() {
    end();
    fail("worker_failed");
  }

  /** Replaces the worker with a new one. */
  function restart() {
    stop();
    return start();
  }

  return { start, call, restart, end: stop };
}

/** @typedef {ReturnType<typeof createCore>} Core */
