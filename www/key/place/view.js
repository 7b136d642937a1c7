/** Draws what can be done with the key file's place. */

/** @import { State } from "../../state.js" */

import { openAgain } from "#language/view/key.js";
import { input, setText, show } from "../../ui/dom.js";

/** @param {State} state */
export function renderPlace({ place: { kept, isKnown, isKept }, key }) {
  show("kept-place", kept !== null && key.stage === "none");
  setText("open-again", openAgain(kept ?? ""));
  show("keep-place-ask", isKnown && key.stage === "ready");
  input("keep-place").checked = isKept;
}
