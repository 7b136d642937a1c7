/** @vonage/jwt, Vonage's own SDK for Node. It takes the key as text with each token, so nothing is read beforehand. */
import { tokenGenerate } from "@vonage/jwt";

/** @import { Request } from "../contender.js" */

/** @param {string} pem */
export const read = (pem) => pem;

/** @param {string} pem @param {Request} request */
export function token(pem, { applicationId, now, lifetimeSeconds, sub }) {
  return tokenGenerate(applicationId, pem, { issued_at: now, ttl: lifetimeSeconds, ...(sub ? { sub } : {}) });
}
