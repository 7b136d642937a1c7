/** The package in Node: the same WebAssembly that the page runs. */
import { readFileSync } from "node:fs";
import { initSync, mint, PrivateKey } from "../../www/pkg/vonage_jwt_web.js";
import { rsaKey } from "../support/keys.mjs";

/** @import { TokenRequest } from "../../www/pkg/vonage_jwt_web.js" */

const wasm = new URL("../../www/pkg/vonage_jwt_web_bg.wasm", import.meta.url);
initSync({ module: readFileSync(wasm) });

export * from "../../www/pkg/vonage_jwt_web.js";

export const applicationId = "9a1e0d1c-6c1d-4d0a-8f1e-2b3c4d5e6f70";
export const pem = rsaKey(2048);
export const key = PrivateKey.read(new TextEncoder().encode(pem), undefined);

/**
 * Returns a token for `request`, whose application ID is optional.
 * @param {Omit<TokenRequest, "applicationId"> & { applicationId?: string }} request
 */
export function token(request) {
  return mint(key, { applicationId, ...request }).token;
}

/** @param {string} token @returns {Record<string, unknown>} */
export function claimsOf(token) {
  return JSON.parse(Buffer.from(token.split(".")[1] ?? "", "base64url").toString());
}
