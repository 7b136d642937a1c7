/** Loads the core from the package itself: no file, no network. */

import { coreBytes, engineBytes } from "#bytes";
import { compiled } from "./compile.js";

/** @import { InitOptions, Parts } from "../core.js" */

/** @returns {Parts} */
export const loadNow = () => ({ core: coreBytes(), engine: engineBytes() });

/** Compiles beside the page's own work. @param {InitOptions} [options] @returns {Promise<Parts>} */
export async function load({ module_or_path, engine } = {}) {
  return {
    core: await compiled(module_or_path ?? coreBytes()),
    engine: engine ? await compiled(engine) : engine === null ? null : engineBytes(),
  };
}
