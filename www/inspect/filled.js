/** What a pasted call fills in beside the token. What the user chose or typed stays until there is another call. */

/** @import { Inspection } from "../../src/types.d.ts" */
/** @import { InspectForm, InspectState } from "./state.js" */

const FIELDS = /** @type {const} */ (["api", "serverDate"]);

/** The values that the last pasted call filled in. @typedef {typeof nothingFilled} Filled */
export const nothingFilled = { api: "", serverDate: "" };

/** Whether a field is empty, or as a pasted call left it. @param {InspectState} state @param {typeof FIELDS[number]} field */
const isFree = ({ form, filled }, field) => form[field] === "" || form[field] === filled[field];

/**
 * What the core is told of the call. For another paste, a free field is left out: then the paste decides.
 *
 * @param {InspectState} state
 * @param {boolean} isAnother whether the text with the token was changed since the last answer
 */
export function toldOfCall(state, isAnother) {
  const { applicationId, api, serverDate, serverDateAt, serverDateFresh } = state.form;
  const date = isAnother && isFree(state, "serverDate") ? {} : { serverDate, serverDateAt, serverDateFresh };
  return { applicationId, ...(isAnother && isFree(state, "api") ? {} : { api }), ...date };
}

/** Whether two pastes show the same call. @param {Inspection["exchange"]} a @param {Inspection["exchange"]} b */
const isSameCall = (a, b) => a?.method === b?.method && a?.host === b?.host && a?.path === b?.path;

/**
 * The form with what another paste says, and what of it that was.
 *
 * @param {InspectState} state
 * @param {Inspection["exchange"]} exchange
 * @param {number} serverDateAt this computer's time, in seconds since 1970
 * @returns {{ form: InspectForm, filled: Filled }}
 */
export function filledBy(state, exchange, serverDateAt) {
  const filled = { api: exchange?.api ?? "", serverDate: exchange?.date ?? "" };
  // What was chosen for one call is not about the next. A date that was typed stays where the next call shows none.
  const isNext = exchange !== undefined && !isSameCall(exchange, state.inspection?.exchange);
  const gives = { api: isNext, serverDate: isNext && exchange.date !== undefined };
  const isTaken = (/** @type {typeof FIELDS[number]} */ field) => gives[field] || isFree(state, field);
  const changed = FIELDS.filter((field) => isTaken(field) && state.form[field] !== filled[field]);
  const change = Object.fromEntries(changed.map((field) => [field, filled[field]]));
  const date = changed.includes("serverDate") ? { serverDateAt, serverDateFresh: false } : {};
  return { form: changed.length > 0 ? { ...state.form, ...change, ...date } : state.form, filled };
}
