/** @import { KeyState } from "./state.js" */

import { words } from "../messages.js";
import { $, setText, show } from "../ui/dom.js";
import { showsSteps } from "./state.js";

/** The two steps that make a new pair work, each ticked once it is done. @param {KeyState} key */
export function renderSteps(key) {
  const shown = showsSteps(key);
  show("pair-next", shown);
  // The notice has a button of its own for it.
  show("copy-public-key", !shown);
  setText("pair-saved", key.saved ? "✓ Saved" : "");
  setText("pair-copied", key.copied ? "✓ Copied" : "");
  $("pair-save").classList.toggle("primary", !key.saved);
  $("pair-copy").classList.toggle("primary", key.saved);
}

/** What was last done with the key. @param {KeyState} key */
export function toldWords({ told, isNew }) {
  if (told === null) return "";
  if (told.what === "saved") return `Saved as ${told.name}`;
  if (told.what === "clipboard-refused") return words("clipboard_refused").what;
  return isNew ? "Copied. Paste it into the application in your dashboard and press Save changes." : "Copied";
}
