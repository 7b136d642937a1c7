/** The service worker. */

/**
 * Serves the page without a network, and with its full headers where the host cannot send them. It holds one version:
 * the files of its own build, each checked against its hash. It has no message handler, so no page can tell it
 * anything; it never skips waiting, so no version is swapped under a page that is open.
 */
const worker = /** @type {ServiceWorkerGlobalScope} */ (/** @type {unknown} */ (self));

const { build, files, headers } = __PRECACHE__;
/** Caches belong to the whole origin, where another copy of the page may live under another path. */
const prefix = `vonage-jwt ${worker.registration.scope} `;
const ours = prefix + build;

worker.addEventListener("install", (event) => event.waitUntil(install()));
worker.addEventListener("activate", (event) => event.waitUntil(removeOlder()));
worker.addEventListener("fetch", (event) => {
  const file = fileOf(event.request);
  if (file !== null) event.respondWith(answer(file, event.request));
});

/** All or nothing: nothing is stored before every file is there and right. A failure leaves the old version in force. */
async function install() {
  const checked = await Promise.all(Object.entries(files).map(fetchChecked));
  try {
    const cache = await caches.open(ours);
    await Promise.all(checked.map(([file, response]) => cache.put(file, response)));
  } catch (error) {
    await caches.delete(ours);
    throw error;
  }
}

/**
 * The browser compares the hash, and `fetch` fails where it differs. A copy that the page has just fetched serves;
 * where it is an older one the host is asked.
 *
 * @param {[string, string]} entry
 * @returns {Promise<[string, Response]>}
 */
async function fetchChecked([file, integrity]) {
  const fetched = await fetch(file, { integrity, cache: "force-cache" })
    .then(successful)
    .catch(() => fetch(file, { integrity, cache: "reload" }).then(successful));
  // Nothing of the host's own headers but the type.
  const type = { "Content-Type": fetched.headers.get("Content-Type") ?? "" };
  return [file, new Response(await fetched.arrayBuffer(), { headers: { ...headers, ...type } })];
}

/** @param {Response} response */
function successful(response) {
  if (!response.ok) throw new TypeError(`${response.url}: ${response.status}`);
  return response;
}

async function removeOlder() {
  const names = await caches.keys();
  await Promise.all(
    names.filter((name) => name.startsWith(prefix) && name !== ours).map((name) => caches.delete(name)),
  );
}

/** The listed file that is asked for: anything else goes to the network as if we were not there. @param {Request} request */
function fileOf({ method, mode, url }) {
  if (method !== "GET" || !url.startsWith(worker.registration.scope)) return null;
  const rest = url.slice(worker.registration.scope.length).replace(/#.*/s, "");
  // An address given on by others may carry a query; the page itself never asks with one.
  const path = mode === "navigate" ? rest.replace(/\?.*/s, "") : rest;
  const file = `./${path === "index.html" ? "" : path}`;
  return Object.hasOwn(files, file) ? file : null;
}

/** @param {string} file @param {Request} request */
async function answer(file, request) {
  const cache = await caches.open(ours);
  return (await cache.match(file)) ?? fetch(request);
}
