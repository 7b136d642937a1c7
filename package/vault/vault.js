/** The vault as its page sees it: the functions of the package as promises. The key never comes back to the page. */

import { canUnlock } from "../../www/key/can-unlock.js";
import { membersOf, textOf } from "../input.js";
import { TokenError } from "../token-error.js";
import { copyOf, wipe } from "./copy.js";
import { createSender, UNLIMITED } from "./send.js";

/** @import { ExportFormat, TokenRequest, UsersOptions } from "../../src/types.d.ts" */
/** @import { Bytes } from "./copy.js" */
/** @import { createCalls } from "./calls.js" */
/** @import { Context, JobOptions } from "./send.js" */
/** @typedef {JobOptions & { now?: number }} TimedOptions */

export class Vault {
  #send;
  #close;

  /**
   * @param {{ calls: ReturnType<typeof createCalls>, timeoutMs: number, close: () => void, closed: Promise<TokenError> }} parts
   */
  constructor({ calls, timeoutMs, close, closed }) {
    this.#send = createSender(calls, timeoutMs);
    this.#close = close;
    /** @type {Promise<void>} */
    this.closed = closed.then((error) => this.#send.end(error));
  }

  /**
   * @param {Bytes | Blob} input
   * @param {JobOptions & { passphrase?: Bytes, allowCostly?: boolean }} [options]
   */
  async read(input, options) {
    const { passphrase, allowCostly } = membersOf(options, "options");
    const secret = passphrase === undefined || passphrase === null ? undefined : copyOf(passphrase, "passphrase");
    try {
      if (input instanceof Blob) return await this.#send.call("read", { file: input }, options);
      const bytes = copyOf(input, "privateKey");
      return await this.#send.call("read", { bytes }, options, { copies: [bytes] });
    } catch (error) {
      if (!secret || !(error instanceof TokenError) || !canUnlock(/** @type {any} */ (error))) throw error;
      const sending = { copies: [secret], ...(allowCostly && { limitMs: UNLIMITED }) };
      return await this.#send.call("unlock", { passphrase: secret, allowCostly }, options, sending);
    } finally {
      // Where it was not needed.
      if (secret) wipe([secret]);
    }
  }

  /** @param {2048 | 3072 | 4096} [bits] @param {JobOptions} [options] */
  generate = (bits = 2048, options) => this.#send.call("generate", { bits }, options, { limitMs: UNLIMITED });

  /** @param {Bytes} publicKey @param {JobOptions} [options] */
  matches = async (publicKey, options) => this.#send.with("matches", { publicKey }, {}, options);

  /** @param {ExportFormat} format @param {JobOptions} [options] */
  export = async (format, options) => this.#send.call("export", { format: String(format) }, options);

  /** @param {TokenRequest} request @param {TimedOptions} [options] */
  check = async (request, options) =>
    this.#send.call("check", { request, now: membersOf(options, "options").now }, options);

  /** @param {TokenRequest} request @param {TimedOptions} [options] */
  mint = async (request, options) =>
    this.#send.call("mint", { request, now: membersOf(options, "options").now }, options);

  /** @param {Bytes} token @param {Context} [context] @param {JobOptions} [options] */
  inspect = async (token, context, options) => this.#send.about("inspect", { token }, context, options);

  /** @param {Bytes} works @param {Bytes} fails @param {Context} [context] @param {JobOptions} [options] */
  compare = async (works, fails, context, options) => this.#send.about("compare", { works, fails }, context, options);

  /** @param {Bytes} token @param {Context} [context] @param {JobOptions} [options] */
  fixToken = async (token, context, options) => this.#send.about("fixToken", { token }, context, options);

  /** @param {{ token: Bytes, secret: Bytes, body?: Bytes, now?: number }} input @param {JobOptions} [options] */
  verifyWebhook = async (input, options) => {
    const { token, secret, body, now } = membersOf(input, "input");
    const sent = body === undefined || body === null ? { token, secret } : { token, secret, body };
    return this.#send.with("verifyWebhook", /** @type {Record<string, Bytes>} */ (sent), { now }, options);
  };

  /** @param {Bytes | Blob} input @param {UsersOptions} [users] @param {JobOptions} [options] */
  async readUsers(input, users, options) {
    const limitMs = UNLIMITED;
    if (input instanceof Blob)
      return this.#send.call("readUsers", { file: input, options: users }, options, { limitMs });
    const bytes = copyOf(input, "users");
    return this.#send.call("readUsers", { bytes, options: users }, options, { limitMs, copies: [bytes] });
  }

  /**
   * @param {string} fingerprint
   * @param {TokenRequest} request
   * @param {Uint8Array} lines A copy: a chunk is a view of all lines, and all of them would be sent.
   * @param {TimedOptions} [options]
   */
  async mintBatch(fingerprint, request, lines, options) {
    const { now } = membersOf(options, "options");
    const bytes = copyOf(/** @type {Bytes} */ (lines), "users");
    const input = { fingerprint: textOf(fingerprint, "fingerprint"), request, lines: bytes, now };
    return this.#send.call("mintRows", input, options, { limitMs: UNLIMITED, copies: [bytes] });
  }

  /** Ends the worker, and with it the memory that holds the key. */
  async close() {
    this.#close();
    await this.closed;
  }
}

if (Symbol.asyncDispose)
  Object.defineProperty(Vault.prototype, Symbol.asyncDispose, { value: Vault.prototype.close, configurable: true });
