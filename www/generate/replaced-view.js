/** Draws the notice that says what filled the form. */

/** @import { State } from "../state.js" */

import { changeWords, replacedWords, restoredWords } from "../messages.js";
import { make, setItems, setText, show } from "../ui/dom.js";
import { prose, setProse } from "../ui/prose.js";

/**
 * Says what filled the form instead of the user, what it changed, and how to go back. It is above the view: then a
 * screen reader also hears it when the view was hidden before.
 *
 * @param {State} state
 */
export function renderReplaced({ page, generate: { replaced, restored } }) {
  const isHere = page.tab === "generate";
  show("form-replaced-notice", isHere && replaced !== null);
  setText("form-replaced-what", replaced ? replacedWords[replaced.by] : "");
  const changes = replaced?.changes ?? [];
  setItems(
    "form-replaced-changes",
    changes.map((change) => make("li", {}, ...prose(changeWords(change)))),
  );
  show("form-replaced-changes-block", changes.length > 0);
  setProse("form-replaced-note", replaced?.note ?? "");
  show("form-replaced-note", replaced !== null && replaced.note !== null);
  setText("form-restored", restored ? restoredWords[restored] : "");
  show("form-restored", isHere && restored !== null);
}
