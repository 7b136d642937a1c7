/** Starts the core when it is first needed, and turns what it throws into the package's error. */

import { load, loadNow } from "#load";
import { initSync, setEngine } from "../www/pkg/vonage_jwt_web.js";
import { createEngine } from "../www/worker/engine.js";
import { membersOf } from "./input.js";
import { TokenError } from "./token-error.js";

/** @typedef {WebAssembly.Module | BufferSource} Code */
/** @typedef {{ core: Code, engine: Code | null }} Parts */
/** @typedef {BufferSource | WebAssembly.Module | URL | Response | Promise<Response>} Source */
/** @typedef {{ module_or_path?: Source, engine?: Source | null }} InitOptions */

/** @type {WebAssembly.Memory | null} */
let memory = null;
let stopped = false;
/** Until a key is read, nobody needs it. @type {Code | null} */
let engine = null;
/** @type {Promise<void> | null} */
let starting = null;

/** @param {Parts} parts */
function begin(parts) {
  if (memory) return;
  try {
    memory = initSync({ module: parts.core }).memory;
    engine = parts.engine;
  } catch (cause) {
    throw new TokenError({ code: "wasm_unavailable" }, { cause });
  }
}

/** Starts the core before its first use. @param {InitOptions} [options] */
export async function init(options) {
  if (memory) return;
  starting ??= load(membersOf(options, "options")).then(begin);
  await starting.catch((error) => {
    starting = null;
    throw error;
  });
}

/** The engine is tried once, when the first key is read. Where it cannot run, the core signs by itself. */
function takeEngine() {
  if (!engine) return;
  const code = engine;
  engine = null;
  try {
    setEngine(createEngine(code instanceof WebAssembly.Module ? code : new WebAssembly.Module(code)));
  } catch {
    // No relaxed SIMD here.
  }
}

/**
 * Runs a job of the core.
 *
 * @template T
 * @param {() => T} job
 * @returns {T}
 */
export function run(job) {
  if (stopped) throw new TokenError({ code: "core_stopped" });
  if (!memory) begin(loadNow());
  try {
    return job();
  } catch (error) {
    throw translated(error);
  }
}

/**
 * Runs a job that reads or makes a key.
 *
 * @template T
 * @param {() => T} job
 * @returns {T}
 */
export const runWithKey = (job) =>
  run(() => {
    takeEngine();
    return job();
  });

/** @param {any} error @returns {unknown} */
export function translated(error) {
  if (error instanceof TokenError) return error;
  if (error?.name === "TokenError") return new TokenError(error);
  return isTrap(error) ? stop(error) : error;
}

/** Rust panicked or the stack was full: `Drop` did not run. @param {unknown} error */
const isTrap = (error) =>
  error instanceof WebAssembly.RuntimeError ||
  error instanceof RangeError ||
  /** @type {any} */ (error)?.name === "InternalError";

/** No key may stay in a memory that is used no more. @param {unknown} cause */
function stop(cause) {
  stopped = true;
  if (memory) new Uint8Array(memory.buffer).fill(0);
  return new TokenError({ code: "core_stopped" }, { cause });
}
