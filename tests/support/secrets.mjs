/** The parts of a private key that must not be in memory, in any representation that the arithmetic uses. */
import { createPrivateKey } from "node:crypto";

const number = (/** @type {string} */ base64url) => BigInt(`0x${Buffer.from(base64url, "base64url").toString("hex")}`);

/** @param {bigint} value @param {number} length */
const bigEndian = (value, length) => Buffer.from(value.toString(16).padStart(length * 2, "0"), "hex");

/** @param {string} pem */
export function numbersOf(pem) {
  const jwk = /** @type {Record<"n" | "d" | "p" | "q" | "dp" | "dq" | "qi", string>} */ (
    createPrivateKey(pem).export({ format: "jwk" })
  );
  const { n, d, p, q, dp, dq, qi } = jwk;
  return { n: number(n), d: number(d), p: number(p), q: number(q), dp: number(dp), dq: number(dq), qi: number(qi) };
}

/**
 * Returns the numbers that reveal a factor, by name: themselves, and as Montgomery arithmetic stores them.
 *
 * @param {string} pem
 * @returns {Record<string, bigint>}
 */
function secretNumbers(pem) {
  const { d, p, q, dp, dq, qi } = numbersOf(pem);
  const R = 1n << BigInt(p.toString(2).length);
  return {
    ...{ d, p, q, dp, dq, qi },
    "R mod p": R % p,
    "R² mod p": (R * R) % p,
    "R³ mod p": (R * R * R) % p,
    "R mod q": R % q,
    "R² mod q": (R * R) % q,
    "R³ mod q": (R * R * R) % q,
    "qInv·R mod p": (qi * R) % p,
  };
}

const PIECE = 16;

/**
 * Returns the names of the secrets with a 16-byte piece in the memory, in either byte order.
 *
 * @param {Buffer} memory
 * @param {string} pem
 */
export function secretsIn(memory, pem) {
  return Object.entries(secretNumbers(pem)).flatMap(([name, value]) => {
    const big = bigEndian(value, Math.ceil(value.toString(16).length / 2));
    const little = Buffer.from(big).reverse();
    const found = [big, little].some((bytes) => {
      for (let at = 0; at + PIECE <= bytes.length; at += PIECE) {
        if (memory.includes(bytes.subarray(at, at + PIECE))) return true;
      }
      return false;
    });
    return found ? [name] : [];
  });
}

/**
 * Returns whether a window of the memory reveals a factor of n: it contains a prime, or something that differs from a
 * power of R by a multiple of one. Like an attacker, it knows nothing of the private key.
 *
 * @param {Buffer} memory
 * @param {bigint} n
 */
export function factorIn(memory, n) {
  const bytes = n.toString(16).length / 4;
  const R = 1n << BigInt(bytes * 8);
  const powers = [R % n, (R * R) % n, (R * R * R) % n];
  let product = 1n;
  for (let at = 0; at + bytes <= memory.length; at += 8) {
    const window = memory.subarray(at, at + bytes);
    if (isDull(window)) continue;
    const x = BigInt(`0x${Buffer.from(window).reverse().toString("hex")}`);
    for (const power of [0n, ...powers]) product = (product * (x - power)) % n || 1n;
  }
  const divisor = gcd(product < 0n ? -product : product, n);
  return divisor !== 1n && divisor !== n;
}

/** A key's number has no run of zeros, which lets us skip most of a memory. @param {Buffer} window */
const isDull = (window) => window.readBigUInt64LE(0) === 0n || window.readBigUInt64LE(window.length - 8) === 0n;

/** @param {bigint} a @param {bigint} b @returns {bigint} */
function gcd(a, b) {
  while (b !== 0n) [a, b] = [b, a % b];
  return a;
}
