/** Makes whole RSA signatures from the engine's operations (RFC 8017 §5.1.2 and §8.2), as the core must. */
import { createHash } from "node:crypto";

/** The DER of `DigestInfo` for SHA-256, before the digest (RFC 8017 §9.2). */
const PREFIX = "3031300d060960864801650304020105000420";

/** @typedef {import("./engine.mjs").Engine} Engine */
/** @typedef {Record<"n" | "e" | "p" | "q" | "dp" | "dq" | "qi", bigint>} Numbers */

/** @param {import("node:crypto").KeyObject} key @returns {Numbers} */
export function numbers(key) {
  const jwk = /** @type {Record<string, string>} */ (/** @type {unknown} */ (key.export({ format: "jwk" })));
  const number = (/** @type {string} */ name) =>
    BigInt(`0x${Buffer.from(jwk[name] ?? "", "base64url").toString("hex")}`);
  return /** @type {any} */ (
    Object.fromEntries(["n", "e", "p", "q", "dp", "dq", "qi"].map((name) => [name, number(name)]))
  );
}

/** Returns the same key with p and q swapped. @param {Numbers} key @returns {Numbers} */
export function swapped({ n, e, p, q, dp, dq, qi }) {
  // qi·q + k·p = 1, so k is 1/p modulo q.
  const k = (1n - qi * q) / p;
  return { n, e, p: q, q: p, dp: dq, dq: dp, qi: ((k % q) + q) % q };
}

/** @param {bigint} number */
export const bitsOf = (number) => number.toString(2).length;

/**
 * Signs with SHA-256 and PKCS #1 v1.5.
 * @param {Engine} engine
 * @param {Numbers} key
 * @param {Uint8Array} message
 * @returns {Buffer}
 */
export function sign(engine, { n, e, p, q, dp, dq, qi }, message) {
  const [bits, half] = [bitsOf(n), Math.ceil(bitsOf(n) / 2)];
  const bytes = Math.ceil(bits / 8);
  const padded = encode(message, bytes);
  const [first, second] = engine.power([p, q], [padded, padded], [dp, dq], half);
  // q < 4p, because both have at most `half` bits and p·q has all of its own: the difference is between 0 and 5p.
  const [h] = engine.product([p, q], [first + 4n * p - second, 0n], [qi, 0n], half);
  const signature = second + q * h;
  const [undone] = engine.publicPower([n, n], [signature, signature], e, bits);
  if (undone !== padded) throw new Error("The signature does not verify.");
  return Buffer.from(signature.toString(16).padStart(2 * bytes, "0"), "hex");
}

/** @param {Uint8Array} message @param {number} bytes */
function encode(message, bytes) {
  const info = PREFIX + createHash("sha256").update(message).digest("hex");
  return BigInt(`0x0001${"ff".repeat(bytes - 3 - info.length / 2)}00${info}`);
}
