/** Lists what the shipped files consist of: crates, and the npm packages that esbuild really put in. */
import { readFile } from "node:fs/promises";
import { join } from "node:path";
import { root } from "../run.mjs";
import { libraryCrates, ownCrates } from "./crates.mjs";

/**
 * @typedef {object} Part
 * @property {string} name
 * @property {string} version
 * @property {string | null} license An SPDX expression.
 * @property {string} reference A package URL.
 * @property {string} folder Where its licence files are. Empty if it has none.
 * @property {string | null} checksum SHA-256 of a crate's file, SHA-512 of an npm package's, in hexadecimal.
 * @property {string[]} needs References.
 */

/**
 * @param {Iterable<string>} inputs The files that went into the bundles, relative to the project's folder.
 * @param {Record<string, string>} env From `setUp`.
 * @returns {Promise<{ own: Part, others: Part[] }>} The project itself, and everything else, sorted.
 */
export async function partsOf(inputs, env) {
  const [[crate, ...crates], [library, ...fromLibrary]] = [await ownCrates(env), await libraryCrates(env)];
  if (!crate || !library) throw new Error("cargo does not name the project's own crate.");
  const packages = await bundledPackages(inputs);
  const unique = new Map([...crates, library, ...fromLibrary, ...packages].map((part) => [part.reference, part]));
  const needs = [...crate.needs, library.reference, ...packages.map(({ reference }) => reference)].sort();
  const others = [...unique.values()].sort((a, b) => (a.reference < b.reference ? -1 : 1));
  return { own: { ...crate, needs }, others };
}

/**
 * Returns the npm packages of bundled files.
 * @param {Iterable<string>} inputs
 * @returns {Promise<Part[]>}
 */
export async function bundledPackages(inputs) {
  const names = [...inputs].flatMap((path) => /(?:^|\/)node_modules\/((?:@[^/]+\/)?[^/]+)\//.exec(path)?.[1] ?? []);
  const { packages } = JSON.parse(await readFile(join(root, "package-lock.json"), "utf8"));
  return [...new Set(names)].sort().map((name) => {
    const { version, license, integrity } = packages[`node_modules/${name}`];
    return {
      name,
      version,
      license,
      reference: `pkg:npm/${name.replace("@", "%40")}@${version}`,
      folder: join(root, "node_modules", name),
      checksum: Buffer.from(integrity.replace("sha512-", ""), "base64").toString("hex"),
      needs: [],
    };
  });
}
