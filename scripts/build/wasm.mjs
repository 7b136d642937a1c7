/** The WebAssembly package: wasm-pack with the settings of wasm-pack.toml, then binaryen's wasm-opt. */
import { mkdir, readFile, rename, rm, stat, writeFile } from "node:fs/promises";
import { homedir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { exists, filesIn, hashOf } from "../files.mjs";
import { must, root } from "../run.mjs";

/**
 * Builds it, unless it was made from the same sources by the same compiler.
 * @param {import("../settings.mjs").Settings} settings
 * @param {Record<string, string>} env From `setUp`.
 * @returns {Promise<string>} What was done, in a few words.
 */
export async function buildWasm(settings, env) {
  const folder = join(root, settings.outDir);
  const wasm = join(folder, `${settings.outName}_bg.wasm`);
  const stamp = join(folder, ".sources-hash");
  const hash = await sourcesHash(env);
  const same = (await readFile(stamp, "utf8").catch(() => "")) === hash && (await exists(wasm));
  if (same) return `${await kilobytes(wasm)}, unchanged`;

  await rm(stamp, { force: true });
  await mkdir(folder, { recursive: true });
  await must("wasm-pack", wasmPackArguments(settings), { env: { ...env, ...wasmRustFlags(settings) } });
  await optimise(settings, wasm, env);
  await writeFile(stamp, hash);
  return kilobytes(wasm);
}

/** @param {import("../settings.mjs").Settings} settings */
export function wasmPackArguments({ target, outDir, outName, profile }) {
  // `no-install`: our set-up found the tools, wasm-pack is to fetch nothing. `no-opt`: we run wasm-opt ourselves.
  const args = ["build", "--mode", "no-install", "--no-opt", "--target", target];
  const named = ["dev", "profiling", "release"].includes(profile) ? [`--${profile}`] : ["--profile", profile];
  return [...args, "--out-dir", outDir, "--out-name", outName, ...named, "--", "--locked"];
}

/**
 * Names that are the same on every machine for cargo's home and the project's folder.
 * @param {import("../settings.mjs").Settings} settings
 */
export function wasmRustFlags({ remapPathPrefix }) {
  const cargoHome = process.env.CARGO_HOME ?? join(homedir(), ".cargo");
  const flags = [`--remap-path-prefix=${root}=/source`, `--remap-path-prefix=${cargoHome}=/cargo`];
  return { CARGO_ENCODED_RUSTFLAGS: remapPathPrefix ? flags.join("\x1f") : "" };
}

/**
 * @param {import("../settings.mjs").Settings} settings
 * @param {string} from
 * @param {string} to
 * @returns {string[] | null} Null: it is not to be run.
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

/** @param {Record<string, string>} env */
async function sourcesHash(env) {
  const names = ["Cargo.toml", "Cargo.lock", "package-lock.json", "wasm-pack.toml"];
  const paths = [...(await filesIn(join(root, "src"))), ...names.map((name) => join(root, name))];
  const compiler = await must("rustc", ["-vV"], { env });
  return hashOf([...paths, fileURLToPath(import.meta.url)], compiler);
}

/** @param {string} path */
async function kilobytes(path) {
  return `${Math.round((await stat(path)).size / 1000)} kB`;
}
