/**
 * Builds the page as one file that opens from a disk. Everything is inside, and its policy allows no connection at
 * all.
 */
import { readFile, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { exists } from "../files.mjs";
import { Refusal } from "../run.mjs";
import { bundle } from "./bundle.mjs";
import { singlePolicy } from "./headers.mjs";
import { inScript, page, policyTag } from "./html.mjs";
import { integrity } from "./integrity.mjs";
import { DEFAULT } from "./languages.mjs";
import { engineFile, wasmFile, workerBundle } from "./site.mjs";

/**
 * @param {string} file
 * @param {import("./languages.mjs").Language} [language]
 * @returns {Promise<{ note: string, inputs: Set<string> }>} A short note, and the files that went in.
 */
export async function buildSingle(file, language = DEFAULT) {
  /** @type {Set<string>} */
  const inputs = new Set();
  const style = await bundle("style.css");
  const base64 = async (/** @type {string} */ name) => (await readFile(name)).toString("base64");
  const engine = (await exists(engineFile)) ? await base64(engineFile) : undefined;
  const worker = await workerBundle(inputs);
  const inline = { wasm: await base64(wasmFile), worker, engine };
  const script = await bundle("main.js", {
    format: "esm",
    define: {
      __INLINE__: JSON.stringify(inline),
      __WORKER_HASH__: JSON.stringify(integrity("sha256", worker)),
    },
    language: language.code,
    // The key is compared with a path of this system.
    alias: { [join("start", "assets.js")]: "start/assets-inline.js" },
    inputs,
  });
  if (/<\/style/i.test(style)) throw new Refusal("The single file's style must not contain a closing tag.");
  const hashes = { script: integrity("sha256", script), style: integrity("sha256", style) };
  const html = await page(
    {
      policy: policyTag(singlePolicy(hashes)),
      manifest: "",
      early: "",
      style: `<style>${style}</style>`,
      script: `<script type="module">${inScript(script)}</script>`,
      worker: "",
    },
    language,
    { alone: true },
  );
  await writeFile(file, html);
  return { note: `${Math.round(html.length / 1000)} kB`, inputs };
}
