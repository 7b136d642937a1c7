/** Draws the comparison with a token that works. */

/** @import { Comparison, Difference } from "../../src/types.d.ts" */
/** @import { InspectState } from "./state.js" */

import { comparedWords, compareName, compareValue, words } from "../messages.js";
import { $, make, setItems, show } from "../ui/dom.js";
import { prose, sentences, setProblem, setProse } from "../ui/prose.js";
import { findingOf } from "./state.js";

/** @param {InspectState} inspect @param {number} now when both tokens were judged */
export function renderComparison({ comparison }, now) {
  const works = comparison?.works ?? null;
  const empty = findingOf(works, "token_empty") !== null;
  const unread = works && !empty && works.token === undefined ? works.findings[0] : undefined;
  setProblem("compare-token", "compare-token-problem", unread ? sentences(words(unread.code, unread)) : null);
  const rows = comparison && works?.token !== undefined ? comparison.differences : [];
  show("compare-result", rows.length > 0);
  setProse(
    "compare-told",
    rows.length > 0 ? comparedWords(rows, comparison?.works.token === comparison?.fails.token) : "",
  );
  setItems(
    "compare-rows",
    rows.map((row) => line(row, comparison, now)),
  );
}

/** @param {Difference} row @param {Comparison | null} comparison @param {number} now */
function line(row, comparison, now) {
  const finding = comparison?.fails.findings[row.finding ?? -1];
  const head = make(
    "th",
    { scope: "row" },
    make("strong", {}, ...prose(compareName(row))),
    make("br"),
    ...prose(words(row.code).what),
  );
  if (finding) {
    const why = words(finding.code, { ...finding, now });
    head.append(make("p", { class: "why" }, make("strong", {}, ...prose(why.what))));
  }
  const cell = (/** @type {"works" | "fails"} */ side) =>
    make("td", { "data-label": $(`compare-${side}`).textContent ?? "" }, ...prose(compareValue(row, row[side])));
  return make("tr", { "data-code": row.code }, head, cell("works"), cell("fails"));
}
