/** What was put right, in one sentence each. */

import { Facts, many } from "../text.js";

/** @import { Repair, RepairCode, RepairDetailsOf } from "../../../src/types.d.ts" */
/** @import { About, AnyEntry, AnyFacts, FactsOf } from "../text.js" */

/** With how often it was put right, where that is known. @template {object} D @typedef {string | ((count: number | null, facts: FactsOf<D>) => string)} Sentence */

/** What spaces are removed around, by its claim. */
const PADDED = new Map([
  ["application_id", "the application ID"],
  ["sub", "the subject"],
]);

/** @type {{ [C in RepairCode]: Sentence<RepairDetailsOf[C]> }} */
const sentences = {
  bom_removed: "Removed a byte order mark at the start.",
  utf16_decoded: "The text was stored as UTF-16; it was read as such.",
  escaped_newlines: (count) => `${many(count, "line break")} written as \`\\n\`; ${them(count)} put back.`,
  line_breaks_restored: "The line breaks were lost; they were put back.",
  whitespace_removed: (count, facts) => {
    const padded = PADDED.get(facts.claim ?? "");
    if (padded) return `Removed the spaces around ${padded}.`;
    if (count === null) return "Removed spaces and line breaks that do not belong there.";
    const [breaks = 0, spaces = 0] = [facts.number("lineBreaks"), facts.number("spaces")].map((number) =>
      Math.max(0, number ?? 0),
    );
    // A reader that does not tell the two apart says only how many.
    const parts = breaks + spaces <= 0 ? [counted(count, "space or line break", "spaces or line breaks")] : [];
    if (breaks > 0) parts.push(counted(breaks, "line break", "line breaks"));
    if (spaces > 0) parts.push(counted(spaces, "space", "spaces"));
    return `Removed ${parts.join(" and ")}.`;
  },
  quotes_removed: "Removed the quotation marks around it.",
  assignment_removed: "Removed the name and the equals sign before it.",
  json_unwrapped: "It stood in JSON; its value was taken out.",
  code_fence_removed: "Removed the code fence around it.",
  quote_marks_removed: "Removed the `>` marks of a quoted message.",
  dashes_restored: "The dashes of the BEGIN and END lines were not as they must be; they were put right.",
  label_corrected: "The BEGIN line names another kind of key than the content is; it was read by its content.",
  armour_added: "The BEGIN and END lines were missing; it was read without them.",
  padding_restored: "The `=` signs at the end were missing; they were put back.",
  base64url_read: "It was written in base64url (with `-` and `_`); it was read as such.",
  base64_of_pem_read: "The whole key file was encoded as base64 once more; that was undone.",
  invisible_characters_removed: (count) =>
    `${many(count, "invisible or unusual character")} left out or replaced by plain ones.`,
  surrounding_text_removed: "Removed the text around it.",
  der_read: "It is binary (DER) and not text; it was read as such.",
  headers_removed: (count) => `${many(count, "header line")} left out that stood inside the key.`,
  duplicate_removed: (count) =>
    count !== null && count > 1
      ? `The same stood there ${count} times more; it was read once.`
      : "The same stood there twice; it was read once.",
  bearer_removed: "Removed `Bearer` before the token.",
  padding_removed: (count) => `${many(count, "`=` sign")} left out: a token has none.`,
  percent_decoded: "It was percent-encoded, as in a URL; that was undone.",
  standard_base64_read:
    "It was written in standard base64 (with `+` and `/`) and not in base64url; it was read as such.",
  braces_removed: "Removed the braces around it.",
  html_decoded: "Removed the HTML or XML around the text, and read its entities, such as `&#10;`.",
  quoted_printable_decoded: "Decoded quoted-printable text, as it is in the source of an email.",
  escapes_decoded: "Read escapes such as `\\x2b`, `\\u002b` or `\\+` as the characters they stand for.",
  hex_decoded: "Decoded the text from hexadecimal digits.",
  concatenation_removed: "Joined the strings of a program, and removed what was between them.",
  line_prefixes_removed:
    "Removed what was before or after each line, such as line numbers, time stamps, or the marks of a comment or a diff.",
  line_separators_removed: "Removed the separators that were between the lines instead of line breaks.",
  plus_signs_restored: "Put back plus signs that had become spaces.",
  label_removed: "Removed the name before the application ID.",
  hyphens_restored: "Put the hyphens into the application ID.",
};

/**
 * What was put right: "27 line breaks were written as `\n`; they were put back."
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

/** @param {number} count @param {string} one @param {string} many */
const counted = (count, one, many) => `${count} ${count === 1 ? one : many}`;

/** @param {number | null} count */
function them(count) {
  return count === 1 ? "it was" : "they were";
}

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
