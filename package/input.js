/** What callers hand in, as the bytes that the core reads. */

import { TokenError } from "./token-error.js";

const encoder = new TextEncoder();

/** Also of another realm, where `instanceof` fails. @param {unknown} value @returns {value is ArrayBufferLike} */
const isBuffer = (value) => /^\[object (?:Shared)?ArrayBuffer\]$/.test(Object.prototype.toString.call(value));

/**
 * Calls `job` with the bytes of a text or of a buffer. The copy that a text needs is overwritten; bytes stay the caller's.
 *
 * @template T
 * @param {unknown} input
 * @param {string} field
 * @param {(bytes: Uint8Array) => T} job
 * @returns {T}
 */
export function withBytes(input, field, job) {
  if (typeof input !== "string") return job(viewOf(input, field));
  // jsdom's encoder answers with an array of another realm.
  const bytes = viewOf(encoder.encode(input), field);
  try {
    return job(bytes);
  } finally {
    bytes.fill(0);
  }
}

/**
 * The same where `undefined` or `null` may stay.
 *
 * @template T
 * @param {unknown} input
 * @param {string} field
 * @param {(bytes: Uint8Array | undefined) => T} job
 * @returns {T}
 */
export const withOptionalBytes = (input, field, job) =>
  input === undefined || input === null ? job(undefined) : withBytes(input, field, job);

/** A view of this realm: the core asks with `instanceof`. @param {unknown} input @param {string} field */
function viewOf(input, field) {
  if (ArrayBuffer.isView(input)) return new Uint8Array(input.buffer, input.byteOffset, input.byteLength);
  if (isBuffer(input)) return new Uint8Array(input);
  throw invalid(field);
}

/** Returns the members of an object, or none if there is no object. @template T @param {T | null | undefined} value @param {string} field @returns {Partial<T>} */
export function membersOf(value, field) {
  if (value === undefined || value === null) return {};
  if (typeof value !== "object") throw invalid(field);
  return value;
}

/** @param {string} field */
export const invalid = (field) => new TokenError({ code: "request_field_invalid", field });

/** @param {unknown} value @param {string} field @returns {string} */
export function textOf(value, field) {
  if (typeof value !== "string") throw invalid(field);
  return value;
}
