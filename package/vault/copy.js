/** Bytes of their own for the vault: they are transferred there, and those of the caller stay as they are. */

import { withBytes } from "../input.js";

/** @typedef {string | BufferSource} Bytes */
/** @typedef {Uint8Array<ArrayBuffer>} Copy */

/** @param {Bytes} input @param {string} field @returns {Copy} */
export const copyOf = (input, field) => withBytes(input, field, (bytes) => new Uint8Array(bytes));

/**
 * Copies of several inputs, or of none where one cannot be read.
 *
 * @template {Record<string, Bytes>} T
 * @param {T} inputs By the names of their fields.
 * @returns {{ [F in keyof T]: Copy }}
 */
export function copiesOf(inputs) {
  /** @type {Record<string, Copy>} */
  const copies = {};
  try {
    for (const [field, input] of Object.entries(inputs)) copies[field] = copyOf(input, field);
    return /** @type {{ [F in keyof T]: Copy }} */ (copies);
  } catch (error) {
    wipe(Object.values(copies));
    throw error;
  }
}

/** Those that were transferred have no bytes left here, and cannot be filled. @param {Iterable<Uint8Array>} copies */
export function wipe(copies) {
  for (const bytes of copies) if (bytes.length > 0) bytes.fill(0);
}
