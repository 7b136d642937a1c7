/** Handmade tokens, so that each can have its own fault. */
import { createPublicKey, randomUUID, sign } from "node:crypto";
import { rsaKey } from "./keys.mjs";

export const applicationId = "aaaaaaaa-bbbb-cccc-dddd-0123456789ab";

/** Seconds since 1970. */
export const clock = () => Math.floor(Date.now() / 1000);

/** Returns the claims of a good token. @returns {Record<string, unknown>} */
export const claims = () => ({
  application_id: applicationId,
  iat: clock() - 10,
  exp: clock() + 890,
  jti: randomUUID(),
});

/** @param {unknown} value */
const base64url = (value) => Buffer.from(JSON.stringify(value)).toString("base64url");

/**
 * Returns a token with these claims instead of the good ones. `undefined` removes one.
 *
 * @param {Record<string, unknown>} [change]
 * @param {{ header?: Record<string, unknown>, key?: string }} [options]
 */
export function tokenWith(change = {}, { header = { alg: "RS256", typ: "JWT" }, key = rsaKey(2048) } = {}) {
  const message = `${base64url(header)}.${base64url({ ...claims(), ...change })}`;
  return `${message}.${sign("sha256", Buffer.from(message), key).toString("base64url")}`;
}

/** Returns what the dashboard shows for a private key. @param {string} key */
export const publicPem = (key) => createPublicKey(key).export({ type: "spki", format: "pem" }).toString();
