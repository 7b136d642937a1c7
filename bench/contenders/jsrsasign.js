/** jsrsasign: RSA in plain JavaScript. */
import { KEYUTIL, KJUR } from "jsrsasign";
import { claimsOf } from "../contender.js";

/** @import { Request } from "../contender.js" */

/** @param {string} pem */
export const read = (pem) => KEYUTIL.getKey(pem);

/** @param {unknown} key @param {Request} request */
export function token(key, request) {
  return KJUR.jws.JWS.sign(
    "RS256",
    JSON.stringify({ alg: "RS256", typ: "JWT" }),
    JSON.stringify(claimsOf(request)),
    key,
  );
}
