/** Fetches the wasm and the worker. */

/** All are under way at once. `engine` never fails: null where there is none, or none for this browser. @typedef {{ module: Promise<WebAssembly.Module>, engine: Promise<WebAssembly.Module | null>, workerSource: Promise<string> }} Assets */

/**
 * The wasm modules, compiled while they stream, and the worker's text: each with its hash checked by the browser.
 *
 * @param {DOMStringMap} named `wasm`, `worker` and, where the build made one, `engine`: an address, a space, and a hash
 * @returns {Assets}
 */
export function fetchAssets({ wasm, worker, engine }) {
  const module = compile(checked(wasm));
  const workerSource = checked(worker).then((response) => response.text());
  // The page reports a failure later; until then the browser must not count it as unhandled.
  for (const asset of [module, workerSource]) asset.catch(() => {});
  return { module, engine: engine ? compile(checked(engine)).catch(() => null) : Promise.resolve(null), workerSource };
}

/** @param {string | undefined} asset */
async function checked(asset = "") {
  const [url = "", integrity = ""] = asset.split(" ");
  const response = await fetch(url, { integrity });
  if (!response.ok) throw new TypeError(`${url}: ${response.status}`);
  return response;
}

/**
 * Compiles from bytes if a host serves wasm under another type, which streaming refuses.
 *
 * @param {Promise<Response>} response
 */
async function compile(response) {
  const checkedResponse = await response;
  if (checkedResponse.headers.get("content-type") === "application/wasm") {
    return WebAssembly.compileStreaming(checkedResponse);
  }
  return WebAssembly.compile(await checkedResponse.arrayBuffer());
}
