/**
 * Runs as soon as it is there, while the page's own script is still on its way: the two large files are fetched, and the
 * wasm is compiled, meanwhile. A `preload` would do it without a script, but Firefox then fetches each twice.
 */
import { fetchAssets } from "./fetch-assets.js";

const assets = fetchAssets();
// `loadAssets` reports a failure later; until then the browser must not count it as unhandled.
assets.catch(() => {});
globalThis.earlyAssets = assets;
