/** `npm run build`: the WebAssembly package in www/pkg, then the page in dist/site. */
import { readFile } from "node:fs/promises";
import { join } from "node:path";
import { buildEngine } from "./build/engine.mjs";
import { buildWasm } from "./build/wasm.mjs";
import { command, root, step } from "./run.mjs";
import { readSettings } from "./settings.mjs";
import { setUp } from "./setup.mjs";

/** Where the page lies when it is built. */
export const site = join(root, "dist/site");

/**
 * @param {Record<string, string>} env From `setUp`.
 * @returns {Promise<string>} What was done, in a few words.
 */
async function buildCore(env) {
  return buildWasm(await settings(), env);
}

const settings = async () => readSettings(await readFile(join(root, "wasm-pack.toml"), "utf8"));

/** esbuild is there only after `setUp`. @param {Record<string, string>} env */
async function buildPage(env) {
  return (await import("./build/site.mjs")).buildSite(site, env);
}

/**
 * @param {Record<string, string>} env From `setUp`.
 * @returns {Promise<Set<string>>} The files that went into the page, from the project's folder.
 */
export async function build(env) {
  await step("core", "Rust compiled to WebAssembly", async () => ({ note: await buildCore(env), value: undefined }));
  await step("engine", "signs faster where the browser can run it", async () => ({
    note: await buildEngine(await settings(), env),
    value: undefined,
  }));
  return step("page", "bundled into dist/site", async () => {
    const { note, inputs } = await buildPage(env);
    return { note, value: inputs };
  });
}

/**
 * The same without a word to the user.
 * @param {Record<string, string>} env From `setUp`.
 */
export async function buildSilently(env) {
  return `core: ${await buildCore(env)}\nengine: ${await buildEngine(await settings(), env)}\npage: ${(await buildPage(env)).note}`;
}

await command(import.meta, async () => build(await setUp()));
