/** Builds the signing engine: `engine/` as its own WebAssembly module, with cargo and binaryen's wasm-opt. */
import { mkdir, readFile, rm, stat, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { exists, filesIn, hashOf } from "../files.mjs";
import { must, root, run } from "../run.mjs";
import { TARGET } from "../setup/wasm-target.mjs";
import { librarySource, wasmEnv } from "./wasm.mjs";

const NAME = "engine.wasm";
/** Not the core's folder, because the flags differ. */
const FOLDER = join(root, "target/engine-wasm");

/**
 * Builds `engine.wasm` next to the core, unless it is up to date with its sources and compiler. The page works
 * without it, so if the compiler cannot build it, there is none.
 * @param {import("../settings.mjs").Settings} settings
 * @param {Record<string, string>} env From `setUp`.
 * @returns {Promise<string>} A short note about what was done.
 */
export async function buildEngine(settings, env) {
  const folder = join(root, settings.outDir);
  const wasm = join(folder, NAME);
  const stamp = join(folder, ".engine-hash");
  const library = await librarySource(settings, env);
  const hash = await sourcesHash(env, library);
  const same = (await readFile(stamp, "utf8").catch(() => "")) === hash;
  if (same && (await exists(wasm))) return `${(await stat(wasm)).size} bytes, unchanged`;

  await rm(wasm, { force: true });
  // With the ordinary library, panic messages would be in memory, and wiping all of it would destroy them.
  if (library === null) return "none: the standard library's source or the compiler's unstable flags are missing";
  const own = { ...env, ...engineEnv(settings, library) };
  const { code, output } = await run("cargo", engineArguments(settings), { env: own });
  if (code !== 0) return `none: the compiler failed.\n${output}`;
  await mkdir(folder, { recursive: true });
  await must("wasm-opt", engineOptArguments(settings, join(FOLDER, TARGET, "release", NAME), wasm), { env });
  await writeFile(stamp, hash);
  return `${(await stat(wasm)).size} bytes`;
}

/** @param {import("../settings.mjs").Settings} settings */
export function engineArguments({ engineBuildStd }) {
  const crate = ["--manifest-path", join(root, "engine/Cargo.toml"), "--features", "door"];
  return ["build", "--quiet", "--locked", "--release", "--target", TARGET, ...crate, ...engineBuildStd];
}

/**
 * @param {import("../settings.mjs").Settings} settings
 * @param {string} library
 */
export function engineEnv(settings, library) {
  return { ...wasmEnv({ ...settings, rustflags: settings.engineRustflags }, library), CARGO_TARGET_DIR: FOLDER };
}

/**
 * @param {import("../settings.mjs").Settings} settings
 * @param {string} from
 * @param {string} to
 */
export function engineOptArguments({ engineWasmOpt }, from, to) {
  return [from, "-o", to, ...engineWasmOpt];
}

/**
 * @param {Record<string, string>} env
 * @param {string | null} library
 */
async function sourcesHash(env, library) {
  const names = ["engine/Cargo.toml", "engine/Cargo.lock", "package-lock.json", "wasm-pack.toml"];
  const builders = ["engine.mjs", "wasm.mjs"].map((name) => fileURLToPath(new URL(name, import.meta.url)));
  const paths = [...(await filesIn(join(root, "engine/src"))), ...names.map((name) => join(root, name))];
  return hashOf([...paths, ...builders], `${await must("rustc", ["-vV"], { env })} ${library}`);
}
