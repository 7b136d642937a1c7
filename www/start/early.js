/**
 * Runs as soon as it is there, while the page's own script is still on its way: the two large files are fetched, and the
 * wasm is compiled, meanwhile. A `preload` would do it without a script, but Firefox then fetches each twice.
 */
import { fetchAssets } from "./fetch-assets.js";

const assets = fetchAssets();
// Who waits for it later hears of a failure; until then it is nobody's.
assets.catch(() => {});
globalThis.earlyAssets = assets;
