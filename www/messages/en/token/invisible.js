/** The words about a text that is not what it looks like. */

import { size } from "../../number.js";
import { code, say } from "../../text.js";

/** @import { DetailsOf } from "../../../../src/types.d.ts" */
/** @import { Entries, Facts, FactsOf } from "../../text.js" */

/** What the more common of them are called (Unicode, in small letters). @type {Record<string, string>} */
const NAMES = {
  "U+0000": "null character",
  "U+0009": "tab",
  "U+000A": "line break",
  "U+000D": "carriage return",
  "U+00A0": "no-break space",
  "U+00AD": "soft hyphen",
  "U+200B": "zero-width space",
  "U+200C": "zero-width non-joiner",
  "U+200D": "zero-width joiner",
  "U+200E": "left-to-right mark",
  "U+200F": "right-to-left mark",
  "U+202A": "left-to-right embedding",
  "U+202B": "right-to-left embedding",
  "U+202C": "pop directional formatting",
  "U+202D": "left-to-right override",
  "U+202E": "right-to-left override",
  "U+202F": "narrow no-break space",
  "U+2060": "word joiner",
  "U+2066": "left-to-right isolate",
  "U+2067": "right-to-left isolate",
  "U+2068": "first strong isolate",
  "U+2069": "pop directional isolate",
  "U+3000": "ideographic space",
  "U+FE0F": "variation selector",
  "U+FEFF": "byte order mark",
};

/**
 * @satisfies {Entries}
 */
export const invisibleWords = {
  text_has_invisible: (facts) => ({
    what:
      say`${holder(facts)} contains ${characters(facts)}: ${facts.value("value")}.` ??
      `${holder(facts)} contains an invisible character.`,
    why: "You can't see it, but Vonage compares every character. It often comes with text copied from a chat, a document or a spreadsheet.",
    fix: "Type the text again by hand, unless you meant the character to be there.",
  }),
  text_has_outer_spaces: (facts) => ({
    what:
      say`${holder(facts)} has spaces at its start or end: ${facts.value("value")}.` ??
      `${holder(facts)} has spaces at its start or end.`,
    why: "Vonage compares every character, spaces too.",
    fix: "Make a new token without the spaces, unless you meant them to be there.",
  }),
  token_large: (facts) => ({
    what: say`The token is large: ${facts.size("bytes")}.` ?? "The token is large.",
    why: `Most servers reject a header of more than ${facts.size("limit") ?? size(8190)}.`,
    fix: "Make a new token with fewer or shorter claims, or a shorter ACL.",
  }),
};

/** @param {Facts} facts */
const holder = (facts) => (facts.claim ? code(facts.claim) : "A string in the token");

/** `a zero-width space (U+200B)`, `3 invisible characters (U+200B, U+202E)`. @param {FactsOf<DetailsOf["text_has_invisible"]>} facts */
function characters(facts) {
  const count = facts.number("count");
  const named = facts.texts("characters");
  const [only] = named;
  if (only === undefined) return null;
  if (count !== null && count > 1) return `${count} invisible characters (${named.join(", ")})`;
  const name = NAMES[only] ?? "invisible character";
  return `${/^[aeiou]/.test(name) ? "an" : "a"} ${name} (${only})`;
}
