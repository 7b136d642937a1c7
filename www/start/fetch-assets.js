/** Fetches the wasm and the worker. */

/** @import { Assets } from "./assets.js" */

/**
 * Returns the wasm module, compiled while it streams, and the worker's text. The browser checks the hash of each.
 *
 * @returns {Promise<Assets>}
 */
export async function fetchAssets() {
  const { wasm, worker, engine } = __ASSETS__;
  const compiledEngine = engine ? compile(checked(engine)).catch(() => null) : Promise.resolve(null);
  const [module, workerSource] = await Promise.all([compile(checked(wasm)), checked(worker).then((r) => r.text())]);
  return { module, engine: compiledEngine, workerSource };
}

/** @param {{ url: string, integrity: string }} asset */
async function checked({ url, integrity }) {
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
