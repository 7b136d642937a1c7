/** The words about many tokens: the list of users, its rows, and what they say. */

import { number } from "../../number.js";
import { say } from "../../text.js";

/** @import { Entries } from "../../text.js" */

const SAVE_AS_UTF8 = "In the spreadsheet, choose Save as, then CSV UTF-8. Then choose that file here.";

/** @type {Record<string, string>} */
const formats = { PDF: "a PDF", JSON: "JSON" };

/** @param {number | null} count */
const grouped = (count) => (count === null ? null : number(count));

/**
 * @satisfies {Entries}
 */
export const batchWords = {
  batch_empty: (facts) =>
    facts.flag("hasHeader")
      ? { what: "There are no rows below the header.", fix: "Put one user on each line below it." }
      : { what: "The list has no users.", fix: "Put one user on each line, or choose a CSV file." },
  batch_input_too_long: (facts) => ({
    what: say`The list is too long: ${facts.size("bytes")}.` ?? "The list is too long.",
    why: say`The limit is ${facts.size("limit")}.` ?? "There is a limit.",
    fix: "Split the file and make the tokens in several runs.",
  }),
  batch_not_text: (facts) =>
    facts.flag("isWorkbook")
      ? {
          what: "This is a workbook, not a CSV file.",
          why: "A CSV file is plain text.",
          fix: SAVE_AS_UTF8,
        }
      : facts.text("format")
        ? {
            what: say`This is ${formats[facts.text("format") ?? ""] ?? "an image"}, not a list of users.` ?? "",
            fix: "Choose a CSV file, or a text file with one user per line.",
          }
        : facts.flag("hasNul")
          ? {
              what: say`Line ${facts.number("line")} contains a NUL character.` ?? "The list contains a NUL character.",
              why: "No name has one. The file may be binary, or text in UTF-16 without its byte order mark.",
              fix: SAVE_AS_UTF8,
            }
          : {
              what: say`Line ${facts.number("line")} is not text in UTF-8.` ?? "This is not text in UTF-8 or UTF-16.",
              why: "In another encoding, a name could be read wrongly, and Vonage would reject its token.",
              fix: SAVE_AS_UTF8,
            },
  batch_too_many: (facts) => ({
    what:
      say`Line ${grouped(facts.number("line"))} is one row too many: a run has at most ${grouped(facts.number("limit"))}.` ??
      say`A run has at most ${grouped(facts.number("limit"))} tokens.` ??
      "There are too many tokens for one run.",
    fix: "Make the tokens in several runs.",
  }),
  batch_column_missing: (facts) => ({
    what:
      say`The header in line ${facts.number("line")} has no column ${facts.value("name")}.` ??
      "The column is not in the header.",
    why: say`Its columns are ${facts.values("columns")}.` ?? "Without it we don't know who the tokens are for.",
    fix: "Choose another column, or correct the header.",
  }),
  batch_quote_open: (facts) => ({
    what:
      say`Line ${facts.number("line")} opens a quotation mark that is never closed.` ??
      "A quotation mark is never closed.",
    why: "Everything after it would be one name.",
    fix: "Close it. To write a quotation mark inside a cell, double it.",
  }),
  batch_pattern_invalid: {
    what: "The pattern has no `{n}`.",
    why: "`{n}` stands for the number. Without it, all users would have the same name.",
    fix: "For example, enter `user-{n}`.",
  },
  batch_count_invalid: (facts) => ({
    what:
      say`${facts.value("value")} is not a whole number of 1 or more.` ?? "This is not a whole number of 1 or more.",
    fix: "Enter a whole number.",
  }),
  batch_jti_fixed: {
    what: "The token ID is fixed, but each token needs its own.",
    fix: "Clear Token ID in Generate. Each token then gets a random one.",
  },
  batch_line_empty: {
    what: "The line is empty and was skipped.",
    fix: "Ignore this unless a name is missing there.",
  },
  batch_row_ragged: (facts) => ({
    what:
      say`The row has ${facts.number("found")} cells, and the first row has ${facts.number("expected")}.` ??
      "The row and the first row have different numbers of cells.",
    why: "Its cells may be in the wrong columns.",
    fix: "Add or remove a delimiter. Put a cell that contains one in quotation marks.",
  }),
  batch_quote_misplaced: {
    what: "There is text after a closing quotation mark.",
    fix: "Put the whole cell in quotation marks. To write a quotation mark inside it, double it.",
  },
  batch_user_empty: { what: "The row has no user.", fix: "Fill in the cell, or remove the row." },
  batch_duplicate_user: (facts) => ({
    what:
      say`${facts.value("user")} is already in line ${facts.number("firstLine")}.` ??
      "This user is already in the list.",
    why: "Each user gets one token.",
    fix: "Remove one of the two.",
  }),
  batch_preset_unknown: (facts) => ({
    what: say`There is no ACL preset ${facts.value("value")}.` ?? "There is no such ACL preset.",
    why: say`The presets are ${facts.values("known")}.` ?? "A preset is a list of paths with a name.",
    fix: "Enter one of these, or the ACL as JSON.",
  }),
  batch_key_changed: {
    what: "The loaded key is not the one this run began with.",
    why: "All tokens of one run are signed with the same key.",
    fix: "Press Make tokens to start a new run with the loaded key.",
  },
};
