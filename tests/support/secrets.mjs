/** What of a private key must not be in a memory, in any representation that the arithmetic makes of it. */
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
 * The numbers that a factor can be had from, by name: themselves, and as Montgomery arithmetic keeps them.
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
 * The names of the secrets of which a piece of 16 bytes stands in the memory, in either byte order.
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
 * Whether some window of the memory gives a factor of n: it holds a prime, or what differs from a power of R by a
 * multiple of one. It knows nothing of the private key, as an attacker would not.
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

/** A number of a key has no run of zeros: most of a memory is skipped so. @param {Buffer} window */
const isDull = (window) => window.readBigUInt64LE(0) === 0n || window.readBigUInt64LE(window.length - 8) === 0n;

/** @param {bigint} a @param {bigint} b @returns {bigint} */
function gcd(a, b) {
  while (b !== 0n) [a, b] = [b, a % b];
  return a;
}
