/** Draws what Inspect says about the clocks. */

/** @import { State } from "../state.js" */

import { clockWords, serverTimeWords } from "#language/view/inspect.js";
import { words } from "../messages.js";
import { span, utc } from "../time.js";
import { input, setText, show } from "../ui/dom.js";
import { sentences, setProblem, setProse } from "../ui/prose.js";
import { clockOffset, findingOf } from "./state.js";

/**
 * Says what the pasted `Date:` header shows about this clock, and whose time the tokens have.
 *
 * @param {State["inspect"]} inspect
 * @param {State["page"]} page
 */
export function renderServerClock({ form, inspection, now }, page) {
  const differs = findingOf(inspection, "clock_differs");
  const old = findingOf(inspection, "response_is_old");
  const invalid = findingOf(inspection, "server_date_invalid");
  setProblem("server-date", "server-date-problem", invalid && sentences(words(invalid.code, invalid)));
  const given = form.serverDate.trim() !== "" && !invalid;
  // The core compares the clocks once it has read a token.
  const compared = inspection?.payloadJson !== undefined;
  setProse(
    "server-clock",
    differs
      ? sentences(words(differs.code, { ...differs, now }))
      : old
        ? sentences(words(old.code, { ...old, now }))
        : given
          ? compared
            ? clockWords.agrees
            : clockWords.needsToken
          : "",
  );
  input("server-date-fresh").checked = form.serverDateFresh;
  show("server-date-fresh-ask", old !== null || form.serverDateFresh);
  const offset = clockOffset(inspection);
  show("use-server-time", offset !== 0 && page.clockOffset === 0);
  show("server-time", page.clockOffset !== 0);
  setText("server-time-told", serverTimeWords(span(page.clockOffset), page.clockOffset > 0));
}

/** Runs every second. @param {number} now by this computer's clock, in seconds since 1970 */
export function renderClock(now) {
  setText("clock", utc(now));
}
