/** `npm run build`: the WebAssembly package in www/pkg, then the page in dist/site. */
import { readFile } from "node:fs/promises";
import { join } from "node:path";
import { buildWasm } from "./build/wasm.mjs";
import { command, root, step } from "./run.mjs";
import { readSettings } from "./settings.mjs";
import { setUp } from "./setup.mjs";

/** Where the page lies when it is built. */
export const site = join(root, "dist/site");

/** @param {Record<string, string>} env From `setUp`. */
export async function build(env) {
  await step("core", "Rust compiled to WebAssembly", async () => {
    const settings = await readSettings(await readFile(join(root, "wasm-pack.toml"), "utf8"));
    return { note: await buildWasm(settings, env), value: undefined };
  });
  await step("page", "bundled into dist/site", async () => {
    const { buildSite } = await import("./build/site.mjs");
    return { note: await buildSite(site), value: undefined };
  });
}

await command(import.meta, async () => build(await setUp()));
