/** Loads the core from a file beside this one, or from what the caller hands in. */

import { TokenError } from "../token-error.js";
import { compiled } from "./compile.js";

/** @import { InitOptions, Parts } from "../core.js" */

/** @returns {Parts} */
export function loadNow() {
  throw new TokenError({ code: "not_started" });
}

/** @param {InitOptions} [options] @returns {Promise<Parts>} */
export async function load({ module_or_path, engine } = {}) {
  const own = module_or_path === undefined;
  const core = compiled(own ? new URL("./vonage_jwt_web_bg.wasm", import.meta.url) : module_or_path);
  const fast = own && engine === undefined ? new URL("./engine.wasm", import.meta.url) : engine;
  // Without it the core signs by itself.
  return { core: await core, engine: fast ? await compiled(fast).catch(() => null) : null };
}
