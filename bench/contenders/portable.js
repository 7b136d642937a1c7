/** This project's core without the signing engine, as in browsers that cannot run it. */
import { initSync } from "../../www/pkg/vonage_jwt_web.js";

/** @import { Wasm } from "../contender.js" */

export { drop, read, token } from "./ours.js";

/** @param {Wasm} wasm */
export function start({ core }) {
  initSync({ module: core });
}
