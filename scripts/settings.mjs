/** Reads `wasm-pack.toml`. Every key is required, and no other key is allowed. */
import { Refusal } from "./run.mjs";

/**
 * @typedef {object} Settings
 * @property {string} target wasm-pack's `--target`.
 * @property {string} outDir wasm-pack's `--out-dir`.
 * @property {string} outName wasm-pack's `--out-name`.
 * @property {string} profile wasm-pack's `--profile`: a profile of Cargo.toml.
 * @property {boolean} remapPathPrefix Whether to keep the machine's own paths out of the wasm file.
 * @property {string[]} rustflags Flags of the compiler.
 * @property {string[]} buildStd Flags of cargo that build the standard library with the crate.
 * @property {string[]} buildStdRustflags Flags of the compiler that only work with a library built that way.
 * @property {string[]} engineRustflags Flags of the compiler for the signing engine, instead of `rustflags`.
 * @property {string[]} engineBuildStd Flags of cargo for the signing engine, instead of `buildStd`.
 * @property {string[]} engineWasmOpt Flags of binaryen's wasm-opt for the signing engine.
 * @property {string[]} wasmOpt Flags of binaryen's wasm-opt. None means that it is not run.
 */

/** @type {Record<string, [keyof Settings, (value: unknown) => boolean]>} */
const KEYS = {
  target: ["target", isText],
  "out-dir": ["outDir", isText],
  "out-name": ["outName", isText],
  profile: ["profile", isText],
  "remap-path-prefix": ["remapPathPrefix", (value) => typeof value === "boolean"],
  rustflags: ["rustflags", isList],
  "build-std": ["buildStd", isList],
  "build-std-rustflags": ["buildStdRustflags", isList],
  "wasm-opt": ["wasmOpt", isList],
  "engine-rustflags": ["engineRustflags", isList],
  "engine-build-std": ["engineBuildStd", isList],
  "engine-wasm-opt": ["engineWasmOpt", isList],
};

/**
 * @param {string} text The text of wasm-pack.toml.
 * @returns {Promise<Settings>}
 */
export async function readSettings(text) {
  const { parse } = await import("smol-toml");
  const table = parse(text);
  for (const key of Object.keys(table)) {
    if (!Object.hasOwn(KEYS, key)) throw new Refusal(`wasm-pack.toml: unknown key "${key}".`);
  }
  /** @type {Record<string, unknown>} */
  const settings = {};
  for (const [key, [name, fits]] of Object.entries(KEYS)) {
    if (!Object.hasOwn(table, key)) throw new Refusal(`wasm-pack.toml: "${key}" is missing.`);
    if (!fits(table[key])) throw new Refusal(`wasm-pack.toml: "${key}" has a value of the wrong type.`);
    settings[name] = table[key];
  }
  return /** @type {any} */ (settings);
}

/** @param {unknown} value */
function isText(value) {
  return typeof value === "string" && value !== "";
}

/** @param {unknown} value */
function isList(value) {
  return Array.isArray(value) && value.every(isText);
}
