/**
 * Runs as soon as it arrives, while the page's own script is still loading. Meanwhile it fetches the two large files
 * and compiles the wasm. A `preload` would need no script, but then Firefox fetches each file twice.
 */
import { fetchAssets } from "./fetch-assets.js";

const assets = fetchAssets();
// `loadAssets` reports a failure later. Until then the browser must not count it as unhandled.
assets.catch(() => {});
globalThis.earlyAssets = assets;
