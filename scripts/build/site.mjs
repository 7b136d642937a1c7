/** Bundles `www/` into a folder that any static host can serve. */
import { copyFile, mkdir, readdir, readFile, writeFile } from "node:fs/promises";
import { dirname, join } from "node:path";
import { exists, filesIn, fillFolder } from "../files.mjs";
import { bundle, www } from "./bundle.mjs";
import { siteHeaders, sitePolicy, startScript } from "./headers.mjs";
import { headersFile } from "./hosts.mjs";
import { inScript, page, policyTag, TAGS } from "./html.mjs";
import { integrity } from "./integrity.mjs";
import { DEFAULT, LANGUAGES } from "./languages.mjs";
import { manifest } from "./manifest.mjs";
import { NOTICES, notices } from "./notices.mjs";
import { packFiles } from "./pack.mjs";
import { partsOf } from "./parts.mjs";

/** @import { Language } from "./languages.mjs" */

const WASM = "vonage-jwt.wasm";
const ENGINE = "engine.wasm";
/** The page never asks for these: two are for hosts, which do not serve them, and one is for people. */
export const NOTES = ["_headers", ".nojekyll", NOTICES, "social.png"];

/** A classic script: a module worker does not start from `file://` in Chromium. */
export const workerBundle = (/** @type {Set<string>} */ inputs) =>
  bundle("worker/worker.js", { format: "iife", define: { "import.meta.url": '"about:invalid"' }, inputs });

/** The core, as the page and the single file use it. */
export const wasmFile = join(www, "pkg/vonage_jwt_web_bg.wasm");

/** The signing engine, which may be missing (see `buildEngine`). */
export const engineFile = join(www, "pkg/engine.wasm");

/**
 * @param {string} site
 * @param {Record<string, string>} [env] From `setUp`.
 * @returns {Promise<{ note: string, inputs: Set<string> }>} A short note, and the files that went in.
 */
export async function buildSite(site, env = {}) {
  /** @type {Set<string>} */
  const inputs = new Set();
  await mkdir(dirname(site), { recursive: true });
  await fillFolder(site, async (folder) => {
    const put = (/** @type {string} */ name, /** @type {string} */ text) => writeFile(join(folder, name), text);
    await copyFile(wasmFile, join(folder, WASM));
    if (await exists(engineFile)) await copyFile(engineFile, join(folder, ENGINE));
    await put("style.css", await bundle("style.css"));
    await copyFile(join(www, "icons/social.png"), join(folder, "social.png"));
    const shared = await filesOf(folder);
    const worker = inScript((await workerBundle(inputs)).trim());
    for (const language of LANGUAGES) await buildLanguage(folder, language, { shared, worker }, inputs);
    await put(NOTICES, await notices((await partsOf(inputs, env)).others));
    await put("_headers", headersFile);
    await put(".nojekyll", "");
    for (const { folder: own } of LANGUAGES) await packFiles(join(folder, own), await readdir(join(folder, own)));
  });
  return { note: `${(await filesIn(site)).length} files`, inputs };
}

/**
 * Builds the page in one language: its HTML, its script with the words, its manifest and its service worker. The rest is
 * shared.
 * @param {string} folder
 * @param {Language} language
 * @param {{ shared: string[], worker: string }} common The names in the folder that every language uses, and the worker.
 * @param {Set<string>} inputs
 */
async function buildLanguage(folder, language, { shared, worker }, inputs) {
  const own = join(folder, language.folder);
  await mkdir(own, { recursive: true });
  const put = (/** @type {string} */ name, /** @type {string} */ text) => writeFile(join(own, name), text);
  const hash = { __WORKER_HASH__: JSON.stringify(integrity("sha256", worker)) };
  await put("main.js", await bundle("main.js", { format: "esm", language: language.code, define: hash, inputs }));
  await put("manifest.webmanifest", await manifest(language));
  await put("index.html", await index(folder, language, worker));
  const names = ["index.html", "main.js", "manifest.webmanifest"].map((name) => language.folder + name);
  const define = { __PRECACHE__: await precache(folder, language, [...shared, ...names].sort()) };
  await put("sw.js", await bundle("sw.js", { format: "iife", define, inputs }));
}

/** The names of the files in a folder, without those below it. @param {string} folder */
const filesOf = async (folder) =>
  (await readdir(folder, { withFileTypes: true }))
    .filter((entry) => entry.isFile() && !NOTES.includes(entry.name))
    .map(({ name }) => name);

/**
 * Returns the start script with its tag, which names the files that it fetches and their hashes.
 * @param {string} folder
 * @param {Language} language
 */
async function startTag(folder, language) {
  const files = {
    wasm: WASM,
    ...((await exists(join(folder, ENGINE))) ? { engine: ENGINE } : {}),
  };
  const marks = Object.entries(files).map(
    async ([asset, name]) =>
      `data-${asset}="${language.up || "./"}${name} ${integrity("sha384", await readFile(join(folder, name)))}"`,
  );
  // Only the address without a language follows the browser's. A link to one language shows that one.
  const others = LANGUAGES.filter((other) => language === DEFAULT && other !== DEFAULT).map(({ code }) => code);
  if (others.length > 0) marks.push(Promise.resolve(`data-languages="${[DEFAULT.code, ...others].join(" ")}"`));
  return `<script id="early" ${(await Promise.all(marks)).join(" ")}>${startScript}</script>`;
}

/** @param {string} folder @param {Language} language @param {string} worker */
async function index(folder, language, worker) {
  const held = async (/** @type {string} */ tag, /** @type {string} */ name) =>
    tag.replace(">", ` integrity="${integrity("sha384", await readFile(join(folder, name)))}">`);
  const html = await page(
    {
      policy: policyTag(sitePolicy),
      manifest: TAGS.manifest,
      style: (await held(TAGS.style, "style.css")).replace("style.css", `${language.up}style.css`),
      early: await startTag(folder, language),
      script: await held(TAGS.script, `${language.folder}main.js`),
      // At the end, so that the form need not wait for it on a slow network.
      worker: TAGS.worker.replace("></", () => `>${worker}</`),
    },
    language,
  );
  // Other sites need the whole address of the picture, which only the host knows.
  return html.replace('content="social.png"', `content="${process.env.SITE_URL ?? language.up}social.png"`);
}

/**
 * Lists what the service worker keeps: every file of the page with its hash, under a name that changes with any of
 * them.
 * @param {string} folder
 * @param {Language} language
 * @param {string[]} names From the site's root.
 */
async function precache(folder, language, names) {
  /** @type {Record<string, string>} */
  const files = {};
  for (const name of names) {
    // Hosts redirect `index.html` to the folder, and a redirected response cannot answer a navigation.
    const here = name.startsWith(language.folder) ? `./${name.slice(language.folder.length)}` : `${language.up}${name}`;
    files[here.replace("index.html", "")] = integrity("sha256", await readFile(join(folder, name)));
  }
  const build = integrity("sha256", JSON.stringify({ files, siteHeaders }));
  return JSON.stringify({ build, files, headers: siteHeaders });
}
