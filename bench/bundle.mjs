/** Bundles the benchmark's pages in the same way as our own page. */
import { copyFile, readdir, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { build } from "esbuild";
import { settings } from "../scripts/build/bundle.mjs";
import { engineFile, wasmFile } from "../scripts/build/site.mjs";
import { fillFolder } from "../scripts/files.mjs";
import { root } from "../scripts/run.mjs";
import { pages, workers } from "./plan.mjs";

const here = join(root, "bench");

/** In dist/, which git ignores. */
export const benchFolder = join(root, "dist/bench");

export async function buildPages() {
  for (const name of pages.filter((page) => page !== "ours")) {
    await fillFolder(join(benchFolder, name), async (folder) => {
      await writeFile(join(folder, "main.js"), await bundled("form.js", name, "esm"));
      await writeFile(join(folder, "style.css"), await bundled("form.css", name));
      await copyFile(join(here, "pages/form.html"), join(folder, "index.html"));
    });
  }
  await fillFolder(join(benchFolder, "harness"), async (folder) => {
    for (const name of workers) await writeFile(join(folder, `${name}.js`), await bundled("worker.js", name, "iife"));
    await writeFile(join(folder, "main.js"), await bundled("harness.js", "ours", "esm"));
    await copyFile(join(here, "pages/harness.html"), join(folder, "index.html"));
    await copyFile(wasmFile, join(folder, "core.wasm"));
    await copyFile(engineFile, join(folder, "engine.wasm"));
  });
  const entries = await readdir(benchFolder, { withFileTypes: true });
  return `${entries.filter((entry) => entry.isDirectory()).length} pages`;
}

/**
 * @param {string} name In `bench/pages/`.
 * @param {string} contender What `import "contender"` stands for.
 * @param {"esm" | "iife"} [format]
 */
async function bundled(name, contender, format) {
  const { outputFiles } = await build({
    ...settings,
    entryPoints: [join(here, "pages", name)],
    outfile: name,
    format,
    alias: { contender: join(here, "contenders", `${contender}.js`) },
    define: { "import.meta.url": '"about:invalid"' },
  });
  return outputFiles[0]?.text ?? "";
}
