/** Hashes as policies and `integrity` want them (W3C Subresource Integrity). */
import { createHash } from "node:crypto";

/**
 * Returns a hash in the form that policies and `integrity` need.
 * @param {"sha256" | "sha384"} algorithm
 * @param {string | Buffer} content
 */
export function integrity(algorithm, content) {
  return `${algorithm}-${createHash(algorithm).update(content).digest("base64")}`;
}
