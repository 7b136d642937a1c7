/** Gets Rust's standard library for WebAssembly from rustup, or builds one on Debian if rustup cannot fetch it. */

import { join } from "node:path";
import { exists } from "../files.mjs";
import { must, Refusal, run } from "../run.mjs";
import { canInstall } from "./debian.mjs";
import { buildDebianWeb, debianWebReady, TOOLCHAIN } from "./debian-web.mjs";

/** The target's name. */
export const TARGET = "wasm32-unknown-unknown";

/** Where a toolchain keeps the library's source, which the page's build compiles for size. */
export const LIBRARY_SOURCE = "lib/rustlib/src/rust/library";

/** @typedef {{ RUSTUP_TOOLCHAIN?: string }} WasmEnv Selects the toolchain for the wasm builds alone. */

/** @returns {Promise<{ note: string, value: WasmEnv }>} */
export async function wasmTarget() {
  const value = { RUSTUP_TOOLCHAIN: TOOLCHAIN };
  if (await targetThere()) return { note: await withSource("already installed"), value: {} };
  if (await debianWebReady()) return { note: `already installed (${TOOLCHAIN})`, value };

  // Without a network rustup hangs instead of failing. If there is a second way it gets less time.
  const fallback = await canInstall();
  const timeoutSeconds = fallback ? 30 : 300;
  const { code, output } = await run("rustup", ["target", "add", TARGET], { timeoutSeconds });
  if (code === 0 && (await targetThere())) return { note: await withSource("added by rustup"), value: {} };
  if (!fallback) {
    const reason = code === null ? `no answer in ${timeoutSeconds} s` : output.trim();
    throw new Refusal(
      `rustup cannot add the target (${reason}). Connect to a network and run \`rustup target add ${TARGET}\`.`,
    );
  }
  await buildDebianWeb();
  return { note: `rustup could not add it, so built from Debian's source (${TOOLCHAIN})`, value };
}

async function targetThere() {
  return exists(await must("rustc", ["--print", "target-libdir", "--target", TARGET]));
}

/**
 * The source is useful but not required: without it the page is larger.
 *
 * @param {string} note
 */
async function withSource(note) {
  const source = join(await must("rustc", ["--print", "sysroot"]), LIBRARY_SOURCE);
  if (await exists(source)) return note;
  await run("rustup", ["component", "add", "rust-src"], { timeoutSeconds: 30 });
  return `${note}, its source ${(await exists(source)) ? "added by rustup" : "not available"}`;
}
