/** Lists the crates whose code is in the wasm, because ours or Rust's standard library needs them to run. */
import { readFile } from "node:fs/promises";
import { dirname, join } from "node:path";
import { exists } from "../files.mjs";
import { must, root } from "../run.mjs";
import { LIBRARY_SOURCE, TARGET } from "../setup/wasm-target.mjs";

/** @import { Part } from "./parts.mjs" */

/**
 * @typedef {object} Package
 * @property {string} id
 * @property {string} name
 * @property {string} version
 * @property {string | null} license
 * @property {string} manifest_path
 * @property {{ kind: string[] }[]} targets
 * @typedef {{ id: string, deps: { pkg: string, dep_kinds: { kind: string | null }[] }[] }} Node
 * @typedef {{ packages: Package[], resolve: { nodes: Node[] } }} Metadata
 */

/** The crate that is compiled to WebAssembly, and the one that the project is named after. */
const DOOR = "vonage-jwt-door";
const CORE = "vonage-jwt-web";

/** @param {Record<string, string>} env From `setUp`. @returns {Promise<Part[]>} Ours, as one part, is the first. */
export async function ownCrates(env) {
  const parts = await linkedParts(await metadataOf(root, env), [DOOR], await checksums(root));
  const own = parts.find(({ name }) => name === CORE);
  return own ? asOne(own, parts, ({ checksum }) => checksum === null) : [];
}

/**
 * Returns the standard library's own crates as one part, then the third-party crates it uses. Without its source we
 * can't know these, so there is only the one part.
 * @param {Record<string, string>} env
 * @returns {Promise<Part[]>}
 */
export async function libraryCrates(env) {
  const version = (await must("rustc", ["--version"], { env })).split(" ")[1] ?? "";
  const folder = join(await must("rustc", ["--print", "sysroot"], { env }), LIBRARY_SOURCE);
  const library = { ...LIBRARY, version, reference: `pkg:generic/rust-std@${version}` };
  if (!(await exists(folder))) return [library];
  // This is the only way a stable cargo reads the library's manifests.
  const metadata = await metadataOf(folder, { ...env, RUSTC_BOOTSTRAP: "1" });
  const parts = await linkedParts(metadata, ["std", "panic_abort"], await checksums(folder));
  return asOne(library, parts, ({ name, checksum }) => checksum === null && name !== "compiler_builtins");
}

/**
 * Combines the crates in a project's own folder, because they share an author and a licence.
 * @param {Part} whole
 * @param {Part[]} parts
 * @param {(part: Part) => boolean} isOwn
 * @returns {Part[]} The combined part first, then what its crates need.
 */
function asOne(whole, parts, isOwn) {
  const own = new Set(parts.filter(isOwn).map(({ reference }) => reference));
  const outside = (/** @type {string[]} */ needs) => needs.filter((reference) => !own.has(reference));
  const needs = [...new Set(parts.filter(isOwn).flatMap((part) => outside(part.needs)))].sort();
  const others = parts.filter((part) => !isOwn(part)).map((part) => ({ ...part, needs: outside(part.needs) }));
  return [{ ...whole, needs }, ...others];
}

/** It has no licence file of its own, so notices.mjs writes its notice. */
const LIBRARY = {
  name: "rust-std",
  license: "MIT OR Apache-2.0",
  folder: "",
  checksum: null,
  needs: /** @type {string[]} */ ([]),
};

/** @param {string} folder @param {Record<string, string>} env @returns {Promise<Metadata>} */
async function metadataOf(folder, env) {
  const args = ["metadata", "--format-version", "1", "--locked", "--filter-platform", TARGET];
  return JSON.parse(await must("cargo", [...args, "--manifest-path", join(folder, "Cargo.toml")], { env }));
}

/**
 * Returns the named crates and everything they need to run. Omits what only tests and build scripts need, and macros,
 * whose own code runs in the compiler.
 * @param {Metadata} metadata
 * @param {string[]} roots
 * @param {Map<string, string>} hashes
 * @returns {Part[]} Sorted, with the roots first.
 */
function linkedParts({ packages, resolve }, roots, hashes) {
  const known = new Map(packages.map((crate) => [crate.id, crate]));
  const isMacro = (/** @type {string} */ id) =>
    known.get(id)?.targets.some(({ kind }) => kind.includes("proc-macro")) ?? false;
  const normal = (/** @type {Node} */ { deps }) =>
    deps.filter(({ dep_kinds }) => dep_kinds.some(({ kind }) => kind === null)).map(({ pkg }) => pkg);
  const needs = new Map(resolve.nodes.map((node) => [node.id, normal(node).filter((id) => !isMacro(id))]));
  const open = packages.filter(({ name }) => roots.includes(name)).map(({ id }) => id);
  const found = new Set(open);
  for (let id = open.pop(); id !== undefined; id = open.pop()) {
    for (const need of needs.get(id) ?? []) if (!found.has(need)) open.push(need);
    for (const need of needs.get(id) ?? []) found.add(need);
  }
  const part = (/** @type {Package} */ crate) => ({
    name: crate.name,
    version: crate.version,
    license: crate.license,
    reference: reference(crate),
    folder: dirname(crate.manifest_path),
    checksum: hashes.get(`${crate.name} ${crate.version}`) ?? null,
    needs: (needs.get(crate.id) ?? [])
      .flatMap((id) => known.get(id) ?? [])
      .map(reference)
      .sort(),
  });
  const rank = (/** @type {Part} */ { name, reference }) => `${roots.includes(name) ? 0 : 1}${reference}`;
  return packages
    .filter(({ id }) => found.has(id))
    .map(part)
    .sort((a, b) => (rank(a) < rank(b) ? -1 : 1));
}

/** Returns a package URL. @param {Package} crate */
const reference = ({ name, version }) => `pkg:cargo/${name}@${version}`;

/** Maps name and version to the SHA-256 of the crate's file. @param {string} folder The folder of a Cargo.lock. */
async function checksums(folder) {
  const lock = await readFile(join(folder, "Cargo.lock"), "utf8");
  const packages = lock.matchAll(/^name = "(.+)"\nversion = "(.+)"\nsource = ".+"\nchecksum = "(.+)"$/gm);
  return new Map([...packages].map(([, name, version, checksum = ""]) => [`${name} ${version}`, checksum]));
}
