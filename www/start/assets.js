/** Waits for the wasm and the worker that `early.js` fetches. */

import { pageLoaded } from "./loaded.js";

/** `engine` never fails: null where there is none, or none for this browser. @typedef {{ module: WebAssembly.Module, engine: Promise<WebAssembly.Module | null>, workerSource: string }} Assets */

/** Beside the page, so that it serves all of the page's folder. @type {string | null} */
export const serviceWorker = "./sw.js";

/**
 * What `early.js` has begun to fetch. It may come after the page's own script, but never after the page was loaded:
 * then it was refused.
 *
 * @returns {Promise<Assets>}
 */
export async function loadAssets() {
  if (!globalThis.earlyAssets) await pageLoaded();
  if (!globalThis.earlyAssets) throw new TypeError("early.js did not run");
  return globalThis.earlyAssets;
}
