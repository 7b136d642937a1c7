/** What the part "What next" says beside its snippet. */

import { targetNames } from "../targets.js";

export const COPIED_RENEWED = "Copied, with a new token";

/** The groups of the two menus. */
export const groupNames = {
  login: "Log the user in",
  others: "Call an API, or make a token like this",
  harmless: "Does my token work?",
  acting: "Requests that do something",
};

/** @param {string[]} names of APIs that take no token */
export const basicWords = (names) => `These accept only the API key and secret, not a token: ${names.join(", ")}.`;

const ALLOWED = {
  yes: "",
  no: " This token's ACL does not allow this path.",
  depends: " It depends on this token's filters, and Vonage does not document what they do.",
};

/** Which path of an ACL allows the request, and whether this one does. @param {string | null} path @param {import("../../../acl/state.js").AclAnswer | null} allowed */
export const aclHint = (path, allowed) =>
  (path ? `In an ACL, \`${path}\` allows it.` : "Vonage does not document which path of an ACL allows it.") +
  (allowed ? ALLOWED[allowed] : "");

/** @param {import("../../../../src/types.d.ts").SnippetTarget} target */
export const notForKind = (target) => `${targetNames[target]} can't make this kind of token.`;
