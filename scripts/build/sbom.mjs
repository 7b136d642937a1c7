/** Lists what is shipped as CycloneDX 1.6. Without a time or a random number, so the same source gives the same bytes. */

/** @import { Part } from "./parts.mjs" */

/**
 * @param {{ own: Part, others: Part[] }} parts
 * @returns {string} JSON.
 */
export function sbom({ own, others }) {
  const document = {
    bomFormat: "CycloneDX",
    specVersion: "1.6",
    version: 1,
    metadata: { component: component(own, "application") },
    components: others.map((part) => component(part, "library")),
    dependencies: [own, ...others].map(({ reference, needs }) => ({ ref: reference, dependsOn: needs })),
  };
  return `${JSON.stringify(document, null, 2)}\n`;
}

/**
 * @param {Part} part
 * @param {"application" | "library"} type
 */
function component({ name, version, license, reference, checksum }, type) {
  const alg = checksum?.length === 128 ? "SHA-512" : "SHA-256";
  return {
    type,
    "bom-ref": reference,
    name,
    version,
    // Old crates separate their licences with a slash, which SPDX does not know.
    licenses: license ? [{ expression: license.replaceAll(/\s*\/\s*/g, " OR ") }] : [],
    purl: reference,
    ...(checksum ? { hashes: [{ alg, content: checksum }] } : {}),
  };
}
