/** This project's core. A key that is read is also checked; a signature is blinded, and verified before it is given out. */
import { initSync, mint, PrivateKey } from "../../www/pkg/vonage_jwt_web.js";

/** @import { Request } from "../contender.js" */

const encoder = new TextEncoder();

/** @param {BufferSource} wasm */
export function start(wasm) {
  initSync({ module: wasm });
}

/** @param {string} pem */
export const read = (pem) => PrivateKey.read(encoder.encode(pem));

/** @param {PrivateKey} key */
export const drop = (key) => key.free();

/** @param {PrivateKey} key @param {Request} request */
export function token(key, { applicationId, now, lifetimeSeconds }) {
  return mint(key, { kind: "application", applicationId, lifetimeSeconds }, now).token;
}
