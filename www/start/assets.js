/** Waits for the wasm and the worker that `early.js` fetches. */

import { pageLoaded } from "./loaded.js";

/**
 * `engine` never rejects. It is null if there is none, or none for this browser.
 *
 * @typedef {{ module: WebAssembly.Module, engine: Promise<WebAssembly.Module | null>, workerSource: string }} Assets
 */

/** Next to the page, so that it serves the page's whole folder. @type {string | null} */
export const serviceWorker = "./sw.js";

/**
 * Returns what `early.js` has started to fetch. That script may run after the page's own, but never after the page
 * has loaded. If it has not run by then, it was refused.
 *
 * @returns {Promise<Assets>}
 */
export async function loadAssets() {
  if (!globalThis.earlyAssets) await pageLoaded();
  if (!globalThis.earlyAssets) throw new TypeError("early.js did not run");
  return globalThis.earlyAssets;
}
