/** Takes the wasm and the worker from the page's host. */

/** @import { Assets } from "./fetch-assets.js" */
import { fetchAssets } from "./fetch-assets.js";

/** Next to the page, so that it serves the page's whole folder. @type {string | null} */
export const serviceWorker = "./sw.js";

/**
 * Where the policy refused `early.js` (it was changed on the way, or the host sends the headers of another version) the
 * files are fetched only now.
 *
 * @returns {Assets}
 */
export const loadAssets = () => fetchAssets(document.getElementById("early")?.dataset ?? {});
