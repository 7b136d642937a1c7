/** This project's core. Reading a key also checks it. A signature is blinded, and verified before it is returned. */
import { initSync, mint, PrivateKey, setEngine } from "../../www/pkg/vonage_jwt_web.js";
import { createEngine } from "../../www/worker/engine.js";

/** @import { Request, Wasm } from "../contender.js" */

const encoder = new TextEncoder();

/** @param {Wasm} wasm */
export function start({ core, engine }) {
  initSync({ module: core });
  if (!engine || !setEngine(createEngine(new WebAssembly.Module(engine)))) throw new Error("the engine is not used");
}

/** @param {string} pem */
export const read = (pem) => PrivateKey.read(encoder.encode(pem));

/** @param {PrivateKey} key */
export const drop = (key) => key.free();

/** @param {PrivateKey} key @param {Request} request */
export function token(key, { applicationId, now, lifetimeSeconds }) {
  return mint(key, { kind: "application", applicationId, lifetimeSeconds }, now).token;
}
