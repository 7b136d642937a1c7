/** The vault as its page sees it: the functions of the package as promises. The key never comes back to the page. */

import { canUnlock } from "../../www/key/can-unlock.js";
import { TokenError } from "../token-error.js";
import { copiesOf, copyOf, wipe } from "./copy.js";

/** @import { ExportFormat, InspectContext, TokenRequest, UsersOptions } from "../../src/types.d.ts" */
/** @import { Bytes, Copy } from "./copy.js" */
/** @import { createCalls } from "./calls.js" */
/** @typedef {{ signal?: AbortSignal }} JobOptions */
/** @typedef {Omit<InspectContext, "key" | "publicKey"> & { publicKey?: Bytes }} Context */

/** Work whose length the caller chose has no limit of its own. */
const UNLIMITED = 0;

export class Vault {
  #calls;
  #timeoutMs;
  #close;
  /** @type {TokenError | null} */
  #ended = null;

  /**
   * @param {{ calls: ReturnType<typeof createCalls>, timeoutMs: number, close: () => void, closed: Promise<TokenError> }} parts
   */
  constructor({ calls, timeoutMs, close, closed }) {
    this.#calls = calls;
    this.#timeoutMs = timeoutMs;
    this.#close = close;
    /** @type {Promise<void>} */
    this.closed = closed.then((error) => {
      this.#ended = error;
    });
  }

  /**
   * @param {Bytes | Blob} input
   * @param {JobOptions & { passphrase?: Bytes, allowCostly?: boolean }} [options]
   */
  async read(input, { passphrase, allowCostly, signal } = {}) {
    const secret = passphrase === undefined ? undefined : copyOf(passphrase, "passphrase");
    try {
      if (input instanceof Blob) return await this.#call("read", { file: input }, { signal });
      const bytes = copyOf(input, "privateKey");
      return await this.#call("read", { bytes }, { signal, copies: [bytes] });
    } catch (error) {
      if (!secret || !(error instanceof TokenError) || !canUnlock(/** @type {any} */ (error))) throw error;
      const limitMs = allowCostly ? UNLIMITED : this.#timeoutMs;
      return await this.#call("unlock", { passphrase: secret, allowCostly }, { signal, limitMs, copies: [secret] });
    } finally {
      // Where it was not needed.
      if (secret) wipe([secret]);
    }
  }

  /** @param {2048 | 3072 | 4096} [bits] @param {JobOptions} [options] */
  generate = (bits = 2048, { signal } = {}) => this.#call("generate", { bits }, { signal, limitMs: UNLIMITED });

  /** @param {Bytes} publicKey @param {JobOptions} [options] */
  matches = async (publicKey, options) => this.#callWith("matches", { publicKey }, (copies) => copies, options);

  /** @param {ExportFormat} format @param {JobOptions} [options] */
  export = (format, { signal } = {}) => this.#call("export", { format }, { signal });

  /** @param {TokenRequest} request @param {JobOptions & { now?: number }} [options] */
  check = (request, { now, signal } = {}) => this.#call("check", { request, now }, { signal });

  /** @param {TokenRequest} request @param {JobOptions & { now?: number }} [options] */
  mint = (request, { now, signal } = {}) => this.#call("mint", { request, now }, { signal });

  /** @param {Bytes} token @param {Context} [context] @param {JobOptions} [options] */
  inspect = async (token, { publicKey, ...rest } = {}, options) =>
    this.#callWith(
      "inspect",
      { token, publicKey },
      ({ token, ...key }) => ({ token, context: { ...rest, ...key } }),
      options,
    );

  /** @param {Bytes} works @param {Bytes} fails @param {Context} [context] @param {JobOptions} [options] */
  compare = async (works, fails, { publicKey, ...rest } = {}, options) =>
    this.#callWith(
      "compare",
      { works, fails, publicKey },
      ({ works, fails, ...key }) => ({ works, fails, context: { ...rest, ...key } }),
      options,
    );

  /** @param {Bytes} token @param {JobOptions} [options] */
  fixToken = async (token, options) => this.#callWith("fixToken", { token }, (copies) => copies, options);

  /** @param {{ token: Bytes, secret: Bytes, body?: Bytes, now?: number }} input @param {JobOptions} [options] */
  verifyWebhook = async ({ token, secret, body, now }, options) =>
    this.#callWith("verifyWebhook", { token, secret, body }, (copies) => ({ ...copies, now }), options);

  /** @param {Bytes | Blob} input @param {UsersOptions} [users] @param {JobOptions} [options] */
  async readUsers(input, users = {}, { signal } = {}) {
    if (input instanceof Blob)
      return this.#call("readUsers", { file: input, options: users }, { signal, limitMs: UNLIMITED });
    const bytes = copyOf(input, "users");
    return this.#call("readUsers", { bytes, options: users }, { signal, limitMs: UNLIMITED, copies: [bytes] });
  }

  /**
   * @param {string} fingerprint
   * @param {TokenRequest} request
   * @param {Uint8Array} lines
   * @param {JobOptions & { now?: number }} [options]
   */
  mintBatch = (fingerprint, request, lines, { now, signal } = {}) =>
    this.#call("mintRows", { fingerprint, request, lines, now }, { signal, limitMs: UNLIMITED });

  /** Ends the worker, and with it the memory that holds the key. */
  async close() {
    this.#close();
    await this.closed;
  }

  /**
   * @param {string} method
   * @param {Record<string, Bytes | undefined>} inputs
   * @param {(copies: Record<string, Copy>) => object} toInput What the worker's job takes.
   * @param {JobOptions} [options]
   */
  #callWith(method, inputs, toInput, { signal } = {}) {
    const copies = copiesOf(inputs);
    return this.#call(method, toInput(copies), { signal, copies: Object.values(copies) });
  }

  /**
   * @param {string} method
   * @param {object} input
   * @param {{ signal?: AbortSignal, limitMs?: number, copies?: Copy[] }} options `copies` in `input` move to the worker.
   * @returns {Promise<any>}
   */
  async #call(method, input, { signal, limitMs = this.#timeoutMs, copies = [] }) {
    try {
      if (this.#ended) throw new TokenError({ code: "vault_closed" }, { cause: this.#ended });
      const transfer = copies.map(({ buffer }) => buffer);
      return await this.#calls.call(method, input, { signal, limitMs, transfer });
    } finally {
      // Where they were not sent.
      wipe(copies);
    }
  }
}

if (Symbol.asyncDispose)
  Object.defineProperty(Vault.prototype, Symbol.asyncDispose, { value: Vault.prototype.close, configurable: true });
