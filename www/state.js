/** @import { Core } from "./core.js" */
/** @import { BatchAction, BatchState } from "./batch/state.js" */
/** @import { GenerateAction, GenerateState } from "./generate/state.js" */
/** @import { KeyAction, KeyState } from "./key/state.js" */
/** @import { Tab } from "./tabs.js" */
import { initialBatch, updateBatch } from "./batch/state.js";
import { initialGenerate, updateGenerate } from "./generate/state.js";
import { initialKey, updateKey } from "./key/state.js";

/** @typedef {{ status: "loading" | "ready" | "locked" | "failed", failure: string | null, tab: Tab }} PageState */
/** @typedef {{ page: PageState, key: KeyState, generate: GenerateState, batch: BatchState }} State */

/**
 * @typedef {{ type: "page-ready" } | { type: "page-locked" } | { type: "page-failed", code: string }
 *   | { type: "tab-chosen", tab: Tab }
 *   | KeyAction | GenerateAction | BatchAction} Action
 */

/** What a controller gets. @typedef {{ store: { readonly state: State, dispatch: (action: Action) => void }, core: Core }} Parts */

/** @type {State} */
export const initialState = {
  page: { status: "loading", failure: null, tab: "generate" },
  key: initialKey,
  generate: initialGenerate,
  batch: initialBatch,
};

/**
 * The whole page as data. No DOM here, and never the private key.
 *
 * @param {State} state
 * @param {Action} action
 * @returns {State}
 */
export function update(state, action) {
  const next = { page: updatePage(state.page, action), key: updateKey(state.key, action) };
  const views = { generate: updateGenerate(state.generate, action), batch: updateBatch(state.batch, action) };
  return { ...state, ...next, ...views };
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
