/** Builds the WebAssembly package: wasm-pack with the settings in wasm-pack.toml, then binaryen's wasm-opt. */
import { mkdir, readFile, rename, rm, stat, writeFile } from "node:fs/promises";
import { homedir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { exists, filesIn, hashOf } from "../files.mjs";
import { must, root, run } from "../run.mjs";
import { LIBRARY_SOURCE } from "../setup/wasm-target.mjs";

/** The crate that is compiled to WebAssembly. */
const DOOR = join(root, "door");

/**
 * The file in `www/pkg/` that says which standard library is in the wasm: `size`, built with the crate, or
 * `ordinary`.
 */
export const LIBRARY_NOTE = ".library";

/**
 * Builds the package, unless it is up to date with its sources and compiler.
 * @param {import("../settings.mjs").Settings} settings
 * @param {Record<string, string>} env From `setUp`.
 * @returns {Promise<string>} A short note about what was done.
 */
export async function buildWasm(settings, env) {
  const folder = join(root, settings.outDir);
  const wasm = join(folder, `${settings.outName}_bg.wasm`);
  const stamp = join(folder, ".sources-hash");
  const library = await librarySource(settings, env);
  const hash = await sourcesHash(env, library);
  const same = (await readFile(stamp, "utf8").catch(() => "")) === hash && (await exists(wasm));
  if (same) return `${await kilobytes(wasm)}, unchanged`;

  await rm(stamp, { force: true });
  await mkdir(folder, { recursive: true });
  const note = await pack(settings, env, library);
  await optimise(settings, wasm, env);
  await writeFile(join(folder, LIBRARY_NOTE), note);
  await writeFile(stamp, hash);
  return `${await kilobytes(wasm)}${note === "size" ? "" : `, with the ${note} standard library: a seventh larger than need be`}`;
}

/**
 * @param {import("../settings.mjs").Settings} settings
 * @param {Record<string, string>} env
 * @param {string | null} library
 * @returns {Promise<"size" | "ordinary">} The library that was linked.
 */
async function pack(settings, env, library) {
  const wasmPack = (/** @type {string | null} */ library) =>
    must("wasm-pack", wasmPackArguments(settings, library), { env: { ...env, ...wasmEnv(settings, library) } });
  try {
    await wasmPack(library);
    return library ? "size" : "ordinary";
  } catch (error) {
    if (library === null) throw error;
    // A mistake in our own source fails again, and is reported then.
    await wasmPack(null);
    return "ordinary";
  }
}

/**
 * Returns the folder of the standard library's source, if it is there and the compiler accepts the flags for it.
 * @param {import("../settings.mjs").Settings} settings
 * @param {Record<string, string>} env
 */
export async function librarySource({ buildStdRustflags }, env) {
  const flags = [...buildStdRustflags, "--print", "sysroot"];
  const { code, stdout } = await run("rustc", flags, { env: { ...env, RUSTC_BOOTSTRAP: "1" } });
  const source = join(stdout.trim(), LIBRARY_SOURCE);
  return code === 0 && (await exists(source)) ? source : null;
}

/**
 * @param {import("../settings.mjs").Settings} settings
 * @param {string | null} library
 */
export function wasmPackArguments({ target, outDir, outName, profile, buildStd }, library) {
  // `no-install`: our set-up found the tools, so wasm-pack must not fetch any. `no-opt`: we run wasm-opt ourselves.
  const args = ["build", DOOR, "--mode", "no-install", "--no-opt", "--target", target];
  const named = ["dev", "profiling", "release"].includes(profile) ? [`--${profile}`] : ["--profile", profile];
  const cargo = ["--", "--locked", ...(library ? buildStd : [])];
  return [...args, "--out-dir", join(root, outDir), "--out-name", outName, ...named, ...cargo];
}

/**
 * Returns the compiler's flags. They also give cargo's home, the project's folder and the standard library names that
 * are the same on every machine. `RUSTC_BOOTSTRAP` lets a stable compiler accept unstable flags.
 * @param {import("../settings.mjs").Settings} settings
 * @param {string | null} library
 * @returns {Record<string, string>}
 */
export function wasmEnv({ remapPathPrefix, rustflags, buildStdRustflags }, library) {
  const cargoHome = process.env.CARGO_HOME ?? join(homedir(), ".cargo");
  const names = { [root]: "/source", [cargoHome]: "/cargo", ...(library ? { [library]: "/rustc" } : {}) };
  const remap = Object.entries(names).map(([path, name]) => `--remap-path-prefix=${path}=${name}`);
  const flags = [...(remapPathPrefix ? remap : []), ...rustflags, ...(library ? buildStdRustflags : [])];
  return {
    CARGO_ENCODED_RUSTFLAGS: flags.join("\x1f"),
    CARGO_TARGET_DIR: process.env.CARGO_TARGET_DIR ?? join(root, "target"),
    ...(library ? { RUSTC_BOOTSTRAP: "1" } : {}),
  };
}

/**
 * @param {import("../settings.mjs").Settings} settings
 * @param {string} from
 * @param {string} to
 * @returns {string[] | null} Null means: do not run it.
 */
export function wasmOptArguments({ wasmOpt }, from, to) {
  return wasmOpt.length === 0 ? null : [from, "-o", to, ...wasmOpt];
}

/**
 * @param {import("../settings.mjs").Settings} settings
 * @param {string} wasm
 * @param {Record<string, string>} env
 */
async function optimise(settings, wasm, env) {
  const optimised = `${wasm}.optimised`;
  const args = wasmOptArguments(settings, wasm, optimised);
  if (args === null) return;
  await must("wasm-opt", args, { env });
  await rename(optimised, wasm);
}

/**
 * @param {Record<string, string>} env
 * @param {string | null} library
 */
async function sourcesHash(env, library) {
  const names = ["Cargo.toml", "Cargo.lock", "package-lock.json", "wasm-pack.toml"];
  const sources = [...(await filesIn(join(root, "src"))), ...(await filesIn(DOOR))];
  const paths = [...sources, ...names.map((name) => join(root, name)), fileURLToPath(import.meta.url)];
  const compiler = await must("rustc", ["-vV"], { env });
  return hashOf(paths, `${compiler} ${library}`);
}

/** @param {string} path */
async function kilobytes(path) {
  return `${Math.round((await stat(path)).size / 1000)} kB`;
}
