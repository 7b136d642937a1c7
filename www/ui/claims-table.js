/** Draws a table of claims. */

/** @import { Claim } from "./claims.js" */

import { CUSTOM_CLAIM, moreCharacters, moreClaims } from "../messages/view/lists.js";
import { claimMeaning } from "../messages.js";
import { bothTimes, relative } from "../time.js";
import { claimsOf } from "./claims.js";
import { make } from "./dom.js";
import { stretches } from "./invisible.js";

/** A token that anybody made may have any number of claims, of any length. */
const MOST_CLAIMS = 200;
const LONGEST_VALUE = 4000;

/** The rows of a table of claims: name, value, meaning. @param {string} json @param {number} now seconds since 1970 */
export function claimRows(json, now) {
  const claims = claimsOf(json);
  const rows = claims.slice(0, MOST_CLAIMS).map((claim) => row(claim, now));
  const more = claims.length - rows.length;
  if (more > 0) rows.push(make("tr", {}, make("td", { colspan: "3" }, moreClaims(more))));
  return rows;
}

/** @param {Claim} claim @param {number} now */
function row({ name, text, seconds }, now) {
  const value = make("td", {}, make("code", {}, ...marked(shorten(text))));
  if (seconds !== null) {
    for (const part of [...bothTimes(seconds), fromNow(seconds, now)]) value.append(make("br"), part);
  }
  const meaning = Object.hasOwn(claimMeaning, name) ? claimMeaning[name] : CUSTOM_CLAIM;
  return make(
    "tr",
    {},
    make("th", { scope: "row" }, make("code", {}, ...marked(shorten(name)))),
    value,
    make("td", {}, meaning ?? ""),
  );
}

/** A text that anybody wrote, with what is invisible in it marked, and its direction kept to itself. @param {string} text */
export const marked = (text) =>
  stretches(text).map((stretch) =>
    stretch.invisible ? make("mark", { class: "invisible" }, stretch.text) : make("bdi", {}, stretch.text),
  );

/** A text of any length, cut where it is too long to be shown. @param {string} text */
export const shorten = (text) =>
  text.length > LONGEST_VALUE ? text.slice(0, LONGEST_VALUE) + moreCharacters(text.length - LONGEST_VALUE) : text;

/** How far a moment is from now; `renderFromNow` keeps it right. @param {number} seconds @param {number} now */
const fromNow = (seconds, now) => make("span", { "data-moment": String(seconds) }, relative(seconds, now));

/** Every second: the moments of a view as they are from now. @param {HTMLElement} view @param {number} now */
export function renderFromNow(view, now) {
  for (const element of view.querySelectorAll("[data-moment]")) {
    const text = relative(Number(element.getAttribute("data-moment")), now);
    if (element.textContent !== text) element.textContent = text;
  }
}
