/** Draws the steps that follow a new key pair. */

/** @import { KeyState } from "./state.js" */

import { copiedWords } from "#language/view/copied.js";
import { PASTE_PUBLIC_KEY, savedAs, stepDone } from "#language/view/key.js";
import { $, setText, show } from "../ui/dom.js";
import { showsSteps } from "./state.js";

/** Draws the two steps that make a new pair work. Each is ticked once it is done. @param {KeyState} key */
export function renderSteps(key) {
  const shown = showsSteps(key);
  show("pair-next", shown);
  // The notice has its own button for this.
  show("copy-public-key", !shown);
  setText("pair-saved", key.saved ? stepDone.saved : "");
  setText("pair-copied", key.copied ? stepDone.copied : "");
  $("pair-save").classList.toggle("primary", !key.saved);
  $("pair-copy").classList.toggle("primary", key.saved);
}

/** Says what was last done with the key. @param {KeyState} key */
export function toldWords({ told, isNew }) {
  if (told === null) return "";
  if (told.what === "saved") return savedAs(told.name);
  return copiedWords(told.what === "copied", isNew ? PASTE_PUBLIC_KEY : undefined);
}
