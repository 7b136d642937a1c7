/** The page that the driver talks to: contenders in workers, and a pool of them for many tokens. */

/** @import { Request } from "../contender.js" */

/** How many rows a worker makes before it asks for more. */
const CHUNK = 100;

/** @type {Map<string, ReturnType<typeof startWorker>>} */
const workers = new Map();

/** @param {string} name */
function startWorker(name) {
  const worker = new Worker(`./${name}.js`);
  /** @type {Map<number, { resolve: (value: any) => void, reject: (error: Error) => void }>} */
  const jobs = new Map();
  let last = 0;
  worker.onmessage = ({ data: { id, value, error } }) => {
    if (error) jobs.get(id)?.reject(new Error(`${name}: ${error}`));
    else jobs.get(id)?.resolve(value);
    jobs.delete(id);
  };
  worker.onerror = ({ message }) => {
    for (const { reject } of jobs.values()) reject(new Error(`${name}: ${message}`));
  };
  return {
    /** @param {string} job @param {object} input @returns {Promise<any>} */
    ask: (job, input) =>
      new Promise((resolve, reject) => {
        jobs.set(++last, { resolve, reject });
        worker.postMessage({ id: last, job, input });
      }),
    end: () => worker.terminate(),
  };
}

/** @param {string} name */
async function ready(name) {
  const worker = startWorker(name);
  const file = async (/** @type {string} */ url) => (await fetch(url)).arrayBuffer();
  const isOurs = name === "ours" || name === "portable";
  const wasm = isOurs ? { core: await file("./core.wasm"), engine: await file("./engine.wasm") } : null;
  await worker.ask("start", { wasm });
  return worker;
}

/**
 * Runs one job in the contender's own worker, which is kept.
 *
 * @param {string} name
 * @param {string} job
 * @param {object} input
 */
async function ask(name, job, input) {
  const worker = workers.get(name) ?? (await ready(name));
  workers.set(name, worker);
  return worker.ask(job, input);
}

/** The tokens of the last pool, kept the way a page keeps them for download. @type {string[][]} */
let kept = [];

/**
 * Makes many tokens with one worker per core. The time includes starting them and reading the key in each, as in our
 * page.
 *
 * @param {string} name
 * @param {{ pem: string, request: Request, count: number }} input
 * @returns {Promise<{ ms: number, startMs: number }>} all of it, and the part until each worker had its key
 */
async function pool(name, { pem, request, count }) {
  const begin = performance.now();
  kept = [];
  let next = 0;
  let startMs = 0;
  await Promise.all(Array.from({ length: navigator.hardwareConcurrency }, lane));
  return { ms: performance.now() - begin, startMs };

  async function lane() {
    const worker = await ready(name);
    await worker.ask("load", { pem });
    // The mean over all workers, because a late one keeps nobody waiting.
    startMs += (performance.now() - begin) / navigator.hardwareConcurrency;
    while (next < count) {
      const from = next;
      next = Math.min(count, next + CHUNK);
      const requests = Array.from({ length: next - from }, (_, at) => ({ ...request, sub: `user-${from + at + 1}` }));
      kept.push(await worker.ask("some", { requests }));
    }
    worker.end();
  }
}

Object.assign(window, { ask, pool, tokens: () => kept.flat() });
document.documentElement.dataset.state = "ready";
