/** The worker's jobs for Batch. */

/** @import { TokenRequest, Users, UsersOptions } from "../../src/types.d.ts" */
/** @import { PrivateKey } from "../pkg/vonage_jwt_web.js" */
import { mintBatch, readUsers } from "../pkg/vonage_jwt_web.js";

/** One byte more than the core accepts. A larger file is not read, and its own size is reported. */
export const READ_AT_MOST = 128_000_001;

/** More than the longest acceptable key takes as text. */
const PAD_BYTES = 8192;

/** Returns the next message of a port. @param {MessagePort} port @returns {Promise<Uint8Array>} */
const received = (port) =>
  new Promise((resolve) => {
    port.onmessage = ({ data }) => resolve(data);
  });

/**
 * Encrypts or decrypts the bytes with the pad, and overwrites the pad.
 *
 * @param {Uint8Array} bytes
 * @param {Uint8Array} pad
 */
function cover(bytes, pad) {
  if (bytes.length > pad.length) throw new RangeError("the pad is too short");
  for (const [index, byte] of bytes.entries()) bytes[index] = byte ^ (pad[index] ?? 0);
  pad.fill(0);
}

/** @param {Blob} file */
async function contentOf(file) {
  if (file.size >= READ_AT_MOST) throw refusal("batch_input_too_long", { bytes: file.size, limit: READ_AT_MOST - 1 });
  return file.arrayBuffer().then(
    (buffer) => new Uint8Array(buffer),
    () => {
      throw refusal("file_unreadable");
    },
  );
}

/** @param {string} code @param {object} [details] */
const refusal = (code, details) =>
  Object.assign(new Error(code), { name: "TokenError", code, field: "users", details });

/**
 * The worker's jobs for many tokens.
 *
 * @param {{ loaded: () => PrivateKey, open: (bytes: Uint8Array) => unknown }} key
 */
export const batchJobs = ({ loaded, open }) => ({
  /**
   * Sends the key to another worker, past the page. A browser may keep a copy of what goes through a port (Firefox
   * passes it from process to process). So we send the key under a pad that the other worker chose, and by itself
   * that copy is useless.
   *
   * @param {{ port: MessagePort }} input
   */
  async lendKey({ port }) {
    const pad = await received(port);
    const bytes = loaded().export("pkcs8");
    cover(bytes, pad);
    port.postMessage(bytes, [bytes.buffer]);
  },

  /** Overwrites every copy here once the key is read. @param {{ port: MessagePort }} input */
  async borrowKey({ port }) {
    const pad = crypto.getRandomValues(new Uint8Array(PAD_BYTES));
    port.postMessage(pad);
    const bytes = await received(port);
    port.close();
    cover(bytes, pad);
    open(bytes);
  },

  /** @param {{ file?: Blob, bytes?: Uint8Array, options: UsersOptions }} input @returns {Promise<Users>} */
  async readUsers({ file, bytes = new Uint8Array(), options }) {
    return readUsers(file ? await contentOf(file) : bytes, options);
  },

  /**
   * `fingerprint` is that of the key that the run started with. The core refuses another one.
   *
   * @param {{ fingerprint: string, request: TokenRequest, lines: Uint8Array, now: number }} input
   */
  mintRows: ({ fingerprint, request, lines, now }) => mintBatch(loaded(), fingerprint, request, lines, now),
});
