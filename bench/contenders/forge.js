/** node-forge: RSA in plain JavaScript. It has no tokens of its own, so the parts are assembled here. */
import forge from "node-forge";
import { claimsOf } from "../contender.js";

/** @import { Request } from "../contender.js" */

/** @param {string} pem */
export const read = (pem) => forge.pki.privateKeyFromPem(pem);

/** @param {any} key @param {Request} request */
export function token(key, request) {
  const message = `${part({ alg: "RS256", typ: "JWT" })}.${part(claimsOf(request))}`;
  const digest = forge.md.sha256.create();
  digest.update(message, "utf8");
  return `${message}.${base64url(key.sign(digest))}`;
}

/** @param {object} content ASCII only, as here. */
const part = (content) => base64url(JSON.stringify(content));

/** @param {string} binary */
const base64url = (binary) => btoa(binary).replaceAll("+", "-").replaceAll("/", "_").replace(/=+$/, "");
