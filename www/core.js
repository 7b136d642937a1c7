/** The page's connection to a worker: calls, time limits and refusals. */

/** @import { Coded, Problem } from "../src/types.d.ts" */
/** @import { PageCoded } from "./messages/text.js" */
/** @typedef {(Coded | PageCoded) & { field: string | null, problems?: Problem[] }} Refusal what a worker answers instead of a value */

const START_LIMIT_MS = 10_000;
const SHORT_JOB_LIMIT_MS = 5_000;
/** For a text of any length: a HAR file or a list of a million users takes seconds, more on a busy computer. */
export const TEXT_LIMIT_MS = 60_000;

/** A refusal. It is plain data, because structured clone drops an Error's own properties. */
export class RefusedError extends Error {
  /** @param {Refusal} refusal */
  constructor(refusal) {
    super(refusal.code);
    this.refusal = refusal;
  }
}

/**
 * Calls to the worker that has the key, as promises.
 *
 * @param {{
 *   module: Promise<WebAssembly.Module>, engine: Promise<WebAssembly.Module | null>, makeWorker: () => Worker,
 *   onLost: (code: "worker_failed" | "worker_timeout") => void,
 * }} parts A worker starts while `module` is compiled. `engine` may arrive late or be null. Each worker uses it once it
 *   is there.
 */
export function createCore({ module, engine, makeWorker, onLost }) {
  /** @typedef {{ resolve: (value: any) => void, reject: (error: Error) => void, timer: ReturnType<typeof setTimeout> | undefined, slow: boolean }} Job */
  /** @type {Map<number, Job>} */
  const jobs = new Map();
  let lastId = 0;
  /** @type {Worker | null} */
  let worker = null;
  /** @type {WebAssembly.Module | null} */
  let compiled = null;
  /** Sends the jobs that were asked for before the first worker was there. */
  let open = () => {};
  /** @type {Promise<void> | null} null once the first worker was told to start */
  let opening = new Promise((resolve) => {
    open = resolve;
  });

  /** @param {"worker_failed" | "worker_timeout"} code */
  function fail(code) {
    for (const job of jobs.values()) {
      clearTimeout(job.timer);
      job.reject(new RefusedError({ code, field: null }));
    }
    jobs.clear();
  }

  /** @param {MessageEvent<{ id: number, value?: unknown, refusal?: Refusal, trapped?: boolean }>} event */
  function answer({ data }) {
    const job = jobs.get(data.id);
    if (!job) return;
    jobs.delete(data.id);
    clearTimeout(job.timer);
    if (data.refusal) job.reject(new RefusedError(data.refusal));
    else job.resolve(data.value);
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
  }

  /**
   * Starts the worker and resolves when it can work. A refused module only causes a silent `messageerror`, hence the
   * limit.
   */
  async function start() {
    end();
    const started = makeWorker();
    worker = started;
    started.onmessage = answer;
    started.onerror = () => lose("worker_failed");
    started.onmessageerror = () => lose("worker_failed");
    // Known after the first time, since what is asked right after a restart must reach the worker after `start`.
    compiled ??= await module;
    if (worker !== started) throw new RefusedError({ code: "worker_failed", field: null });
    const start = send("start", { module: compiled }, { limit: START_LIMIT_MS });
    opening = null;
    open();
    await start;
    engine.then((module) => {
      // Without it the worker signs by itself.
      if (module && worker === started) send("takeEngine", { module }).catch(() => {});
    });
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
      // A job behind a slow one has to wait, which is not a failure.
      const waits = [...jobs.values()].some(({ slow }) => slow);
      const timer = limit && !waits ? setTimeout(() => lose("worker_timeout"), limit) : undefined;
      jobs.set(id, { resolve, reject, timer, slow: limit === 0 });
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
