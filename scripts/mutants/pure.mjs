/** The page's modules that only compute: no element, no browser, no worker. */
export const PURE = [
  "www/acl/edit.js",
  "www/acl/json-text.js",
  "www/acl/state.js",
  "www/acl/text.js",
  "www/batch/run/pace.js",
  "www/batch/run/shelf.js",
  "www/batch/state.js",
  "www/generate/lifetime.js",
  "www/generate/replaced.js",
  "www/generate/request.js",
  "www/generate/state.js",
  "www/generate/until.js",
  "www/inspect/state.js",
  "www/key/can-unlock.js",
  "www/key/state.js",
  "www/key/place/state.js",
  "www/newest.js",
  "www/next/state.js",
  "www/settings/profiles.js",
  "www/settings/state.js",
  "www/state.js",
  "www/store.js",
  "www/time.js",
  "www/ui/claims/timeline-scale.js",
  "www/webhook/state.js",
];

/**
 * Their tests. The others read the page's source, or build it. The slow ones are the last: a mutant that a quick one
 * notices is done.
 */
const NAMES =
  "acl batch batch-setup claims compare exchange facts inspect json-text key newest next profiles request state store time timeline until webhook batch-pool fields invisible newest-key properties";
export const TESTS = NAMES.split(" ").map((name) => `tests/www/${name}.test.mjs`);
