/** Draws a table of claims. */

/** @import { Claim } from "./claims.js" */

import { CUSTOM_CLAIM, moreCharacters, moreClaims } from "#language/view/lists.js";
import { claimMeaning } from "../../messages.js";
import { bothTimes, relative } from "../../time.js";
import { $, make } from "../dom.js";
import { stretches } from "../invisible.js";
import { claimsOf } from "./claims.js";

/** A token from anywhere may have any number of claims, of any length. */
const MOST_CLAIMS = 200;
const LONGEST_VALUE = 4000;

/**
 * What each table shows. A table with the same content is left alone, including any selection in it.
 *
 * @type {WeakMap<Element, string>}
 */
const drawn = new WeakMap();

/**
 * Draws the rows of a table of claims, with one readable value each and the rest on request.
 *
 * @param {string} id
 * @param {string | undefined} json
 * @param {number} now seconds since 1970
 */
export function renderClaims(id, json = "{}", now) {
  const body = $(id);
  if (drawn.get(body) !== json) body.replaceChildren(...claimRows(json, now));
  drawn.set(body, json);
  renderFromNow(body, now);
}

/** @param {string} json @param {number} now seconds since 1970 */
function claimRows(json, now) {
  const claims = claimsOf(json);
  const rows = claims.slice(0, MOST_CLAIMS).map((claim) => row(claim, now));
  const more = claims.length - rows.length;
  if (more > 0) rows.push(make("tr", {}, make("td", { colspan: "2" }, moreClaims(more))));
  return rows;
}

/** @param {Claim} claim @param {number} now */
function row({ name, text, seconds }, now) {
  const written = make("code", {}, ...marked(shorten(text)));
  const meaning = (Object.hasOwn(claimMeaning, name) && claimMeaning[name]) || CUSTOM_CLAIM;
  const more = make("p", { class: "more" }, meaning);
  const value = make("td");
  if (seconds === null) value.append(written, more);
  else {
    const [readable = "", ...others] = bothTimes(seconds);
    value.append(readable, " ", fromNow(seconds, now), more);
    for (const other of [written, ...others]) more.append(make("br"), other);
  }
  return make("tr", {}, make("th", { scope: "row" }, make("code", {}, ...marked(shorten(name)))), value);
}

/** Marks invisible characters in a text from anywhere, and isolates its direction. @param {string} text */
export const marked = (text) =>
  stretches(text).map((stretch) =>
    stretch.invisible ? make("mark", { class: "invisible" }, stretch.text) : make("bdi", {}, stretch.text),
  );

/** Cuts a text that is too long to show. @param {string} text */
export const shorten = (text) =>
  text.length > LONGEST_VALUE ? text.slice(0, LONGEST_VALUE) + moreCharacters(text.length - LONGEST_VALUE) : text;

/** Says how far a time is from now. `renderFromNow` keeps it up to date. @param {number} seconds @param {number} now */
const fromNow = (seconds, now) =>
  make("span", { class: "from-now", "data-moment": String(seconds) }, relative(seconds, now));

/** Updates the relative times of a view, every second. @param {HTMLElement} view @param {number} now */
export function renderFromNow(view, now) {
  for (const element of view.querySelectorAll("[data-moment]")) {
    const text = relative(Number(element.getAttribute("data-moment")), now);
    if (element.textContent !== text) element.textContent = text;
  }
}
