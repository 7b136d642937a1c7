/** Prepares a fresh machine, and reports each step on one line. It uses only Node's own modules. */
import { rm } from "node:fs/promises";
import { join } from "node:path";
import { command, pathWith, root, step } from "./run.mjs";
import { checkNode, checkRust } from "./setup/basics.mjs";
import { browser } from "./setup/browsers.mjs";
import { buildFolder } from "./setup/cargo-tool.mjs";
import { npmPackages } from "./setup/npm.mjs";
import { wasmTarget } from "./setup/wasm-target.mjs";
import { wasmBindgen, wasmPack } from "./setup/wasm-tools.mjs";

/**
 * @param {{ browsers?: boolean }} [options]
 * @returns {Promise<Record<string, string>>} The environment for the wasm builds: PATH, and the toolchain if it is
 * not rustup's own.
 */
export async function setUp({ browsers = false } = {}) {
  await step("Node", "run the scripts", checkNode);
  await step("Rust", "compile the core", checkRust);
  const toolchain = await step("wasm target", "get Rust's standard library for the browser", wasmTarget);
  try {
    const bindgen = await step("wasm-bindgen", "connect Rust and JavaScript (built once, takes minutes)", wasmBindgen);
    const pack = await step("wasm-pack", "build the WebAssembly package (built once, takes minutes)", wasmPack);
    await step("npm packages", "install the tools, and the two packages that the page contains", npmPackages);
    if (browsers) {
      await step("Chromium", "find the browser for the tests", () => browser("chrome"));
      await step("Firefox", "find the browser for the tests", () => browser("firefox"));
    }
    return { ...toolchain, PATH: pathWith([...bindgen, ...pack, join(root, "node_modules/.bin")]) };
  } finally {
    await rm(buildFolder, { recursive: true, force: true });
  }
}

await command(import.meta, () => setUp({ browsers: true }));
