/** Makes the vault's frame, and hands its worker one end of a port. */

import { TokenError } from "../token-error.js";
import { policyOf } from "./policy.js";
import { frameHash, frameScript, workerScript } from "./scripts.js";

/** @typedef {{ core: ArrayBuffer, engine: ArrayBuffer }} Buffers */

/** What a strict page adds to its `script-src`. */
export const vaultScriptHash = `'${frameHash}'`;

const MARKUP = `<!doctype html><meta http-equiv="Content-Security-Policy" content="${policyOf(frameHash)}"><script>${frameScript}</script>`;
/** A script that was refused is silent. */
const START_LIMIT_MS = 5000;

/** @type {{ createHTML: (text: string) => string } | null} */
let trusted = null;

/** Under Trusted Types a frame's markup needs a policy, which can be made once. @returns {string} */
function markup() {
  trusted ??= /** @type {any} */ (globalThis).trustedTypes?.createPolicy("vonage-jwt-web", {
    createHTML: (/** @type {string} */ text) => text,
  }) ?? { createHTML: (text) => text };
  return /** @type {{ createHTML: (text: string) => string }} */ (trusted).createHTML(MARKUP);
}

/**
 * @param {Buffers} buffers They are transferred.
 * @param {() => void} onFailure The worker broke.
 * @returns {Promise<{ port: MessagePort, remove: () => void }>} `remove` ends the worker too.
 */
export async function openFrame({ core, engine }, onFailure) {
  const frame = document.createElement("iframe");
  frame.setAttribute("sandbox", "allow-scripts");
  frame.hidden = true;
  frame.title = "Key vault";
  const { port1: port, port2 } = new MessageChannel();
  /** @type {() => void} */
  let start = () => {};
  const heed = (/** @type {MessageEvent} */ { source, data }) => {
    if (source !== frame.contentWindow) return;
    if (data === "vault-started") start();
    if (data === "vault-failed") onFailure();
  };
  const remove = () => {
    removeEventListener("message", heed);
    frame.remove();
  };
  addEventListener("message", heed);
  frame.onload = () => {
    const transfer = [port2, core, engine];
    frame.contentWindow?.postMessage({ source: workerScript, core, engine }, "*", transfer);
  };
  try {
    frame.srcdoc = markup();
    document.documentElement.append(frame);
    await within(START_LIMIT_MS, new Promise((resolve) => (start = () => resolve(null))));
  } catch (cause) {
    remove();
    throw new TokenError({ code: "vault_blocked" }, { cause });
  }
  return { port, remove };
}

/** @param {number} limitMs @param {Promise<unknown>} promise */
function within(limitMs, promise) {
  return new Promise((resolve, reject) => {
    const timer = setTimeout(() => reject(new Error("its script did not run")), limitMs);
    promise.then(resolve).finally(() => clearTimeout(timer));
  });
}
