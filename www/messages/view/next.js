/** What the part "What next" says beside its snippet. */

import { targetNames } from "../targets.js";

export const COPIED_RENEWED = "Copied, with a new token";

/** The groups of the two menus. */
export const groupNames = {
  login: "Log the user in",
  others: "Call an API, or make such a token",
  harmless: "Does my token work?",
  acting: "Requests that do something",
};

/** @param {string[]} names of APIs that take no token */
export const basicWords = (names) =>
  `Not here, because they take the API key and secret and no token: ${names.join(", ")}.`;

const ALLOWED = {
  yes: "",
  no: " By its path, this token's ACL does not allow it.",
  depends: " Whether this token's filters allow it is not documented.",
};

/** Which path of an ACL allows the request, and whether this one does. @param {string | null} path @param {import("../../acl/state.js").AclAnswer | null} allowed */
export const aclHint = (path, allowed) =>
  (path ? `In an ACL \`${path}\` allows it.` : "Which path of an ACL allows it is not documented.") +
  (allowed ? ALLOWED[allowed] : "");

/** @param {import("../../../src/types.d.ts").SnippetTarget} target */
export const notForKind = (target) => `${targetNames[target]} cannot make a token of this kind.`;
