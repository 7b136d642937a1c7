/** What is said when something else than typing filled the form. */

/** @import { Change } from "../../../../src/types.d.ts" */
/** @import { Replacer } from "../../../generate/replaced.js" */

import { duration } from "../../../time.js";
import { code } from "../../text.js";

/** @type {Record<Replacer, string>} */
export const replacedWords = {
  inspect: "This form was filled in from the token you inspected.",
  link: "This form was filled in from a settings link.",
  profile: "This form was filled in from a profile.",
};

/** @type {Record<import("../../../generate/replaced.js").Restored, string>} */
export const restoredWords = {
  whole: "The form is back as it was.",
  kept: "The form is back as it was, with what you have changed since.",
};

/** @param {string | undefined} seconds */
const length = (seconds) => (seconds === undefined ? "not set" : duration(Number(seconds)));

/** `role`: `"admin"` → `"publisher"`. @param {Change} change */
export function changeWords({ at, from, to }) {
  if (at === "lifetime") return `Lifetime: ${length(from)} → ${length(to)}`;
  // These two are new in every token, and named only where the old one was wrong.
  if (at === "iat" || at === "exp") return `${code(at)}: ${code(from ?? "")} → a new time in seconds`;
  if (from === undefined) return `${code(at)}: added, ${code(to ?? "")}`;
  return `${code(at)}: ${code(from)} → ${to === undefined ? "removed" : code(to)}`;
}
