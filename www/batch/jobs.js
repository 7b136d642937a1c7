/** @import { TokenRequest, Users, UsersOptions } from "../../src/types.d.ts" */
/** @import { PrivateKey } from "../pkg/vonage_jwt_web.js" */
import { mintBatch, readUsers } from "../pkg/vonage_jwt_web.js";

/** One byte more than a list may have, so that the core sees that it is too much. */
const READ_AT_MOST = 128_000_001;

/**
 * The worker's jobs for many tokens.
 *
 * @param {{ loaded: () => PrivateKey, open: (bytes: Uint8Array) => unknown }} key
 */
export const batchJobs = ({ loaded, open }) => ({
  /**
   * The key goes to another worker, past the page: its bytes leave this worker's memory with the transfer.
   *
   * @param {{ port: MessagePort }} input
   */
  lendKey({ port }) {
    const bytes = loaded().export("pkcs8");
    port.postMessage(bytes, [bytes.buffer]);
  },

  /** What came is overwritten once it is read. @param {{ port: MessagePort }} input */
  async borrowKey({ port }) {
    const { data } = await new Promise((/** @type {(event: MessageEvent<Uint8Array>) => void} */ resolve) => {
      port.onmessage = resolve;
    });
    port.close();
    open(data);
  },

  /** @param {{ file?: Blob, bytes?: Uint8Array, options: UsersOptions }} input @returns {Promise<Users>} */
  async readUsers({ file, bytes = new Uint8Array(), options }) {
    const list = file ? new Uint8Array(await file.slice(0, READ_AT_MOST).arrayBuffer()) : bytes;
    return readUsers(list, options);
  },

  /** @param {{ request: TokenRequest, lines: Uint8Array }} input */
  mintRows: ({ request, lines }) => mintBatch(loaded(), request, lines),
});
