/** Fetches the wasm. */

/**
 * All are under way at once. `engine` never fails: null where there is none, or none for this browser. `answered`: once
 * the host has answered or refused each request. `workerSource` is there once the HTML has been read.
 *
 * @typedef {{ module: Promise<WebAssembly.Module>, engine: Promise<WebAssembly.Module | null>, answered: Promise<unknown>, workerSource: () => string }} Assets
 */

/**
 * The wasm modules, compiled while they stream, with their hashes checked by the browser; and the worker's text, which is
 * part of the HTML.
 *
 * @param {DOMStringMap} named `wasm` and, where the build made one, `engine`: an address, a space, and a hash
 * @returns {Assets}
 */
export function fetchAssets({ wasm, engine }) {
  const [forCore, forEngine] = [checked(wasm), engine ? checked(engine) : null];
  const module = compile(forCore);
  // The page reports a failure later; until then the browser must not count it as unhandled.
  module.catch(() => {});
  return {
    module,
    engine: forEngine ? compile(forEngine).catch(() => null) : Promise.resolve(null),
    answered: Promise.allSettled([forCore, forEngine]),
    workerSource: takeWorkerSource,
  };
}

/** The text is used once. What stays in the page is searched when a secret must not be there. */
function takeWorkerSource() {
  const element = document.getElementById("worker-source");
  element?.remove();
  if (!element?.textContent) throw new SyntaxError("the HTML has no worker");
  return element.textContent;
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
