/** How the tables of words read the values that come with a code. A value that is absent never shows. */

import { ago, within } from "#language/units.js";
import { duration, relative, span, utc } from "../time.js";
import { escaped } from "../ui/invisible.js";
import { size } from "./number.js";

/** @import { Code, DetailsOf, NoDetails } from "../../src/types.d.ts" */

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
 * @property {object} [details] those of the code; what the words do not expect never shows
 * @property {string} [claim]
 * @property {string | null} [field] the field of the form that it belongs to; absent for a token under inspection
 * @property {string} [severity]
 * @property {number} [now] seconds since 1970
 */

/**
 * The names of the details `D` that may be of the type `T`.
 * @template D
 * @template T
 * @typedef {Extract<{ [K in keyof D]-?: Extract<D[K], T> extends never ? never : K }[keyof D], string>} Named
 */

/**
 * The facts of a code with the details `D`: tsc refuses to ask them for another.
 * @template {object} D
 * @typedef {Facts<Named<D, string>, Named<D, number>, Named<D, boolean>, Named<D, readonly unknown[]>>} FactsOf
 */

/** The facts of any code. @typedef {Facts<string, string, string, string>} AnyFacts */

/** One row of a table. @template {object} D @typedef {Words | ((facts: FactsOf<D>) => Words)} Entry */

/** Rows of a table, each with the facts of its own code. @typedef {{ [C in Code]?: Entry<DetailsOf[C]> }} Entries */

/** Any row. @typedef {Words | ((facts: AnyFacts) => Words)} AnyEntry */

/**
 * The page's own codes, and what they tell.
 * @typedef {Record<"wasm_unavailable" | "worker_failed" | "worker_timeout" | "lock_failed" | "page_framed"
 *   | "integrity_failed" | "clipboard_refused"
 *   | "key_overtaken" | "internal", NoDetails>
 *   & Record<"file_is_folder" | "file_several" | "file_unreadable" | "body_too_large", { count?: number }>} PageDetailsOf
 */

/** @typedef {keyof PageDetailsOf} PageCode */

/** A code of the page with what it tells. @typedef {{ [C in PageCode]: { code: C, details?: PageDetailsOf[C] } }[PageCode]} PageCoded */

const LONGEST_VALUE = 80;

/**
 * One occurrence of a code, read safely: what is absent, or of another type, is null.
 * @template {string} [T=never] the names of texts
 * @template {string} [N=never] of numbers
 * @template {string} [F=never] of yes-or-no details
 * @template {string} [L=never] of lists
 */
export class Facts {
  /** @type {(name: T | N | F | L | "seconds") => unknown} */
  #read;

  /** @param {About} [about] */
  constructor({ details = {}, claim, field, severity, now } = {}) {
    /** @type {Partial<Record<string, unknown>>} */
    const given = { ...details };
    this.#read = (name) => given[name];
    this.claim = claim ?? null;
    this.field = field ?? null;
    this.severity = severity ?? null;
    this.now = now ?? null;
    /** Whether the words stand by a field of a form, and not by a token under inspection. */
    this.inForm = this.field !== null && this.severity === null;
  }

  /** A name or a short text, as it is. @param {T} name */
  text(name) {
    return textOf(this.#read(name));
  }

  /** A number that can be counted with. @param {N} name */
  number(name) {
    return numberOf(this.#read(name));
  }

  /** A number of bytes as a size: `900 bytes`, `52 MB` of a million bytes each. @param {N} name */
  size(name) {
    const bytes = this.number(name);
    return bytes === null ? null : size(bytes);
  }

  /** Whether a yes-or-no detail says yes. @param {F} name */
  flag(name) {
    return this.#read(name) === true;
  }

  /** A text or a number, in code type. @param {T | N} name */
  value(name) {
    const value = this.#read(name);
    const shown = textOf(value) ?? numberOf(value);
    return shown === null ? null : code(shown);
  }

  /** The texts of a list, as they are. @param {L} name @returns {string[]} */
  texts(name) {
    const list = this.#read(name);
    return Array.isArray(list) ? list.filter((item) => textOf(item) !== null) : [];
  }

  /** The texts of a list, in code type: `a`, `b`. @param {L} name */
  values(name) {
    const shown = this.texts(name).map(code);
    return shown.length > 0 ? shown.join(", ") : null;
  }

  /** A length of time, from a detail in seconds. @param {N} name */
  duration(name) {
    const seconds = this.number(name);
    return seconds === null ? null : duration(seconds);
  }

  /**
   * A moment, from a detail in seconds since 1970: in UTC, and how far from now, which the detail `seconds` may tell too.
   * @param {N} name
   * @param {"past" | "future"} [side] of now
   */
  moment(name, side) {
    const moment = this.number(name);
    if (moment === null) return null;
    const distance = numberOf(this.#read("seconds"));
    if (this.now !== null) return `${utc(moment)}, ${relative(moment, this.now)}`;
    if (side === undefined || distance === null) return utc(moment);
    return `${utc(moment)}, ${side === "past" ? ago(span(distance)) : within(span(distance))}`;
  }
}

/** The command that the core gives with a refusal, for the words of it. @param {FactsOf<{ command?: string }>} facts */
export function commandOf(facts) {
  const command = facts.text("command");
  return command === null ? {} : { command };
}

/** @param {unknown} value */
const textOf = (value) => (typeof value === "string" && value !== "" ? value : null);

/** @param {unknown} value */
const numberOf = (value) => (typeof value === "number" && Number.isFinite(value) ? value : null);

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
 * The same text in pieces, for a view that sets names and values in code type.
 * @param {string} text
 * @returns {{ text: string, code: boolean }[]}
 */
export function pieces(text) {
  return text.split("`").flatMap((piece, index) => (piece === "" ? [] : [{ text: piece, code: index % 2 === 1 }]));
}
