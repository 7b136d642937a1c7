/** Draws why a secret was kept out of a field. */

/** @import { State } from "../state.js" */

import { keptOutWords } from "../messages.js";
import { $, make } from "./dom.js";

const NOTE = "kept-out";

/** Says next to a field that a secret did not enter it or had to leave it. @param {State["page"]["keptOut"]} keptOut */
export function renderKeptOut(keptOut) {
  const old = document.getElementById(NOTE);
  const text = keptOut ? keptOutWords[keptOut.kept] : "";
  if (old && old.dataset.field === keptOut?.id && old.textContent === text) return;
  old?.remove();
  if (!keptOut) return;
  const note = make("p", { id: NOTE, class: "problem", role: "alert", "data-field": keptOut.id }, text);
  $(keptOut.id).after(note);
}
