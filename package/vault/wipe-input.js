/** Overwrites the bytes that came with a call, in the worker. */

/**
 * @param {unknown} input A call's bytes are its members, or members of one of them (`context.publicKey`). What is deeper
 *   is a request's own, and may be a circle.
 */
export function wipeInput(input, depth = 2) {
  if (input instanceof Uint8Array) input.fill(0);
  else if (depth > 0 && typeof input === "object" && input !== null)
    for (const member of Object.values(input)) wipeInput(member, depth - 1);
}
