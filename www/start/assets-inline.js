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
  const { wasm, worker, engine } = __INLINE__;
  const compiledEngine = engine ? compile(engine).catch(() => null) : Promise.resolve(null);
  return { module: await compile(wasm), engine: compiledEngine, workerSource: worker };
}

/** @param {string} base64 */
const compile = (base64) => WebAssembly.compile(Uint8Array.from(atob(base64), (letter) => letter.charCodeAt(0)));
