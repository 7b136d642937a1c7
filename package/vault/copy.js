/** Bytes of their own for the vault: they are transferred or copied there, and those of the caller stay as they are. */

import { withBytes } from "../input.js";

/** @typedef {string | BufferSource} Bytes */

/** @param {Bytes} input @param {string} field @returns {Uint8Array<ArrayBuffer>} */
export const copyOf = (input, field) => withBytes(input, field, (bytes) => new Uint8Array(bytes));
