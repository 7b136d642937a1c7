/** Keeps the key, and does whatever needs it. */

/** @import { ExportFormat, TokenError, TokenRequest } from "../../src/types.d.ts" */

import { canUnlock } from "../key/can-unlock.js";
import { check, mint, PrivateKey, setEngine } from "../pkg/vonage_jwt_web.js";
import { batchJobs } from "./batch-jobs.js";
import { createEngine } from "./engine.js";
import { inspectJobs } from "./inspect-jobs.js";
import { jobs } from "./plain-jobs.js";
import { warmUp } from "./warm-up.js";
import { webhookJobs } from "./webhook-jobs.js";

/** The worker's jobs. This is the only place of the page that has the key: in the wasm memory behind `key`. */
export function createVault() {
  /** @type {PrivateKey | null} */
  let key = null;
  /** The bytes of an encrypted key that needs a passphrase. @type {Uint8Array | null} */
  let waiting = null;
  /** Counts the requested keys. The newest one wins, whichever is ready first. */
  let newest = 0;

  /**
   * Forgets the previous key, and takes a ticket for the next.
   *
   * @returns {() => boolean} false once a newer key was requested
   */
  function begin() {
    forget();
    const ticket = ++newest;
    return () => ticket === newest;
  }

  function forget() {
    key?.free();
    key = null;
    waiting?.fill(0);
    waiting = null;
  }

  /**
   * @param {Uint8Array} bytes
   * @param {Uint8Array} [passphrase]
   * @param {boolean} [allowCostly]
   */
  function open(bytes, passphrase, allowCostly) {
    try {
      const read = PrivateKey.read(bytes, passphrase, { allowCostly });
      forget();
      key = read;
      return read.summary;
    } catch (error) {
      if (canUnlock(/** @type {TokenError} */ (error))) waiting = bytes.slice();
      throw error;
    } finally {
      bytes.fill(0);
      passphrase?.fill(0);
    }
  }

  function loaded() {
    if (!key) throw refusal("key_empty");
    return key;
  }

  return {
    ...inspectJobs(() => key),
    ...webhookJobs,
    ...jobs,
    warmUp,

    /**
     * The core uses the engine from now on, as long as its answers are right.
     *
     * @param {{ module: WebAssembly.Module }} input
     */
    takeEngine: ({ module }) => setEngine(createEngine(module)),

    /** @param {{ file?: Blob, bytes?: Uint8Array }} input the newest key replaces the previous one */
    async read({ file, bytes }) {
      const isNewest = begin();
      if (bytes) return open(bytes);
      const content = await bytesOf(file);
      if (!isNewest()) {
        content.fill(0);
        throw refusal("key_overtaken");
      }
      try {
        return open(content);
      } catch (error) {
        throw withSize(error, file?.size ?? 0);
      }
    },

    /** @param {{ passphrase: Uint8Array, allowCostly?: boolean }} input */
    unlock({ passphrase, allowCostly }) {
      const bytes = waiting;
      if (!bytes) return loaded().summary;
      waiting = null;
      return open(bytes, passphrase, allowCostly);
    },

    /** @param {{ bits: 2048 | 3072 | 4096 }} input */
    async generate({ bits }) {
      const isNewest = begin();
      const made = await PrivateKey.generate(bits);
      if (!isNewest()) {
        made.free();
        throw refusal("key_overtaken");
      }
      key = made;
      return made.summary;
    },

    /** @param {{ publicKey: Uint8Array }} input */
    matches: ({ publicKey }) => loaded().matches(publicKey),

    /**
     * The only job that gives the page a key, because the user asked for the file.
     *
     * @param {{ format: ExportFormat }} input
     */
    export: ({ format }) => loaded().export(format),

    /** @param {{ request: TokenRequest, now?: number }} input */
    check: ({ request, now }) => check(request, now),

    /** @param {{ request: TokenRequest, now?: number }} input */
    mint: ({ request, now }) => mint(loaded(), request, now),

    ...batchJobs({ loaded, open }),
  };
}

/** One byte more than a key may have, so that the core notices the excess. */
export const READ_AT_MOST = 64 * 1024 + 1;

/** @param {Blob | undefined} file Refuses one that is gone or may not be read. */
async function bytesOf(file = new Blob()) {
  try {
    return new Uint8Array(await file.slice(0, READ_AT_MOST).arrayBuffer());
  } catch {
    throw refusal("file_unreadable");
  }
}

/**
 * A long file is not read completely, so the core only saw the length of what was read.
 *
 * @param {unknown} error
 * @param {number} bytes
 */
const withSize = (error, bytes) =>
  isTooLong(error) ? Object.assign(error, { details: { ...error.details, bytes } }) : error;

/** @param {unknown} error @returns {error is TokenError & { code: "key_input_too_long" }} */
const isTooLong = (error) => error instanceof Error && "code" in error && error.code === "key_input_too_long";

/** @param {string} code */
const refusal = (code) => Object.assign(new Error(code), { name: "TokenError", code, field: "privateKey" });
