/** The words about two tokens beside each other. */

import { duration, utc } from "../../../time.js";
import { counted } from "../../number.js";
import { code } from "../../text.js";

/** @import { Comparison, Difference } from "../../../../src/types.d.ts" */
/** @import { Entries } from "../../text.js" */

/**
 * @satisfies {Entries}
 */
export const compareCodeWords = {
  keys_same: { what: "The same key signed both.", fix: "Look at the other differences." },
  keys_differ: {
    what: "A different key signed one of them, or one was changed after signing.",
    fix: "Sign with the private key of the application, and change nothing in the token afterwards.",
  },
  keys_unknown: {
    what: "We can't tell whether the same key signed both.",
    fix: "Add the application's public key, which matches the token that works.",
  },
  header_differs: { what: "The headers differ.", fix: 'Use the header `{"alg":"RS256","typ":"JWT"}`.' },
  claim_differs: { what: "A claim differs.", fix: "Set it to the value in the token that works." },
  acl_differs: { what: "The ACLs differ.", fix: "Allow what the token that works allows." },
  lifetime_differs: { what: "The lifetimes differ.", fix: "Use the lifetime of the token that works." },
  issued_differs: {
    what: "They were issued at different times.",
    fix: "That is normal. It matters only if a token was too old or came from a wrong clock.",
  },
  only_refused: { what: "Only the rejected token has this problem.", fix: "Fix it as described in the finding." },
};

/** A claim may be called `signature` too. @param {string} kind */
const isSignature = (kind) => kind.startsWith("keys_");

/** What a difference is about: its place in the token. @param {Difference} difference */
export const compareName = ({ code: kind, at }) =>
  isSignature(kind) ? "Signature" : kind === "lifetime_differs" ? "Lifetime" : at === "" ? "Token" : code(at);

/** What the check of a signature came to. @type {Record<string, string>} */
const signatureWords = { valid: "Matches the key", invalid: "Not valid", unchecked: "Not checked" };

/** A value of a difference. @param {Difference} difference @param {string | undefined} value */
export function compareValue({ code: kind }, value) {
  if (value === undefined) return "–";
  if (isSignature(kind)) return signatureWords[value] ?? value;
  if (kind === "lifetime_differs") return duration(Number(value));
  if (kind === "issued_differs") return utc(Number(value));
  return code(value);
}

/**
 * How many differences there are, and how many explain the rejection.
 * @param {Comparison["differences"]} differences
 * @param {boolean} [isSame] whether both are one token
 */
export function comparedWords(differences, isSame = false) {
  if (isSame) return "This is the same token twice.";
  const normal = ["keys_same", "keys_unknown", "issued_differs"];
  const real = differences.filter(({ code, finding }) => finding !== undefined || !normal.includes(code));
  const why = differences.filter(({ finding }) => finding !== undefined).length;
  const found = counted(real.length, { one: "difference", other: "differences" });
  if (real.length === 1)
    return `${found}. ${why > 0 ? "It explains the rejection." : "It does not explain the rejection by itself."}`;
  if (why > 0) return `${found}. ${why === 1 ? "The first one explains" : `The first ${why} explain`} the rejection.`;
  return real.length === 0
    ? "Nothing differs but times and IDs, which are new in every token."
    : `${found}. None of them explains the rejection by itself.`;
}
