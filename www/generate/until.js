/** Lets a token expire at a moment in local time, instead of after a while. */

/** @import { TokenRequest } from "../../src/types.d.ts" */
/** @import { Form } from "./state.js" */
import { lifetimeOf } from "./lifetime.js";
import { requestOf } from "./request.js";

/** @param {string} until in local time, as a date field has it @returns {number} seconds since 1970 */
const momentOf = (until) => Math.floor(new Date(until).getTime() / 1000);

/**
 * Returns the form's change that lets its token expire at a moment. The lifetime follows, for whoever needs one, unless
 * the moment has passed.
 *
 * @param {string} until in local time, as a date field has it
 * @param {number} now seconds since 1970
 * @returns {Partial<Form>}
 */
export function changeUntil(until, now) {
  const seconds = momentOf(until) - Math.floor(now);
  // Without a moment this is not a number.
  return seconds > 0 ? { until, ...lifetimeOf(seconds) } : { until };
}

/** Returns what to ask the core for now. @param {Form} form @param {number} now seconds since 1970 @returns {TokenRequest} */
export function requestAt(form, now) {
  const request = requestOf(form);
  if (form.until === "") return request;
  const issuedAt = typeof request.issuedAt === "number" ? request.issuedAt : Math.floor(now);
  return { ...request, lifetimeSeconds: momentOf(form.until) - issuedAt };
}
