/** The state of the settings link and the profiles. */

/** @import { Settings } from "../../src/types.d.ts" */
/** @import { Refusal } from "../refused.js" */
/** @import { Form } from "../generate/state.js" */
/** @import { Profile } from "./profiles.js" */
/** @import { Action } from "../state.js" */
import { fields } from "../generate/fields.js";
import { requestOf } from "../generate/request.js";

/**
 * `link`: the last link that was made, while the form is unchanged. `told`: what was done last. `undone`: the profile
 * that was last deleted or replaced, so that it can be restored. `taken`: whether the typed name belongs to a
 * profile.
 *
 * @typedef {"copied" | "shown"} LinkTold
 * @typedef {"saved" | "replaced" | "taken" | "deleted" | "restored" | "loaded" | "not-stored" | "full" | "unreadable"
 *   | "kept-aside" | "nameless"} ProfileTold
 * @typedef {LinkTold | ProfileTold} Told
 * @typedef {{ link: string, profiles: Profile[], problem: Refusal | null, told: Told | null, undone: Profile | null,
 *   taken: boolean }} SettingsState
 */
/**
 * @typedef {{ type: "settings-linked", link: string, copied: boolean } | { type: "settings-refused", problem: Refusal }
 *   | { type: "profiles-read", profiles: Profile[] } | { type: "profile-named", name: string }
 *   | { type: "settings-told", told: Told, undone?: Profile | null }} SettingsAction
 */

/** @type {SettingsState} */
export const initialSettings = { link: "", profiles: [], problem: null, told: null, undone: null, taken: false };

/**
 * Returns whether this is shown next to the link. Everything else is shown next to the profiles.
 *
 * @param {Told | null} told
 * @returns {told is LinkTold}
 */
export const isOfLink = (told) => told === "copied" || told === "shown";

/**
 * @param {SettingsState} state
 * @param {Action} action
 * @returns {SettingsState}
 */
export function updateSettings(state, action) {
  switch (action.type) {
    case "settings-linked":
      return { ...state, link: action.link, problem: null, told: action.copied ? "copied" : "shown" };
    case "settings-refused":
      return { ...state, link: "", problem: action.problem, told: null };
    case "profiles-read":
      return { ...state, profiles: action.profiles };
    case "profile-named":
      return { ...state, taken: state.profiles.some(({ name }) => name === action.name) };
    case "settings-told":
      return { ...state, problem: null, told: action.told, undone: action.undone ?? null };
    case "form-changed":
    case "request-taken":
    case "form-restored":
      return { ...state, link: "", problem: null, told: null };
    default:
      return state;
  }
}

/**
 * Returns what a link may contain of the form: no values for a single token, and no invalid numbers.
 *
 * @param {Form} form
 * @returns {Settings}
 */
export function settingsOf(form) {
  const held = Object.entries(requestOf(form)).filter(([name]) => fields[name]?.link ?? true);
  return Object.fromEntries(held.filter((member) => !isTime(member) || Number.isSafeInteger(member[1])));
}

/** @param {[string, unknown]} member */
const isTime = ([name]) => ["lifetime", "seconds"].some((as) => as === fields[name]?.as);
