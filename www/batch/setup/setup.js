/** Derives what a run makes from the forms of Batch and Generate. */

/** @import { TokenRequest, UsersOptions } from "../../../src/types.d.ts" */
/** @import { State } from "../../state.js" */
/** @import { EndReason, Makes, RunSetup } from "../state.js" */
import { presetText } from "../../acl/text.js";
import { requestOf } from "../../generate/state.js";

/** What the users of Client SDK applications get if the form has no ACL. */
const USER_PRESET = "client_sdk";

/**
 * Returns what the run makes: user tokens, for generated names too, because an application token would give each user
 * full access to the application. If Video is chosen in Generate, it means Video tokens.
 *
 * @param {State} state
 * @returns {Exclude<Makes, "">}
 */
export function makesOf({ batch: { form }, generate }) {
  if (form.makes !== "") return form.makes;
  return generate.form.kind === "video" ? "form" : "user";
}

/**
 * Returns the request that all tokens share: the form of Generate. Each row has its own subject.
 *
 * @param {State} state
 * @returns {TokenRequest}
 */
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

/** Keeps a non-number as text, so that the core can name the fault. @param {string} text */
function numberOrText(text) {
  const number = Number(text);
  return text.trim() !== "" && Number.isFinite(number) ? number : /** @type {any} */ (text);
}

/**
 * Returns what a run is tied to, or null without a key.
 *
 * @param {State} state
 * @returns {RunSetup | null}
 */
export function setupOf(state) {
  const fingerprint = state.key.stage === "ready" && state.key.summary?.fingerprint;
  if (!fingerprint) return null;
  return { fingerprint, request: sharedRequest(state), settings: settingsOf(state) };
}

/** Returns everything except the key that decides what a run makes, for comparison. @param {State} state */
export function settingsOf(state) {
  const { form, edition } = state.batch;
  return JSON.stringify([usersOptions(state), form.source, form.skip, edition]);
}

/** Returns whether the form is unchanged since the run started. @param {State} state */
export const hasSameSettings = (state) => state.batch.run?.setup.settings === settingsOf(state);

/**
 * Returns why an unfinished run can never continue: it would mix tokens of two keys or of two settings in one file. A
 * run in progress keeps its original settings, whatever happens to the form.
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
