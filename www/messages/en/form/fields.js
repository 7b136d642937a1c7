/** The names of the form's fields. */

import { fields } from "../../../generate/fields.js";
import { code } from "../../text.js";

/** @import { Facts } from "../../text.js" */

/** How the form names its fields. @satisfies {Record<import("../../../generate/fields.js").FieldId, string>} */
const labels = {
  applicationId: "Application ID",
  sub: "Subject",
  "video.sessionId": "Session ID",
  "video.role": "Role",
  "video.connectionData": "Connection data",
  "video.initialLayoutClassList": "Layout classes",
  lifetimeSeconds: "Valid for",
  acl: "ACL",
  claims: "Custom claims",
  notBefore: "Not before",
  issuedAt: "Issued at",
  jti: "Token ID",
};

/** @type {Record<string, string>} */
export const fieldNames = {
  kind: "Kind of token",
  privateKey: "Private key",
  passphrase: "Passphrase",
  bits: "Key size",
  video: "Video",
  ...labels,
};

/** Where the form has the claims that are not custom ones. @type {Record<string, string>} */
export const ownFields = {
  scope: "the kind of token Video",
  ...Object.fromEntries(
    Object.entries(fields).flatMap(([field, { claim }]) =>
      claim ? [[claim, own(field, fieldNames[field] ?? field)]] : [],
    ),
  ),
};

/** @param {string} field @param {string} label */
function own(field, label) {
  if (field === "lifetimeSeconds") return label;
  return field.startsWith("video.") ? `the kind of token Video, with its ${label} field` : `the ${label} field`;
}

/** @param {Facts} facts */
export function fieldName(facts) {
  return facts.field === null ? null : (fieldNames[facts.field] ?? code(facts.field));
}
