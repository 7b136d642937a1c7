/** The names of the form's fields. */

import { code } from "../text.js";

/** @import { Facts } from "../text.js" */

/** How the form names its fields. @type {Record<string, string>} */
export const fieldNames = {
  kind: "Kind of token",
  applicationId: "Application ID",
  privateKey: "Private key",
  passphrase: "Passphrase",
  bits: "The size",
  lifetimeSeconds: "Valid for",
  issuedAt: "Issued at",
  notBefore: "Not before",
  jti: "Token ID",
  sub: "Subject",
  acl: "ACL",
  claims: "Custom claims",
  video: "Video",
  "video.sessionId": "Session ID",
  "video.role": "Role",
  "video.connectionData": "Connection data",
  "video.initialLayoutClassList": "Layout classes",
};

/** @param {Facts} facts */
export function fieldName(facts) {
  return facts.field === null ? null : (fieldNames[facts.field] ?? code(facts.field));
}
