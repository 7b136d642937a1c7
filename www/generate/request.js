/** Turns the form into a request for the core, and back. */

/** @import { Settings, TokenRequest } from "../../src/types.d.ts" */
/** @import { As } from "./fields.js" */
/** @import { Form } from "./state.js" */
import { fields } from "./fields.js";
import { lifetimeOf } from "./lifetime.js";

/**
 * Returns the request for the core: the fields that the form's kind has. Text that is not a number is kept as text,
 * so that the core can name the fault. An empty text counts as absent.
 *
 * @param {Form} form
 * @returns {TokenRequest}
 */
export function requestOf(form) {
  /** @type {Record<string, any>} */
  const request = { kind: form.kind };
  for (const [path, { name, as, always, kinds }] of Object.entries(fields)) {
    const value = readers[as](form[name], form);
    const isAsked = (!kinds || kinds.includes(form.kind)) && (always || value !== "");
    if (isAsked) place(request, path, value);
  }
  return /** @type {TokenRequest} */ (request);
}

/**
 * Sets a value. `video.role` is the member `role` of the member `video`.
 *
 * @param {Record<string, any>} request
 * @param {string} path
 * @param {unknown} value
 */
function place(request, path, value) {
  const [first = "", second] = path.split(".");
  if (second === undefined) request[first] = value;
  else request[first] = { ...request[first], [second]: value };
}

/** Converts a field's text to the request's value. @type {Record<As, (text: string, form: Form) => unknown>} */
const readers = {
  text: (text) => text,
  json: (text) => text,
  trimmed: (text) => text.trim(),
  words: (text) => (text.trim() ? text.trim().split(/[\s,]+/) : ""),
  seconds: (text) => number(text.trim()),
  lifetime: (_, form) => lifetimeSeconds(form),
};

/** @param {string} text */
const number = (text) => (/^[+-]?\d+(\.\d+)?$/.test(text) ? Number(text) : text);

/** @param {Form} form */
function lifetimeSeconds({ lifetimeAmount, lifetimeUnit }) {
  // A comma before three digits may group thousands, so only one before fewer is a decimal comma.
  const amount = lifetimeAmount.trim().replace(/^(\d+),(\d{1,2})$/, "$1.$2");
  // An empty one is 0, because a missing lifetime would silently become the default.
  const seconds = Number(amount) * Number(lifetimeUnit);
  // JSON has no NaN.
  return Number.isFinite(seconds) ? seconds : amount;
}

/**
 * Returns the members of the form that a request from Inspect, a link or a profile sets.
 *
 * @param {TokenRequest | Settings} request
 * @returns {Partial<Form>}
 */
export function formOf(request) {
  /** @type {Record<string, unknown>} */
  const form = request.kind ? { kind: request.kind } : {};
  for (const [path, { name, as }] of Object.entries(fields)) {
    const value = path.split(".").reduce((object, member) => object?.[member], /** @type {any} */ (request));
    if (value === undefined || value === null) continue;
    if (as === "lifetime") Object.assign(form, lifetimeOf(value));
    else form[name] = textOf(value);
  }
  return form;
}

/** Returns a value the way its field shows it. Text is kept as it is. @param {unknown} value */
function textOf(value) {
  if (Array.isArray(value)) return value.join(" ");
  return typeof value === "object" ? JSON.stringify(value, null, 2) : String(value);
}
