/** jose: WebCrypto, the browser's own native RSA. It reads PKCS#8 only. */
import { importPKCS8, SignJWT } from "jose";
import { claimsOf } from "../contender.js";

/** @import { Request } from "../contender.js" */

/** @param {string} pem */
export const read = (pem) => importPKCS8(pem, "RS256");

/** @param {CryptoKey} key @param {Request} request */
export function token(key, request) {
  return new SignJWT(claimsOf(request)).setProtectedHeader({ alg: "RS256", typ: "JWT" }).sign(key);
}

/** WebCrypto uses its own threads, so many jobs at once get the most out of it. */
export const atOnce = 64;
