/** The npm package: `package/` bundled around the core and the signing engine, with its types and its notices. */
import { copyFile, mkdir, readFile, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { build } from "esbuild";
import { exists, fillFolder } from "../files.mjs";
import { must, Refusal, root } from "../run.mjs";
import { settings } from "./bundle.mjs";
import { integrity } from "./integrity.mjs";
import { DEFAULT, LANGUAGES } from "./languages.mjs";
import { NOTICES, notices } from "./notices.mjs";
import { packageTypes } from "./package-types.mjs";
import { partsOf } from "./parts.mjs";
import { engineFile, wasmFile } from "./site.mjs";

const source = join(root, "package");
/** Files of the package that several entries share: each is there once, so that `instanceof TokenError` always holds. */
const SHARED = ["bytes", "messages", "token-error"];
/** The words in each language but English, which `messages` has. */
const OTHERS = LANGUAGES.filter((language) => language !== DEFAULT).map(({ code }) => ({
  entry: `messages-${code}`,
  code,
}));
const ENTRIES = ["index", "slim", "workerd", "worker", ...SHARED, ...OTHERS.map(({ entry }) => entry)];
/** Where an entry's source has another name. @type {Record<string, string>} */
const SOURCES = {
  slim: "index",
  workerd: "index",
  bytes: "load/bytes",
  ...Object.fromEntries(OTHERS.map(({ entry }) => [entry, "messages"])),
};
const ORIGINALS = ["CHANGELOG.md", "LICENSE-APACHE", "LICENSE-MIT", "SECURITY.md"];

/**
 * @param {string} target The folder to fill.
 * @param {Record<string, string>} env From `setUp`.
 */
export async function buildPackage(target, env) {
  await mustHaveEngine(engineFile);
  /** @type {Set<string>} */
  const inputs = new Set();
  const texts = await textsOf(inputs);
  await mkdir(join(target, ".."), { recursive: true });
  await fillFolder(target, async (folder) => {
    await mkdir(join(folder, "dist"));
    const put = (/** @type {string} */ name, /** @type {string} */ text) => writeFile(join(folder, name), text);
    for (const entry of ENTRIES) await put(`dist/${entry}.js`, await bundleEntry(entry, texts, inputs));
    for (const [name, text] of Object.entries(await packageTypes(source))) await put(`dist/${name}`, text);
    await copyFile(wasmFile, join(folder, "dist/vonage_jwt_web_bg.wasm"));
    await copyFile(engineFile, join(folder, "dist/engine.wasm"));
    for (const name of ORIGINALS) await copyFile(join(root, name), join(folder, name));
    await copyFile(join(source, "README.md"), join(folder, "README.md"));
    await put(NOTICES, await notices((await partsOf(inputs, env)).others));
    await put("package.json", await manifest());
  });
}

/**
 * The page works without the engine, and is built without it. The package names its file: in its exports, in `slim`, and
 * in `workerd`, which would not even load.
 * @param {string} file
 */
export async function mustHaveEngine(file) {
  if (await exists(file)) return;
  throw new Refusal(
    "The signing engine was not built, and the package must contain it. It needs the standard library's source: " +
      "connect to a network, run `rustup component add rust-src`, then try again. `npm run build` says what was missing.",
  );
}

/**
 * The tarball, with the same bytes each time.
 * @param {string} folder
 * @returns {Promise<string>} Its path.
 */
export async function packFolder(folder) {
  const options = ["--pack-destination", join(folder, ".."), "--json", "--ignore-scripts"];
  const printed = JSON.parse(await must("npm", ["pack", folder, ...options]));
  const [{ filename }] = Array.isArray(printed) ? printed : Object.values(printed);
  return join(folder, "..", filename);
}

/** What npm reads: the source's own `imports` are gone in the bundles. */
async function manifest() {
  const { version, repository, homepage, bugs } = await jsonOf("package.json");
  const { imports: _, name, ...rest } = await jsonOf("package/package.json");
  return `${JSON.stringify({ name, version, ...rest, repository, homepage, bugs }, null, 2)}\n`;
}

const jsonOf = async (/** @type {string} */ path) => JSON.parse(await readFile(join(root, path), "utf8"));

/** What is put into the scripts as text. @param {Set<string>} inputs */
async function textsOf(inputs) {
  const frameScript = (await bundleClassic("vault/frame.js", inputs)).trim();
  if (frameScript.includes("<")) throw new Refusal("The frame's script must not contain a `<`.");
  return {
    "texts.js": moduleOf({
      core: await readFile(wasmFile, "base64"),
      engine: await readFile(engineFile, "base64"),
    }),
    "scripts.js": moduleOf({
      frameScript,
      frameHash: integrity("sha256", frameScript),
      workerScript: await bundleClassic("vault/inside.js", inputs),
    }),
  };
}

/** @param {Record<string, string>} texts */
const moduleOf = (texts) =>
  Object.entries(texts)
    .map(([name, text]) => `export const ${name} = ${JSON.stringify(text)};\n`)
    .join("");

/** What chooses among `imports`: the entry itself, or its language. @param {string} entry */
const conditionOf = (entry) => OTHERS.find((other) => other.entry === entry)?.code ?? entry;

/** A classic script: a worker from a blob is one. @param {string} name @param {Set<string>} inputs */
const bundleClassic = (name, inputs) =>
  bundled(name, { ...settings, format: "iife", define: { "import.meta.url": '"about:invalid"' } }, inputs);

/**
 * Readable, since those who bundle it minify it, and those who check it read it.
 * @param {string} entry
 * @param {Record<string, string>} texts
 * @param {Set<string>} inputs
 */
const bundleEntry = (entry, texts, inputs) =>
  bundled(
    `${SOURCES[entry] ?? entry}.js`,
    { ...settings, minify: false, format: "esm", conditions: [conditionOf(entry)], plugins: [together(entry, texts)] },
    inputs,
  );

/**
 * @param {string} name In `package/`.
 * @param {import("esbuild").BuildOptions} options
 * @param {Set<string>} inputs Gets the files whose code is in it.
 */
async function bundled(name, options, inputs) {
  const { warnings, outputFiles, metafile } = await build({
    ...options,
    write: false,
    metafile: true,
    entryPoints: [join(source, name)],
    outfile: name,
  }).catch((error) => Promise.reject(new Refusal(error.message)));
  if (warnings.length > 0) throw new Refusal(warnings.map(({ text }) => text).join("\n"));
  for (const path of Object.keys(metafile?.inputs ?? {})) inputs.add(path);
  return outputFiles?.[0]?.text ?? "";
}

/**
 * Leaves what the entries share outside, and puts the texts in.
 * @param {string} entry
 * @param {Record<string, string>} texts
 * @returns {import("esbuild").Plugin}
 */
const together = (entry, texts) => ({
  name: "together",
  setup(build) {
    build.onResolve({ filter: /^(?:#bytes|\.\.?\/(?:.*\/)?(?:messages|token-error)\.js)$/ }, ({ path, importer }) => {
      const name = path.replace(/^.*[#/]|\.js$/g, "");
      const own = importer.startsWith(source) && name !== entry;
      return own && importer !== "" && !path.includes("www/") ? { path: `./${name}.js`, external: true } : undefined;
    });
    build.onResolve({ filter: /\.wasm$/ }, ({ path }) => ({ path, external: true }));
    build.onResolve({ filter: /\/(?:texts|scripts)\.js$/ }, ({ path }) => ({ path: path.slice(2), namespace: "text" }));
    build.onLoad({ filter: /.*/, namespace: "text" }, ({ path }) => ({ contents: texts[path] ?? "" }));
  },
});
