/** The service worker. */

/**
 * Serves the page without a network, and with full headers even if the host cannot send them. It has one version: the
 * files of its own build, each checked against its hash. It has no message handler, so no page can influence it. It
 * never skips waiting, so no version is swapped while a page is open.
 */
const worker = /** @type {ServiceWorkerGlobalScope} */ (/** @type {unknown} */ (self));

const { build, files, headers } = __PRECACHE__;
/** Caches belong to the whole origin, which may have another copy of the page under another path. */
const prefix = `vonage-jwt ${worker.registration.scope} `;
const ours = prefix + build;

worker.addEventListener("install", (event) => event.waitUntil(install()));
worker.addEventListener("activate", (event) => event.waitUntil(removeOlder()));
worker.addEventListener("fetch", (event) => {
  const file = fileOf(event.request);
  if (file !== null) event.respondWith(answer(file, event.request));
});

/** By then a quick visitor has a token: until then the page needs the processor. */
const AFTERWARDS_MS = 1000;

/** Stores all files or none, once each has arrived and is right. After a failure the old version stays in use. */
async function install() {
  await new Promise((resolve) => setTimeout(resolve, AFTERWARDS_MS));
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
 * Fetches a file. The browser compares the hash, and `fetch` fails if it differs. Uses a copy that the page has just
 * fetched, and asks the host if that is an older one.
 *
 * @param {[string, string]} entry
 * @returns {Promise<[string, Response]>}
 */
async function fetchChecked([file, integrity]) {
  const fetched = await fetch(file, { integrity, cache: "force-cache" })
    .then(successful)
    .catch(() => fetch(file, { integrity, cache: "reload" }).then(successful));
  // Keep none of the host's own headers except the type.
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

/** The address of each file, which a page in a folder shares with the others above it → its name in the list. */
const listed = new Map(Object.keys(files).map((file) => [new URL(file, worker.registration.scope).href, file]));

/**
 * Returns the listed file for a request. Everything else goes to the network as if we were not there.
 *
 * @param {Request} request
 */
function fileOf({ method, mode, url }) {
  if (method !== "GET") return null;
  const address = url.replace(/#.*/s, "");
  if (mode !== "navigate") return listed.get(address) ?? null;
  // A shared address may have a query. The page itself never uses one.
  return listed.get(address.replace(/\?.*/s, "").replace(/\/index\.html$/, "/")) ?? null;
}

/** @param {string} file @param {Request} request */
async function answer(file, request) {
  const cache = await caches.open(ours);
  return (await cache.match(file)) ?? fetch(request);
}
