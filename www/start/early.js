/**
 * Runs inside the page's HTML, before anything else: fetches the wasm and starts the worker. A
 * `preload` would need no script, but then Firefox fetches each file twice. The build puts the names and hashes of the
 * files on the script's own tag, so that the script's hash in the policy changes only with its code.
 */
import { serviceWorker } from "./assets.js";
import { begin } from "./begin.js";
import { fetchAssets } from "./fetch-assets.js";
import { guardEarly } from "./guard.js";
import { leaveForLanguage } from "./language.js";

const marks = /** @type {HTMLScriptElement} */ (document.currentScript).dataset;
globalThis.isLeaving = leaveForLanguage(marks.languages);
if (!globalThis.isLeaving) {
  // In another page's frame nothing starts, and `main.js` says why.
  if (window.top === window.self) globalThis.begun = begin(fetchAssets(marks), serviceWorker);
  guardEarly();
}
