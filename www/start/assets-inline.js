/** Takes the wasm and the worker from the single file itself. */

/** @import { Assets } from "./assets.js" */

/** The single file is offline by itself. @type {string | null} */
export const serviceWorker = null;

/**
 * `assets.js` of the single file: what the script holds is covered by the hash in the page's policy.
 *
 * @returns {Promise<Assets>}
 */
export async function loadAssets() {
  const { wasm, worker } = __INLINE__;
  const bytes = Uint8Array.from(atob(wasm), (letter) => letter.charCodeAt(0));
  return { module: await WebAssembly.compile(bytes), workerSource: worker };
}
