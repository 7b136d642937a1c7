/** Takes the wasm and the worker from the single file itself. */

/** @import { Assets } from "./fetch-assets.js" */

/** The single file works offline anyway. @type {string | null} */
export const serviceWorker = null;

/**
 * Replaces `assets.js` in the single file. The hash in the page's policy covers everything in the script.
 *
 * @returns {Assets}
 */
export function loadAssets() {
  const { wasm, worker, engine } = __INLINE__;
  const module = compile(wasm);
  // The page reports a failure later; until then the browser must not count it as unhandled.
  module.catch(() => {});
  const compiledEngine = engine ? compile(engine).catch(() => null) : Promise.resolve(null);
  return { module, engine: compiledEngine, answered: Promise.resolve(), workerSource: () => worker };
}

/** @param {string} base64 */
const compile = async (base64) => WebAssembly.compile(Uint8Array.from(atob(base64), (letter) => letter.charCodeAt(0)));
