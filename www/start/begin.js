/** Starts the worker under its lock, before the page's own script is there. */

/** @import { Assets } from "./fetch-assets.js" */
/** @import { StartedWorker } from "./start-worker.js" */
import { forbid, workerPolicy } from "../lock.js";
import { partsAsked } from "./loaded.js";
import { startWorker } from "./start-worker.js";
import { trust } from "./trusted.js";
import { workerAddress } from "./worker-address.js";

/**
 * @typedef {object} Workers
 * @property {StartedWorker} first The one that will have the key.
 * @property {() => StartedWorker} make Makes another one.
 * @property {string} source What they run.
 * @property {Promise<ServiceWorkerRegistration> | null} registration null: this form of the page needs no service worker.
 */

/** @typedef {{ module: Promise<WebAssembly.Module>, workers: Promise<Workers> }} Begun */

/**
 * The service worker is registered here because the lock refuses it later.
 *
 * @param {Assets} assets
 * @param {string | null} serviceWorker its address
 * @returns {Begun}
 */
export function begin({ module, engine, workerSource, answered }, serviceWorker) {
  /** @type {Parameters<typeof startWorker>[1]} */
  const code = { core: module, engine };
  // A worker that is made later gets both in the same moment, and so before anything else is asked of it.
  module.then(
    (core) => Object.assign(code, { core }),
    () => {},
  );
  engine.then((engine) => Object.assign(code, { engine }));

  async function lockAndStart() {
    // The policy would refuse what has not been asked for by then.
    await partsAsked(serviceWorker === null ? null : answered);
    const source = workerSource();
    const address = workerAddress(source);
    const trusted = trust(serviceWorker === null ? [address] : [address, serviceWorker]);
    const registration = serviceWorker === null ? null : register(trusted(serviceWorker));
    registration?.catch(() => {});
    forbid(workerPolicy);
    const make = () => startWorker(new Worker(trusted(address)), code);
    return { first: startWorker(new Worker(trusted(address)), code, { isWarm: true }), make, registration, source };
  }

  const workers = lockAndStart();
  // The page reports a failure later; until then the browser must not count it as unhandled.
  workers.catch(() => {});
  return { module, workers };
}

/** There is none in some browsers, in some private windows and at `http:` addresses. @param {string} address */
async function register(address) {
  return navigator.serviceWorker.register(address, { updateViaCache: "none" });
}
