/** Gives a worker the code that it runs. */

/** @import { Refusal } from "../refused.js" */

const START_LIMIT_MS = 10_000;
/** Lower than the ids of all calls. */
const START = 0;

/**
 * `started`: null, or why it has not. `isBroken`: it trapped or failed, perhaps before anybody else listened.
 *
 * @typedef {{ worker: Worker, started: Promise<Refusal | null>, isBroken: () => boolean }} StartedWorker
 */

/**
 * The worker has started once it has the core and has proved that its policy refuses connections. The engine may come
 * later, or be null. A refused module only causes a silent `messageerror`, hence the limit.
 *
 * @param {Worker} worker
 * @param {{ core: WebAssembly.Module | Promise<WebAssembly.Module>, engine: WebAssembly.Module | null | Promise<WebAssembly.Module | null> }} code
 * @param {{ isWarm?: boolean }} [options] `isWarm`: it runs all code once, so that the first key is quick
 * @returns {StartedWorker}
 */
export function startWorker(worker, { core, engine }, { isWarm = false } = {}) {
  const post = (/** @type {string} */ method, input = {}) => worker.postMessage({ id: START, method, input });
  let isBroken = false;
  const started = new Promise((/** @type {(refusal: Refusal | null) => void} */ resolve) => {
    /** @type {ReturnType<typeof setTimeout> | undefined} */
    let limit;
    /** @param {Refusal | null} refusal */
    function settle(refusal) {
      clearTimeout(limit);
      resolve(refusal);
    }
    const failed = () => settle({ code: "worker_failed", field: null });
    worker.addEventListener("message", ({ data: { id, refusal, trapped } }) => {
      isBroken ||= trapped === true;
      if (id === START) settle(refusal ?? null);
    });
    for (const event of ["error", "messageerror"])
      worker.addEventListener(event, () => {
        isBroken = true;
        failed();
      });
    at(core, (module) => {
      limit = setTimeout(failed, START_LIMIT_MS);
      post("start", { module });
      at(engine, (module) => {
        if (module) post("takeEngine", { module });
        if (isWarm) post("warmUp");
      });
    });
  });
  return { worker, started, isBroken: () => isBroken };
}

/** Calls `use` at once if the value is there. @template T @param {T | Promise<T>} value @param {(value: T) => void} use */
function at(value, use) {
  if (value instanceof Promise) value.then(use, () => {});
  else use(value);
}
