/// <reference lib="webworker" />
/** Runs beside the page, and answers its calls. */

import { initSync } from "../pkg/vonage_jwt_web.js";
import { createVault } from "./vault.js";

/** Thrown by wasm when Rust panicked: `Drop` did not run, so this memory must not be used again. */
const isTrap = (/** @type {unknown} */ error) => error instanceof WebAssembly.RuntimeError;

/** @type {ReturnType<typeof createVault> | null} */
let vault = null;

/** @param {MessageEvent<{ id: number, method: string, input: any }>} event */
self.onmessage = async ({ data: { id, method, input } }) => {
  try {
    if (method === "start") {
      initSync({ module: input.module });
      vault = createVault();
      return self.postMessage({ id });
    }
    const job = vault?.[/** @type {keyof typeof vault} */ (method)];
    if (!job) throw new TypeError(`no such job: ${method}`);
    const value = await job(input);
    self.postMessage({ id, value });
  } catch (error) {
    self.postMessage({ id, refusal: refusalOf(error), trapped: isTrap(error) });
  }
};

/** Structured clone drops an Error's own properties: plain data goes. @param {any} error */
function refusalOf(error) {
  if (error?.name !== "TokenError") return { code: "internal", field: null };
  const { code, field, details, problems } = error;
  return { code, field, details, problems };
}
