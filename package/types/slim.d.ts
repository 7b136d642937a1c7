/// <reference lib="esnext.disposable" />
import type { InitOptions } from "./index.js";

export * from "./api.js";
export type { InitOptions, WasmSource } from "./index.js";

/**
 * Starts the core. It must have ended before another function is called. Without options it fetches
 * `vonage_jwt_web_bg.wasm` and `engine.wasm` beside this file; where your bundler moves files, hand them in.
 *
 * @throws {TokenError} `wasm_unavailable`, with the reason as its `cause`. The other functions throw `not_started` before.
 *
 * @example
 * ```js
 * import { readFile } from "node:fs/promises";
 * import { init, mint, PrivateKey } from "vonage-jwt-web/slim";
 *
 * const file = (name) => readFile(new URL(import.meta.resolve(`vonage-jwt-web/${name}`)));
 * await init({ module_or_path: await file("vonage_jwt_web_bg.wasm"), engine: await file("engine.wasm") });
 * console.log(mint(PrivateKey.read(pem), { kind: "application", applicationId }).token);
 * ```
 */
export declare function init(options?: InitOptions): Promise<void>;

export default init;
