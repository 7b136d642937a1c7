/** The signing engine's module as the page sees it, with BigInts. */
import { readFile } from "node:fs/promises";
import { join } from "node:path";
import { setFlagsFromString } from "node:v8";
import { root } from "../../scripts/run.mjs";

/** The size of a desk field in bytes. */
const FIELD = 528;
/** The desk's fields, two of each, in this order. */
const [MODULUS, SQUARE, BASE, OTHER, RESULT] = /** @type {const} */ ([0, 2, 4, 6, 8]);

/** @typedef {[bigint, bigint]} Pair One number for each lane. */

export const file = join(root, "www/pkg/engine.wasm");

/** Node 20 has the engine's instructions behind a flag. @returns {Promise<WebAssembly.Module>} */
export async function engineModule() {
  const bytes = await readFile(file);
  if (!WebAssembly.validate(bytes)) setFlagsFromString("--experimental-wasm-relaxed-simd");
  return new WebAssembly.Module(bytes);
}

export class Engine {
  /** @param {WebAssembly.Module} module */
  constructor(module) {
    this.exports = /** @type {any} */ (new WebAssembly.Instance(module, {}).exports);
    this.memory = new Uint8Array(this.exports.memory.buffer);
    this.at = this.exports.desk();
  }

  /** @param {Pair} m @param {Pair} base @param {Pair} other @param {number} bits @returns {Pair} */
  product(m, base, other, bits) {
    return this.#work(m, base, other, bits, () => this.exports.product(bits));
  }

  /** @param {Pair} m @param {Pair} base @param {Pair} exponent @param {number} bits @param {number} [exponentBits] @returns {Pair} */
  power(m, base, exponent, bits, exponentBits = bits) {
    return this.#work(m, base, exponent, bits, () => this.exports.power(bits, exponentBits));
  }

  /** @param {Pair} m @param {Pair} base @param {bigint} exponent @param {number} bits @returns {Pair} */
  publicPower(m, base, exponent, bits) {
    const halves = [Number(exponent & 0xffff_ffffn), Number(exponent >> 32n)];
    return this.#work(m, base, [0n, 0n], bits, () => this.exports.public_power(bits, ...halves));
  }

  /** @param {Pair} m @param {Pair} base @param {Pair} other @param {number} bits @param {() => void} job @returns {Pair} */
  #work(m, base, other, bits, job) {
    const square = 1n << BigInt(2 * this.exports.radix_bits(bits));
    for (const lane of /** @type {const} */ ([0, 1])) {
      this.#lay(MODULUS + lane, m[lane]);
      this.#lay(SQUARE + lane, square % m[lane]);
      this.#lay(BASE + lane, base[lane]);
      this.#lay(OTHER + lane, other[lane]);
    }
    job();
    const results = /** @type {Pair} */ ([0, 1].map((lane) => fromBytes(this.#field(RESULT + lane))));
    this.memory.fill(0);
    return results;
  }

  /** @param {number} field @param {bigint} number */
  #lay(field, number) {
    const bytes = this.#field(field);
    bytes.set(Buffer.from(number.toString(16).padStart(2 * FIELD, "0"), "hex").reverse());
  }

  /** @param {number} field */
  #field(field) {
    return this.memory.subarray(this.at + field * FIELD, this.at + (field + 1) * FIELD);
  }
}

/** @param {Uint8Array} bytes Little-endian. */
function fromBytes(bytes) {
  return BigInt(`0x${Buffer.from(bytes).reverse().toString("hex")}`);
}
