/** Compares the worker with the one that was published. */

/**
 * The worker's text is in the HTML, where the browser checks no hash. `main.js`, which it does check, knows the hash. At an
 * `http:` address the browser computes none, and the worker is not checked.
 *
 * @param {string} source
 */
export async function isPublished(source) {
  if (!crypto.subtle) return true;
  const digest = new Uint8Array(await crypto.subtle.digest("SHA-256", new TextEncoder().encode(source)));
  return `sha256-${btoa(String.fromCharCode(...digest))}` === __WORKER_HASH__;
}
