/** What was repaired, in one sentence each. */

import { counted } from "../../number.js";
import { Facts } from "../../text.js";

/** @import { Repair, RepairCode, RepairDetailsOf } from "../../../../src/types.d.ts" */
/** @import { Forms } from "../../number.js" */
/** @import { About, AnyEntry, AnyFacts, FactsOf } from "../../text.js" */

/** With how often it was repaired, where that is known. @template {object} D @typedef {string | ((count: number | null, facts: FactsOf<D>) => string)} Sentence */

const LINE_BREAKS = { one: "line break", other: "line breaks" };

/** What spaces are removed around, by its claim. */
const PADDED = new Map([
  ["application_id", "the application ID"],
  ["sub", "the subject"],
]);

/** @type {{ [C in RepairCode]: Sentence<RepairDetailsOf[C]> }} */
const sentences = {
  bom_removed: "Removed a byte order mark from the start.",
  utf16_decoded: "Read the text as UTF-16.",
  escaped_newlines: (count) => `Restored ${many(count, LINE_BREAKS)} written as \`\\n\`.`,
  line_breaks_restored: "Restored line breaks that had been lost.",
  whitespace_removed: (count, facts) => {
    const padded = PADDED.get(facts.claim ?? "");
    if (padded) return `Removed the spaces around ${padded}.`;
    if (count === null) return "Removed stray spaces and line breaks.";
    const [breaks = 0, spaces = 0] = [facts.number("lineBreaks"), facts.number("spaces")].map((number) =>
      Math.max(0, number ?? 0),
    );
    // A reader that does not tell the two apart says only how many.
    const parts =
      breaks + spaces <= 0 ? [counted(count, { one: "space or line break", other: "spaces or line breaks" })] : [];
    if (breaks > 0) parts.push(counted(breaks, LINE_BREAKS));
    if (spaces > 0) parts.push(counted(spaces, { one: "space", other: "spaces" }));
    return `Removed ${parts.join(" and ")}.`;
  },
  quotes_removed: "Removed the quotation marks around it.",
  assignment_removed: "Removed the name and the equals sign before it.",
  json_unwrapped: "Took the value out of the JSON around it.",
  code_fence_removed: "Removed the code fence around it.",
  quote_marks_removed: "Removed the `>` marks of a quoted message.",
  dashes_restored: "Fixed the dashes in the BEGIN and END lines.",
  label_corrected: "Ignored the BEGIN line, which names another kind of key than this is.",
  armour_added: "Added the missing BEGIN and END lines.",
  padding_restored: "Added the missing `=` signs at the end.",
  base64url_read: "Read it as base64url (with `-` and `_`).",
  base64_of_pem_read: "Decoded the key file, which was encoded as base64 a second time.",
  invisible_characters_removed: (count) =>
    `Removed or replaced ${many(count, { one: "invisible or unusual character", other: "invisible or unusual characters" })}.`,
  surrounding_text_removed: "Removed the text around it.",
  der_read: "Read it as binary (DER).",
  headers_removed: (count) =>
    `Removed ${many(count, { one: "header line", other: "header lines" })} from inside the key.`,
  duplicate_removed: (count) =>
    count !== null && count > 1
      ? `Ignored ${count} copies of the same text.`
      : "Ignored a second copy of the same text.",
  bearer_removed: "Removed the words before the token, such as `Bearer`.",
  padding_removed: (count) => `Removed ${many(count, { one: "`=` sign", other: "`=` signs" })}. A token has none.`,
  percent_decoded: "Decoded percent-encoding, as used in URLs.",
  standard_base64_read: "Converted standard base64 (with `+` and `/`) to base64url.",
  braces_removed: "Removed the braces around it.",
  html_decoded: "Removed the HTML or XML around the text, and decoded entities such as `&#10;`.",
  quoted_printable_decoded: "Decoded quoted-printable text, as used in the source of an email.",
  escapes_decoded: "Decoded escapes such as `\\x2b`, `\\u002b` or `\\+`.",
  hex_decoded: "Decoded hexadecimal.",
  concatenation_removed: "Joined strings copied from code, and removed what was between them.",
  line_prefixes_removed:
    "Removed what was before or after each line, such as line numbers, timestamps, comment marks or diff marks.",
  line_separators_removed: "Replaced the separators between lines with line breaks.",
  plus_signs_restored: "Restored plus signs that had turned into spaces.",
  label_removed: "Removed the name before the application ID.",
  hyphens_restored: "Restored the hyphens in the application ID.",
};

/**
 * What was repaired: "Restored 27 line breaks written as `\n`."
 * @param {Repair} repair
 * @returns {string}
 */
export function repairWords({ code, details }) {
  return told(sentences[code], { details });
}

/** @param {string | ((count: number | null, facts: AnyFacts) => string)} sentence @param {About} about */
function told(sentence, about) {
  if (typeof sentence === "string") return sentence;
  /** @type {AnyFacts} */
  const facts = new Facts(about);
  return sentence(facts.number("count"), facts);
}

/** `27 line breaks`; without a number `line breaks`. @param {number | null} count @param {Forms} forms */
const many = (count, forms) => (count === null ? forms.other : counted(count, forms));

/** The same sentences as rows of the table of all codes. */
export const repairs = /** @type {Record<RepairCode, AnyEntry>} */ (
  Object.fromEntries(
    Object.entries(sentences).map(([code, sentence]) => [
      code,
      typeof sentence === "string"
        ? { what: sentence }
        : (/** @type {AnyFacts} */ facts) => ({ what: sentence(facts.number("count"), facts) }),
    ]),
  )
);
