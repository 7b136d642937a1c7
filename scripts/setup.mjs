/** Makes a fresh machine ready, and tells each step in one line. It uses Node's own modules only. */
import { rm } from "node:fs/promises";
import { join } from "node:path";
import { command, pathWith, root, step } from "./run.mjs";
import { checkNode, checkRust } from "./setup/basics.mjs";
import { browser } from "./setup/browsers.mjs";
import { npmPackages } from "./setup/npm.mjs";
import { wasmTarget } from "./setup/wasm-target.mjs";
import { buildFolder, wasmBindgen, wasmPack } from "./setup/wasm-tools.mjs";

/**
 * @param {{ browsers?: boolean }} [options]
 * @returns {Promise<Record<string, string>>} The environment of the wasm builds: PATH, and the toolchain where it is
 *   not rustup's own.
 */
export async function setUp({ browsers = false } = {}) {
  await step("Node", "runs the scripts", checkNode);
  await step("Rust", "compiles the core", checkRust);
  const toolchain = await step("wasm target", "Rust's standard library for the browser", wasmTarget);
  try {
    const bindgen = await step("wasm-bindgen", "connects Rust and JavaScript; built once, minutes", wasmBindgen);
    const pack = await step("wasm-pack", "builds the WebAssembly package; built once, minutes", wasmPack);
    await step("npm packages", "tools that bundle, optimise and check, and the one that is shipped", npmPackages);
    if (browsers) {
      await step("Chromium", "the tests open the page in it", () => browser("chrome"));
      await step("Firefox", "the tests open the page in it", () => browser("firefox"));
    }
    return { ...toolchain, PATH: pathWith([...bindgen, ...pack, join(root, "node_modules/.bin")]) };
  } finally {
    await rm(buildFolder, { recursive: true, force: true });
  }
}

await command(import.meta, () => setUp({ browsers: true }));
