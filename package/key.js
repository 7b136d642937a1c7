/** A private key as callers hold it. */

import { PrivateKey as Inner } from "../www/pkg/vonage_jwt_web.js";
import { run, runWithKey, translated } from "./core.js";
import { invalid, membersOf, withBytes, withOptionalBytes } from "./input.js";
import { TokenError } from "./token-error.js";

/** @import { ExportFormat, KeySummary, ReadOptions } from "../src/types.d.ts" */
/** @typedef {string | BufferSource} Bytes */

/** The key stays in the wasm memory; `free()` wipes it there. */
export class PrivateKey {
  /** @type {Inner | null} */
  #inner;

  /** @param {Inner} inner */
  constructor(inner) {
    if (!(inner instanceof Inner)) throw new TypeError("Use PrivateKey.read or PrivateKey.generate.");
    this.#inner = inner;
  }

  /** @param {Bytes} input @param {Bytes} [passphrase] @param {ReadOptions} [options] */
  static read(input, passphrase, options) {
    const { allowCostly } = membersOf(options, "options");
    return withBytes(input, "privateKey", (bytes) =>
      withOptionalBytes(passphrase, "passphrase", (secret) =>
        runWithKey(() => new PrivateKey(Inner.read(bytes, secret, { allowCostly }))),
      ),
    );
  }

  /** @param {2048 | 3072 | 4096} [bits] */
  static async generate(bits) {
    const making = runWithKey(() => Inner.generate(bits));
    const inner = await making.catch((error) => Promise.reject(translated(error)));
    return new PrivateKey(inner);
  }

  /** @returns {KeySummary} */
  get summary() {
    return run(() => this.#loaded().summary);
  }

  /** @param {Bytes} publicKey @returns {boolean} */
  matches(publicKey) {
    return withBytes(publicKey, "publicKey", (bytes) => run(() => this.#loaded().matches(bytes)));
  }

  /** @param {ExportFormat} format */
  export(format) {
    return run(() => this.#loaded().export(/** @type {ExportFormat} */ (String(format))));
  }

  free() {
    this.#inner?.free();
    this.#inner = null;
  }

  #loaded() {
    if (!this.#inner) throw new TokenError({ code: "key_freed", field: "privateKey" });
    return this.#inner;
  }

  /** The core's own object. @param {unknown} key */
  static inner(key) {
    if (typeof key !== "object" || key === null || !(#inner in key)) throw invalid("privateKey");
    return key.#loaded();
  }
}

// Firefox before 141 and Safari have no `Symbol.dispose`; who writes `using` there brings it along.
if (Symbol.dispose) {
  Object.defineProperty(PrivateKey.prototype, Symbol.dispose, { value: PrivateKey.prototype.free, configurable: true });
}
