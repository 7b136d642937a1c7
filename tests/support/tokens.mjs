/** Tokens made by hand, so that each can have its own fault. */
import { createPublicKey, randomUUID, sign } from "node:crypto";
import { rsaKey } from "./keys.mjs";

export const applicationId = "aaaaaaaa-bbbb-cccc-dddd-0123456789ab";

/** Seconds since 1970. */
export const clock = () => Math.floor(Date.now() / 1000);

/** What a good token says. @returns {Record<string, unknown>} */
export const claims = () => ({
  application_id: applicationId,
  iat: clock() - 10,
  exp: clock() + 890,
  jti: randomUUID(),
});

/** @param {unknown} value */
const base64url = (value) => Buffer.from(JSON.stringify(value)).toString("base64url");

/**
 * A token with these claims in place of the good ones; `undefined` takes one away.
 *
 * @param {Record<string, unknown>} [change]
 * @param {{ header?: Record<string, unknown>, key?: string }} [options]
 */
export function tokenWith(change = {}, { header = { alg: "RS256", typ: "JWT" }, key = rsaKey(2048) } = {}) {
  const message = `${base64url(header)}.${base64url({ ...claims(), ...change })}`;
  return `${message}.${sign("sha256", Buffer.from(message), key).toString("base64url")}`;
}

/** What the dashboard shows for a private key. @param {string} key */
export const publicPem = (key) => createPublicKey(key).export({ type: "spki", format: "pem" }).toString();
