/** The vault as its page sees it: the functions of the package as promises. The key never comes back to the page. */

import { canUnlock } from "../../www/key/can-unlock.js";
import { TokenError } from "../token-error.js";
import { copyOf } from "./copy.js";

/** @import { ExportFormat, InspectContext, TokenRequest, UsersOptions } from "../../src/types.d.ts" */
/** @import { Bytes } from "./copy.js" */
/** @import { createCalls } from "./calls.js" */
/** @typedef {{ signal?: AbortSignal }} JobOptions */

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
      return await this.#call("read", { bytes }, { signal, transfer: [bytes.buffer] });
    } catch (error) {
      if (!secret || !(error instanceof TokenError) || !canUnlock(/** @type {any} */ (error))) throw error;
      const limitMs = allowCostly ? UNLIMITED : this.#timeoutMs;
      const unlock = { passphrase: secret, allowCostly };
      return await this.#call("unlock", unlock, { signal, limitMs, transfer: [secret.buffer] });
    } finally {
      // Where it was not needed. A copy that was transferred has no bytes left, and cannot be filled.
      if (secret?.length) secret.fill(0);
    }
  }

  /** @param {2048 | 3072 | 4096} [bits] @param {JobOptions} [options] */
  generate = (bits = 2048, { signal } = {}) => this.#call("generate", { bits }, { signal, limitMs: UNLIMITED });

  /** @param {Bytes} publicKey @param {JobOptions} [options] */
  matches = async (publicKey, { signal } = {}) =>
    this.#call("matches", { publicKey: copyOf(publicKey, "publicKey") }, { signal });

  /** @param {ExportFormat} format @param {JobOptions} [options] */
  export = (format, { signal } = {}) => this.#call("export", { format }, { signal });

  /** @param {TokenRequest} request @param {JobOptions & { now?: number }} [options] */
  check = (request, { now, signal } = {}) => this.#call("check", { request, now }, { signal });

  /** @param {TokenRequest} request @param {JobOptions & { now?: number }} [options] */
  mint = (request, { now, signal } = {}) => this.#call("mint", { request, now }, { signal });

  /** @param {Bytes} token @param {Omit<InspectContext, "key" | "publicKey"> & { publicKey?: Bytes }} [context] @param {JobOptions} [options] */
  async inspect(token, { publicKey, ...rest } = {}, { signal } = {}) {
    const context = publicKey === undefined ? rest : { ...rest, publicKey: copyOf(publicKey, "publicKey") };
    return this.#call("inspect", { token: copyOf(token, "token"), context }, { signal });
  }

  /** @param {Bytes} token @param {JobOptions} [options] */
  fixToken = async (token, { signal } = {}) => this.#call("fixToken", { token: copyOf(token, "token") }, { signal });

  /** @param {{ token: Bytes, secret: Bytes, body?: Bytes, now?: number }} input @param {JobOptions} [options] */
  async verifyWebhook({ token, secret, body, now }, { signal } = {}) {
    const copies = {
      token: copyOf(token, "token"),
      secret: copyOf(secret, "secret"),
      body: body === undefined ? undefined : copyOf(body, "body"),
    };
    return this.#call("verifyWebhook", { ...copies, now }, { signal });
  }

  /** @param {Bytes | Blob} input @param {UsersOptions} [users] @param {JobOptions} [options] */
  async readUsers(input, users = {}, { signal } = {}) {
    const given = input instanceof Blob ? { file: input } : { bytes: copyOf(input, "users") };
    return this.#call("readUsers", { ...given, options: users }, { signal, limitMs: UNLIMITED });
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
   * @param {object} input
   * @param {{ signal?: AbortSignal, limitMs?: number, transfer?: Transferable[] }} options
   * @returns {Promise<any>}
   */
  async #call(method, input, { signal, limitMs = this.#timeoutMs, transfer }) {
    if (this.#ended) throw new TokenError({ code: "vault_closed" }, { cause: this.#ended });
    return this.#calls.call(method, input, { signal, limitMs, transfer });
  }
}

if (Symbol.asyncDispose)
  Object.defineProperty(Vault.prototype, Symbol.asyncDispose, { value: Vault.prototype.close, configurable: true });
