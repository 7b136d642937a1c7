/** jsonwebtoken: OpenSSL through Node. */
import { createPrivateKey } from "node:crypto";
import jsonwebtoken from "jsonwebtoken";
import { claimsOf } from "../contender.js";

/** @import { Request } from "../contender.js" */

/** @param {string} pem */
export const read = (pem) => createPrivateKey(pem);

/** @param {import("node:crypto").KeyObject} key @param {Request} request */
export const token = (key, request) => jsonwebtoken.sign(claimsOf(request), key, { algorithm: "RS256" });
