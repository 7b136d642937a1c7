/** What is shipped in the wasm, as a CycloneDX 1.6 list. No time and no random number: the same source, the same bytes. */
import { readFile } from "node:fs/promises";
import { join } from "node:path";
import { must, root } from "../run.mjs";

/**
 * @typedef {{ id: string, name: string, version: string, license: string | null }} Package
 * @typedef {{ id: string, deps: { pkg: string, dep_kinds: { kind: string | null }[] }[] }} Node
 * @typedef {{ packages: Package[], resolve: { root: string, nodes: Node[] } }} Metadata
 */

/** @returns {Promise<string>} JSON. */
export async function sbom() {
  const target = ["--filter-platform", "wasm32-unknown-unknown"];
  const args = ["metadata", "--format-version", "1", "--locked", ...target];
  /** @type {Metadata} */
  const { packages, resolve } = JSON.parse(await must("cargo", args));
  const checksums = lockedChecksums(await readFile(join(root, "Cargo.lock"), "utf8"));
  const nodes = linkedNodes(resolve);
  const linked = packages.filter(({ id }) => nodes.has(id)).sort(byReference);
  const references = new Map(packages.map((crate) => [crate.id, reference(crate)]));
  const own = linked.find(({ id }) => id === resolve.root);
  const document = {
    bomFormat: "CycloneDX",
    specVersion: "1.6",
    version: 1,
    metadata: { component: own && component(own, checksums, "application") },
    components: linked.filter((crate) => crate !== own).map((crate) => component(crate, checksums, "library")),
    dependencies: linked.map((crate) => ({
      ref: reference(crate),
      dependsOn: [...(nodes.get(crate.id) ?? [])].map((id) => references.get(id)).sort(),
    })),
  };
  return `${JSON.stringify(document, null, 2)}\n`;
}

/**
 * The packages that the root needs to run, each with those it needs: not those of tests and build scripts.
 * @param {Metadata["resolve"]} resolve
 */
function linkedNodes({ root, nodes }) {
  const normal = (/** @type {Node} */ { deps }) =>
    deps.filter(({ dep_kinds }) => dep_kinds.some(({ kind }) => kind === null)).map(({ pkg }) => pkg);
  const needs = new Map(nodes.map((node) => [node.id, normal(node)]));
  /** @type {Map<string, string[]>} */
  const found = new Map();
  const open = [root];
  for (let id = open.pop(); id !== undefined; id = open.pop()) {
    if (found.has(id)) continue;
    found.set(id, needs.get(id) ?? []);
    open.push(...(needs.get(id) ?? []));
  }
  return found;
}

/**
 * @param {Package} crate
 * @param {Map<string, string>} checksums
 * @param {"application" | "library"} type
 */
function component(crate, checksums, type) {
  const checksum = checksums.get(`${crate.name} ${crate.version}`);
  return {
    type,
    "bom-ref": reference(crate),
    name: crate.name,
    version: crate.version,
    // Old crates part their licences by a slash, which SPDX does not know.
    licenses: crate.license ? [{ expression: crate.license.replaceAll(/\s*\/\s*/g, " OR ") }] : [],
    purl: reference(crate),
    ...(checksum ? { hashes: [{ alg: "SHA-256", content: checksum }] } : {}),
  };
}

/** A package URL. @param {Package} crate */
const reference = ({ name, version }) => `pkg:cargo/${name}@${version}`;

/** @param {Package} a @param {Package} b */
const byReference = (a, b) => (reference(a) < reference(b) ? -1 : 1);

/** Name and version → SHA-256 of the crate's file. @param {string} lock */
function lockedChecksums(lock) {
  const packages = lock.matchAll(/^name = "(.+)"\nversion = "(.+)"\nsource = ".+"\nchecksum = "(.+)"$/gm);
  return new Map([...packages].map(([, name, version, checksum = ""]) => [`${name} ${version}`, checksum]));
}
