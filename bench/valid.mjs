/** Stops the benchmark at an invalid token: what is fast but wrong is not compared. */
import { createPublicKey } from "node:crypto";
import jsonwebtoken from "jsonwebtoken";
import { rsaKey } from "../tests/support/keys.mjs";

export const applicationId = "aaaaaaaa-bbbb-cccc-dddd-0123456789ab";

/** New for each run, and the same for all contenders in it. */
export const pemOf = rsaKey;

/** @type {Map<string, string>} */
const publicKeys = new Map();

/** @param {string} pem */
function publicKeyOf(pem) {
  const known = publicKeys.get(pem) ?? createPublicKey(pem).export({ type: "spki", format: "pem" }).toString();
  publicKeys.set(pem, known);
  return known;
}

/** Returns what all are asked for. @returns {import("./contender.js").Request} */
export const request = () => ({ applicationId, now: Math.floor(Date.now() / 1000), lifetimeSeconds: 900 });

/**
 * @param {string[]} tokens
 * @param {string} pem
 * @param {number} [count] how many different ones there must be
 */
export function mustBeValid(tokens, pem, count = 1) {
  const ids = new Set();
  for (const token of tokens) {
    const claims = /** @type {any} */ (jsonwebtoken.verify(token, publicKeyOf(pem), { algorithms: ["RS256"] }));
    if (claims.application_id !== applicationId) throw new Error(`not the claims that were asked for: ${token}`);
    ids.add(claims.jti);
  }
  if (ids.size !== tokens.length) throw new Error("two tokens have the same jti");
  if (ids.size < count) throw new Error(`${ids.size} tokens instead of ${count}`);
}
