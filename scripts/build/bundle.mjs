/** Bundles a file of `www/` with esbuild. */
import { join, relative } from "node:path";
import { build } from "esbuild";
import { minify } from "terser";
import { Refusal, root } from "../run.mjs";

export const www = join(root, "www");

/** The settings for every bundle: the page's, and those that `npm run bench` compares it with. */
export const settings = /** @type {const} */ ({
  write: false,
  bundle: true,
  minify: true,
  charset: "utf8",
  target: "es2022",
  legalComments: "none",
  logLevel: "silent",
  absWorkingDir: root,
});

/**
 * @typedef {object} BundleOptions
 * @property {"iife" | "esm"} [format] `iife`: a classic script.
 * @property {Record<string, string>} [define] Names and the JavaScript that replaces them.
 * @property {Record<string, string>} [alias] Modules of `www/` and the ones that replace them.
 * @property {string} [language] Whose words go in. Default: the first one's.
 * @property {Set<string>} [inputs] Receives the files whose code is in the bundle, relative to the project's folder.
 */

/**
 * @param {string} name In `www/`.
 * @param {BundleOptions} [options]
 * @returns {Promise<string>}
 */
export async function bundle(name, { format, define, alias = {}, language, inputs } = {}) {
  const { warnings, outputFiles, metafile } = await build({
    ...settings,
    entryPoints: [join(www, name)],
    outfile: name,
    format,
    define,
    metafile: true,
    // `imports` in package.json; a package's ES modules are no longer found without `module`.
    conditions: language ? [language, "module"] : undefined,
    plugins: [{ name: "alias", setup: (build) => redirect(build, alias) }],
  }).catch((error) => Promise.reject(new Refusal(error.message)));
  if (warnings.length > 0)
    throw new Refusal(warnings.map(({ text, location }) => `${location?.file}: ${text}`).join("\n"));
  const [output] = Object.values(metafile.outputs);
  for (const [path, { bytesInOutput }] of Object.entries(output?.inputs ?? {}))
    if (bytesInOutput > 0) inputs?.add(path);
  const text = outputFiles[0]?.text ?? "";
  return name.endsWith(".css") ? text : smaller(text, format === "esm");
}

/** Takes off what esbuild leaves: a twentieth of the compressed script. @param {string} text @param {boolean} module */
async function smaller(text, module) {
  const { code } = await minify(text, { module, ecma: 2020, compress: { passes: 3 }, format: { comments: false } });
  return code ?? "";
}

/**
 * esbuild's own `alias` only handles package names.
 * @param {import("esbuild").PluginBuild} build
 * @param {Record<string, string>} alias
 */
function redirect(build, alias) {
  build.onResolve({ filter: /^\.\.?\// }, ({ path, resolveDir }) => {
    const other = alias[relative(www, join(resolveDir, path))];
    return other === undefined ? undefined : { path: join(www, other) };
  });
}
