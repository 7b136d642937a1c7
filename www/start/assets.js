/** Takes the wasm and the worker that `early.js` fetches. */

/** @import { Assets } from "./fetch-assets.js" */
import { fetchAssets } from "./fetch-assets.js";

/** Next to the page, so that it serves the page's whole folder. @type {string | null} */
export const serviceWorker = "./sw.js";

/**
 * What `early.js` has begun to fetch. Where the policy refused that script (it was changed on the way, or the host sends
 * the headers of another version) the files are fetched now.
 *
 * @returns {Assets}
 */
export const loadAssets = () => globalThis.earlyAssets ?? fetchAssets(document.getElementById("early")?.dataset ?? {});
