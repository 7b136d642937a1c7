/** wasm-bindgen and wasm-pack, in the versions that the build needs. */
import { readFile } from "node:fs/promises";
import { join } from "node:path";
import { Refusal, root } from "../run.mjs";
import { cargoTool } from "./cargo-tool.mjs";

/**
 * wasm-bindgen's program and library only work together in the same version, so the version comes from Cargo.lock.
 * @returns {Promise<{ note: string, value: string[] }>} Folders for PATH.
 */
export async function wasmBindgen() {
  const lock = await readFile(join(root, "Cargo.lock"), "utf8");
  const version = /^name = "wasm-bindgen"\nversion = "(.+)"$/m.exec(lock)?.[1];
  if (version === undefined)
    throw new Refusal("Cargo.lock does not list wasm-bindgen. Run `cargo update --workspace`.");
  return cargoTool("wasm-bindgen", "wasm-bindgen-cli", version, ["wasm-bindgen", "wasm-bindgen-test-runner"]);
}

/** @returns {Promise<{ note: string, value: string[] }>} Folders for PATH. */
export async function wasmPack() {
  return cargoTool("wasm-pack", "wasm-pack", "0.15.1", ["wasm-pack"]);
}
