/** What scripts/build/site.mjs puts in place of these names in www/main.js and its modules. */
interface BuiltAsset {
  /** Relative to the page. */
  url: string;
  /** `sha384-…`, for `fetch(url, { integrity })`. */
  integrity: string;
}
declare const __ASSETS__: { wasm: BuiltAsset; worker: BuiltAsset };
declare const __VERSION__: string;
