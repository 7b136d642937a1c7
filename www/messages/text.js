/** How the tables of words read the values that come with a code. A value that is absent never shows. */

import { duration, relative, span, utc } from "../time.js";
import { escaped } from "../ui/invisible.js";

/** @import { Details } from "../../src/types.d.ts" */

/**
 * What a message says. Text between backticks is a name or a value, to be set in code type.
 * @typedef {object} Words
 * @property {string} what what it is, with the values at hand
 * @property {string} [why] why it is refused, or why it matters
 * @property {string} [fix] what to press or change
 * @property {string} [command] a shell command to copy
 */

/**
 * What is known about one occurrence of a code.
 * @typedef {object} About
 * @property {Details} [details]
 * @property {string} [claim]
 * @property {string | null} [field] the field of the form that it belongs to; absent for a token under inspection
 * @property {string} [severity]
 * @property {number} [now] seconds since 1970
 */

/** @typedef {Words | ((facts: Facts) => Words)} Entry one row of a table */

const LONGEST_VALUE = 80;

/** One occurrence of a code, read safely: what is absent, or of another type, is null. */
export class Facts {
  #details;

  /** @param {About} [about] */
  constructor({ details = {}, claim, field, severity, now } = {}) {
    this.#details = details;
    this.claim = claim ?? this.text("claim");
    this.field = field ?? null;
    this.severity = severity ?? null;
    this.now = now ?? this.number("now");
    /** Whether the words stand by a field of a form, and not by a token under inspection. */
    this.inForm = this.field !== null && this.severity === null;
  }

  /**
   * A name or a short text, as it is.
   * @param {string} name
   */
  text(name) {
    const value = this.#details[name];
    return typeof value === "string" && value !== "" ? value : null;
  }

  /**
   * A number that can be counted with.
   * @param {string} name
   */
  number(name) {
    const value = this.#details[name];
    return typeof value === "number" && Number.isFinite(value) ? value : null;
  }

  /**
   * A number of bytes as a size: `900 bytes`, `52 MB` of a million bytes each.
   * @param {string} name
   */
  size(name) {
    const bytes = this.number(name);
    if (bytes === null) return null;
    return bytes < 1e6 ? `${bytes} bytes` : `${Math.round(bytes / 1e6)} MB`;
  }

  /**
   * Whether a yes-or-no detail says yes.
   * @param {string} name
   */
  flag(name) {
    return this.#details[name] === true;
  }

  /**
   * A text or a number, in code type.
   * @param {string} name
   */
  value(name) {
    const value = this.text(name) ?? this.number(name);
    return value === null ? null : code(value);
  }

  /**
   * Texts and numbers, in code type: `a`, `b`.
   * @param {string} name
   */
  values(name) {
    const list = this.#details[name];
    if (!Array.isArray(list)) return this.value(name);
    const shown = list.filter((item) => typeof item === "string" || typeof item === "number").map(code);
    return shown.length > 0 ? shown.join(", ") : null;
  }

  /**
   * The texts of a list, as they are.
   * @param {string} name
   * @returns {string[]}
   */
  texts(name) {
    const list = this.#details[name];
    return Array.isArray(list) ? list.filter((item) => typeof item === "string" && item !== "") : [];
  }

  /**
   * A length of time, from a detail in seconds.
   * @param {string} name
   */
  duration(name) {
    const seconds = this.number(name);
    return seconds === null ? null : duration(seconds);
  }

  /**
   * A moment, from a detail in seconds since 1970: in UTC, and how far from now, which the detail `seconds` may tell too.
   * @param {string} name
   * @param {"past" | "future"} [side] of now
   */
  moment(name, side) {
    const moment = this.number(name);
    if (moment === null) return null;
    const distance = this.number("seconds");
    if (this.now !== null) return `${utc(moment)}, ${relative(moment, this.now)}`;
    if (side === undefined || distance === null) return utc(moment);
    return `${utc(moment)}, ${side === "past" ? `${span(distance)} ago` : `in ${span(distance)}`}`;
  }
}

/**
 * The text, or null where one of its values is: say`It has ${bits} bits.` ?? "It is short."
 * @param {TemplateStringsArray} texts
 * @param {(string | number | null)[]} values
 * @returns {string | null}
 */
export function say(texts, ...values) {
  if (values.some((value) => value === null)) return null;
  return String.raw({ raw: texts }, ...values);
}

/**
 * In code type, on one line and not too long, with what is invisible made visible: it may come from a token that anybody
 * made.
 * @param {string | number} value
 */
export function code(value) {
  const line = escaped(String(value)).replaceAll("`", "'");
  const letters = [...line];
  return `\`${letters.length > LONGEST_VALUE ? `${letters.slice(0, LONGEST_VALUE).join("")}…` : line}\``;
}

/**
 * `1 line break was`, `27 line breaks were`; without a number `Line breaks were`.
 * @param {number | null} count
 * @param {string} noun
 */
export function many(count, noun) {
  if (count === null) return `${noun.charAt(0).toUpperCase()}${noun.slice(1)}s were`;
  return count === 1 ? `1 ${noun} was` : `${count} ${noun}s were`;
}

/**
 * The same text in pieces, for a view that sets names and values in code type.
 * @param {string} text
 * @returns {{ text: string, code: boolean }[]}
 */
export function pieces(text) {
  return text.split("`").flatMap((piece, index) => (piece === "" ? [] : [{ text: piece, code: index % 2 === 1 }]));
}
