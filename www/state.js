/** @import { KeySummary } from "../src/types.d.ts" */
/** @import { AclAction, AclState } from "./acl/state.js" */
/** @import { Core, Refusal } from "./core.js" */
/** @import { GenerateAction, GenerateState } from "./generate/state.js" */
/** @import { NextAction, NextState } from "./next/state.js" */
/** @import { SettingsAction, SettingsState } from "./settings/state.js" */
/** @import { Tab } from "./tabs.js" */
import { initialAcl, updateAcl } from "./acl/state.js";
import { initialGenerate, updateGenerate } from "./generate/state.js";
import { initialNext, updateNext } from "./next/state.js";
import { initialSettings, updateSettings } from "./settings/state.js";

/**
 * What is known of the private key: never the key itself.
 *
 * `stage` "waiting": it is encrypted and the worker waits for its passphrase.
 *
 * @typedef {{ stage: "none" | "reading" | "waiting" | "ready", summary: KeySummary | null, problem: Refusal | null }} KeyState
 */
/** @typedef {{ status: "loading" | "ready" | "locked" | "failed", failure: string | null, tab: Tab }} PageState */
/**
 * @typedef {{ page: PageState, key: KeyState, generate: GenerateState, acl: AclState, next: NextState,
 *   settings: SettingsState }} State
 */

/**
 * @typedef {{ type: "page-ready" } | { type: "page-locked" } | { type: "page-failed", code: string }
 *   | { type: "tab-chosen", tab: Tab }
 *   | { type: "key-reading" } | { type: "key-read", summary: KeySummary } | { type: "key-refused", problem: Refusal }
 *   | { type: "key-forgotten" } | GenerateAction | AclAction | NextAction | SettingsAction} Action
 */

/** What a controller gets. @typedef {{ store: { readonly state: State, dispatch: (action: Action) => void }, core: Core }} Parts */

/** @type {State} */
export const initialState = {
  page: { status: "loading", failure: null, tab: "generate" },
  key: { stage: "none", summary: null, problem: null },
  generate: initialGenerate,
  acl: initialAcl,
  next: initialNext,
  settings: initialSettings,
};

/**
 * The whole page as data. No DOM here, and never the private key.
 *
 * @param {State} state
 * @param {Action} action
 * @returns {State}
 */
export function update(state, action) {
  const first = { page: updatePage(state.page, action), key: updateKey(state.key, action) };
  return {
    ...state,
    ...first,
    generate: updateGenerate(state.generate, action),
    acl: updateAcl(state.acl, action),
    next: updateNext(state.next, action),
    settings: updateSettings(state.settings, action),
  };
}

/**
 * @param {PageState} page
 * @param {Action} action
 * @returns {PageState}
 */
function updatePage(page, action) {
  switch (action.type) {
    case "page-ready":
      return { ...page, status: "ready", failure: null };
    case "page-locked":
      return { ...page, status: "locked", failure: null };
    case "page-failed":
      return { ...page, status: "failed", failure: action.code };
    case "tab-chosen":
      return { ...page, tab: action.tab };
    default:
      return page;
  }
}

/** What a passphrase, or another one, or patience may still open. */
const opensWithPassphrase = ["key_encrypted", "key_passphrase_wrong", "key_kdf_too_costly"];

/**
 * @param {KeyState} key
 * @param {Action} action
 * @returns {KeyState}
 */
function updateKey(key, action) {
  switch (action.type) {
    case "key-reading":
      return { stage: "reading", summary: null, problem: null };
    case "key-read":
      return { stage: "ready", summary: action.summary, problem: null };
    case "key-refused": {
      const waiting = opensWithPassphrase.includes(action.problem.code);
      return { stage: waiting ? "waiting" : "none", summary: null, problem: action.problem };
    }
    case "key-forgotten":
      return { stage: "none", summary: null, problem: null };
    default:
      return key;
  }
}
