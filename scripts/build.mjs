/** `npm run build`: builds the WebAssembly package in www/pkg, then the page in dist/site. */
import { readFile } from "node:fs/promises";
import { join } from "node:path";
import { buildEngine } from "./build/engine.mjs";
import { buildWasm } from "./build/wasm.mjs";
import { command, root, step } from "./run.mjs";
import { readSettings } from "./settings.mjs";
import { setUp } from "./setup.mjs";

/** The folder of the built page. */
export const site = join(root, "dist/site");

/**
 * @param {Record<string, string>} env From `setUp`.
 * @returns {Promise<string>} A short note about what was done.
 */
async function buildCore(env) {
  return buildWasm(await settings(), env);
}

const settings = async () => readSettings(await readFile(join(root, "wasm-pack.toml"), "utf8"));

/**
 * @param {Record<string, string>} env From `setUp`.
 * @returns {Promise<string>} A short note about what was done.
 */
export async function buildEngineOnly(env) {
  return buildEngine(await settings(), env);
}

/** Loads its modules late, because esbuild is installed by `setUp`. @param {Record<string, string>} env */
async function buildPage(env) {
  return (await import("./build/site.mjs")).buildSite(site, env);
}

/**
 * @param {Record<string, string>} env From `setUp`.
 * @returns {Promise<Set<string>>} The files that went into the page, relative to the project's folder.
 */
export async function build(env) {
  await step("core", "compile Rust to WebAssembly", async () => ({ note: await buildCore(env), value: undefined }));
  await step("engine", "compile the module that signs faster", async () => ({
    note: await buildEngineOnly(env),
    value: undefined,
  }));
  return step("page", "bundle into dist/site", async () => {
    const { note, inputs } = await buildPage(env);
    return { note, value: inputs };
  });
}

/**
 * Does the same without printing anything.
 * @param {Record<string, string>} env From `setUp`.
 */
export async function buildSilently(env) {
  return `core: ${await buildCore(env)}\nengine: ${await buildEngineOnly(env)}\npage: ${(await buildPage(env)).note}`;
}

await command(import.meta, async () => build(await setUp()));
