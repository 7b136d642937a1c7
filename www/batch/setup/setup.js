/** Derives what a run makes from the forms of Batch and Generate. */

/** @import { TokenRequest, UsersOptions } from "../../../src/types.d.ts" */
/** @import { State } from "../../state.js" */
/** @import { EndReason, Makes, RunSetup } from "../state.js" */
import { presetText } from "../../acl/text.js";
import { requestOf } from "../../generate/state.js";

/** What the users of Client SDK applications get where the form has no ACL. */
const USER_PRESET = "client_sdk";

/**
 * What the run makes. Somebody with a list of users means user tokens: an application token would give each of them
 * full access to the application. Who chose Video in Generate means that.
 *
 * @param {State} state
 * @returns {Exclude<Makes, "">}
 */
export function makesOf({ batch: { form }, generate }) {
  if (form.makes !== "") return form.makes;
  return form.source === "pattern" || generate.form.kind === "video" ? "form" : "user";
}

/** What all tokens share: the form of Generate. Each row has its own subject. @param {State} state @returns {TokenRequest} */
export function sharedRequest(state) {
  const { catalogue, generate } = state;
  const makesUser = makesOf(state) === "user";
  const form = makesUser ? { ...generate.form, kind: /** @type {const} */ ("user") } : generate.form;
  const { sub: _, ...shared } = /** @type {TokenRequest} */ (requestOf(form));
  const preset = catalogue.presets.find(({ id }) => id === USER_PRESET);
  return makesUser && form.acl.trim() === "" && preset ? { ...shared, acl: presetText(preset) } : shared;
}

/** @param {State} state @returns {UsersOptions} */
export function usersOptions(state) {
  const { source, format, columns, pattern, count } = state.batch.form;
  const request = sharedRequest(state);
  if (source === "pattern") return { request, pattern: { text: pattern, count: numberOrText(count) } };
  return { request, columns, ...(format && { format }) };
}

/** What is no number goes as its text, so that the core can name the fault. @param {string} text */
function numberOrText(text) {
  const number = Number(text);
  return text.trim() !== "" && Number.isFinite(number) ? number : /** @type {any} */ (text);
}

/**
 * What a run is bound to. Null without a key.
 *
 * @param {State} state
 * @returns {RunSetup | null}
 */
export function setupOf(state) {
  const fingerprint = state.key.stage === "ready" && state.key.summary?.fingerprint;
  if (!fingerprint) return null;
  return { fingerprint, request: sharedRequest(state), settings: settingsOf(state) };
}

/** Everything but the key that decides what a run makes, to be compared. @param {State} state */
export function settingsOf(state) {
  const { form, edition } = state.batch;
  return JSON.stringify([usersOptions(state), form.source, form.skip, edition]);
}

/** Whether the form is still the one that the run began with. @param {State} state */
export const hasSameSettings = (state) => state.batch.run?.setup.settings === settingsOf(state);

/**
 * Why an unfinished run can never go on: resumed, it would put tokens of two keys or of two settings into one file. A
 * run that works keeps the settings it began with, whatever happens to the form.
 *
 * @param {State} state
 * @returns {EndReason | null}
 */
export function whyEnded(state) {
  const { run } = state.batch;
  if (!run || run.status === "done" || run.status === "ended") return null;
  const { stage, summary } = state.key;
  if (stage === "ready" && summary?.fingerprint !== run.setup.fingerprint) return "key";
  const stands = ["paused", "cancelled", "failed"].includes(run.status);
  return stands && !hasSameSettings(state) ? "settings" : null;
}
