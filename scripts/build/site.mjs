/** The page: `www/` bundled into a folder that any static host can serve. */
import { createHash } from "node:crypto";
import { copyFile, cp, mkdir, readFile, writeFile } from "node:fs/promises";
import { dirname, join } from "node:path";
import { build } from "esbuild";
import { exists, filesIn, fillFolder } from "../files.mjs";
import { Refusal, root } from "../run.mjs";

const www = join(root, "www");
const NAMES = { wasm: "vonage-jwt.wasm", worker: "worker.js", main: "main.js", style: "style.css", html: "index.html" };

/**
 * @param {string} site
 * @returns {Promise<string>} What was done, in a few words.
 */
export async function buildSite(site) {
  await mkdir(dirname(site), { recursive: true });
  await fillFolder(site, async (folder) => {
    const place = (/** @type {string} */ name) => join(folder, name);
    if (await exists(join(www, "static"))) await cp(join(www, "static"), folder, { recursive: true });
    await copyFile(join(www, "pkg/vonage_jwt_web_bg.wasm"), place(NAMES.wasm));
    // A classic script: a module worker does not start from `file://` in Chromium.
    await bundle(NAMES.worker, place(NAMES.worker), "iife", { "import.meta.url": '"about:invalid"' });
    await bundle(NAMES.main, place(NAMES.main), "esm", await defines(folder));
    await bundle(NAMES.style, place(NAMES.style));
    await writeFile(place(NAMES.html), await page(folder));
  });
  return `${(await filesIn(site)).length} files`;
}

/**
 * What `www/main.js` is told of the files that it fetches, with the hashes that hold them (see `www/globals.d.ts`).
 * @param {string} folder
 */
async function defines(folder) {
  const asset = async (/** @type {string} */ name) => ({
    url: `./${name}`,
    integrity: await integrity(join(folder, name)),
  });
  const assets = { wasm: await asset(NAMES.wasm), worker: await asset(NAMES.worker) };
  const { version } = JSON.parse(await readFile(join(root, "package.json"), "utf8"));
  return { __ASSETS__: JSON.stringify(assets), __VERSION__: JSON.stringify(version) };
}

/**
 * @param {string} name In `www/`.
 * @param {string} outfile
 * @param {"iife" | "esm"} [format]
 * @param {Record<string, string>} [define]
 */
async function bundle(name, outfile, format, define) {
  const options = { bundle: true, minify: true, target: "es2022", absWorkingDir: root, format, define };
  const { warnings } = await build({
    ...options,
    entryPoints: [join(www, name)],
    outfile,
    charset: "utf8",
    legalComments: "none",
    logLevel: "silent",
  }).catch((error) => Promise.reject(new Refusal(error.message)));
  if (warnings.length === 0) return;
  throw new Refusal(warnings.map(({ text, location }) => `${location?.file}: ${text}`).join("\n"));
}

/**
 * `www/index.html` with the hash of each file it names.
 * @param {string} folder
 */
async function page(folder) {
  let html = await readFile(join(www, NAMES.html), "utf8");
  const tags = {
    [NAMES.style]: '<link rel="stylesheet" href="style.css"',
    [NAMES.main]: '<script type="module" src="main.js"',
  };
  for (const [name, tag] of Object.entries(tags)) {
    const parts = html.split(`${tag}>`);
    if (parts.length !== 2) throw new Refusal(`www/index.html must hold ${tag}> exactly once.`);
    html = parts.join(`${tag} integrity="${await integrity(join(folder, name))}">`);
  }
  return html;
}

/**
 * The file's hash as `integrity` attributes want it (W3C Subresource Integrity).
 * @param {string} path
 */
export async function integrity(path) {
  return `sha384-${createHash("sha384")
    .update(await readFile(path))
    .digest("base64")}`;
}
