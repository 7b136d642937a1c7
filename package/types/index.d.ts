/// <reference lib="esnext.disposable" />
export * from "./api.js";

/** From where the WebAssembly comes. */
export type WasmSource = BufferSource | WebAssembly.Module | URL | Response | Promise<Response>;

/** How the core starts. */
export interface InitOptions {
  /** Default: from the package. */
  module_or_path?: WasmSource;
  /** The signing engine, `engine.wasm`; null: none. Default: from the package. */
  engine?: WasmSource | null;
}

/**
 * Starts the core before its first use, without blocking the page. You need not call it: the first function that needs
 * the core starts it, in a few milliseconds.
 *
 * @throws {TokenError} `wasm_unavailable`, with the reason as its `cause`.
 *
 * @example
 * ```js
 * import { init } from "vonage-jwt-web";
 *
 * await init();
 * ```
 */
export declare function init(options?: InitOptions): Promise<void>;

export default init;
