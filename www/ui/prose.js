/** Draws sentences, with code between backticks. */

/** @import { Words } from "../messages/text.js" */

import { pieces } from "../messages.js";
import { $, make, setItems, show } from "./dom.js";

/** Returns a sentence as nodes, with text between backticks as code. @param {string} text @returns {Node[]} */
export const prose = (text) =>
  pieces(text).map((piece) => (piece.code ? make("code", {}, piece.text) : document.createTextNode(piece.text)));

/** Returns what it is, why, and what to do, as one paragraph. @param {Words} words */
export const sentences = ({ what, why, fix }) => [what, why, fix].filter(Boolean).join(" ");

/** @param {string} id @param {string} text */
export const setProse = (id, text) => setItems(id, prose(text));

/**
 * Shows a problem at its field. Sets `aria-invalid`; `aria-describedby` is in the HTML.
 *
 * @param {string} field
 * @param {string} place
 * @param {string | null} text
 */
export function setProblem(field, place, text) {
  const element = $(field);
  if (text) element.setAttribute("aria-invalid", "true");
  else element.removeAttribute("aria-invalid");
  setProse(place, text ?? "");
  show(place, text !== null);
}
