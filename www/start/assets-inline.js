/** Takes the wasm and the worker from the single file itself. */

/** @import { Assets } from "./assets.js" */

/** The single file works offline anyway. @type {string | null} */
export const serviceWorker = null;

/**
 * Replaces `assets.js` in the single file. The hash in the page's policy covers everything in the script.
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
