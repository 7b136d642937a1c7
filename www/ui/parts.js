/** Draws a token's three parts. */

import { make } from "./dom.js";

const NAMES = ["part-header", "part-payload", "part-signature"];

/** The class of a token's part, by its place; none beyond the third. @param {number} index */
export const partClass = (index) => NAMES[index] ?? "";

/** The token's text, each part in its colour. @param {string} token @returns {Node[]} */
export const partNodes = (token) =>
  token.split(".").flatMap((part, index) => {
    const text = make("span", { class: partClass(index) }, part);
    return index === 0 ? [text] : [document.createTextNode("."), text];
  });
