/** Loads the core where only modules that are deployed with the program can run. */

import engine from "./engine.wasm";
import core from "./vonage_jwt_web_bg.wasm";

/** @import { InitOptions, Parts } from "../core.js" */

/** @returns {Parts} */
export const loadNow = () => ({ core, engine });

/** @param {InitOptions} [_options] @returns {Promise<Parts>} */
export const load = async (_options) => loadNow();
