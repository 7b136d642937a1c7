/** Compiles WebAssembly from wherever it comes. */

import { TokenError } from "../token-error.js";

/** @import { Source } from "../core.js" */

/** @param {Source} source @returns {Promise<WebAssembly.Module>} */
export async function compiled(source) {
  try {
    const given = await (source instanceof URL ? fetch(source) : source);
    if (given instanceof WebAssembly.Module) return given;
    // Hosts differ in the type that they send, so the answer is not streamed.
    return await WebAssembly.compile("arrayBuffer" in given ? await bodyOf(given) : given);
  } catch (cause) {
    throw cause instanceof TokenError ? cause : new TokenError({ code: "wasm_unavailable" }, { cause });
  }
}

/** @param {Response} response */
async function bodyOf(response) {
  if (!response.ok) throw new Error(`${response.url} answered ${response.status}`);
  return response.arrayBuffer();
}
