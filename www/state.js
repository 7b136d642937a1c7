/** The state of the whole page, and how an action changes it. */

/** @import { AclAction, AclState } from "./acl/state.js" */
/** @import { Catalogue, CatalogueAction } from "./catalogue.js" */
/** @import { Core } from "./core.js" */
/** @import { BatchAction, BatchState } from "./batch/state.js" */
/** @import { GenerateAction, GenerateState } from "./generate/state.js" */
/** @import { InspectAction, InspectState } from "./inspect/state.js" */
/** @import { KeyAction, KeyState } from "./key/state.js" */
/** @import { PlaceAction, PlaceState } from "./key/place/state.js" */
/** @import { NextAction, NextState } from "./next/state.js" */
/** @import { AnyCode } from "./messages.js" */
/** @import { Offline } from "./start/offline.js" */
/** @import { SettingsAction, SettingsState } from "./settings/state.js" */
/** @import { Check } from "./panel/checks.js" */
/** @import { Kept } from "./ui/secret-field.js" */
/** @import { Tab } from "./ui/tabs.js" */
/** @import { WebhookAction, WebhookState } from "./webhook/state.js" */
import { initialAcl, updateAcl } from "./acl/state.js";
import { initialBatch, updateBatch } from "./batch/state.js";
import { initialCatalogue, updateCatalogue } from "./catalogue.js";
import { initialGenerate, updateGenerate } from "./generate/state.js";
import { initialInspect, updateInspect } from "./inspect/state.js";
import { initialPlace, updatePlace } from "./key/place/state.js";
import { initialKey, updateKey } from "./key/state.js";
import { initialNext, updateNext } from "./next/state.js";
import { initialSettings, updateSettings } from "./settings/state.js";
import { initialWebhook, updateWebhook } from "./webhook/state.js";

/**
 * `clockOffset`: how many seconds the server's clock is ahead of this one, if tokens are to use its time. `offline`:
 * whether the page works without a network, or null until we know. `keptOut`: the field that a secret did not enter.
 * `checks`: the lock's checks, as last measured.
 *
 * @typedef {{ status: "loading" | "ready" | "locked" | "failed", failure: AnyCode | null, tab: Tab, clockOffset: number, clipboard: "filled" | "cleared" | null,
 *   offline: Offline | null, checks: Check[] | null,
 *   keptOut: { id: string, kept: Kept } | null }} PageState
 */
/**
 * @typedef {{ page: PageState, catalogue: Catalogue, key: KeyState, place: PlaceState, generate: GenerateState, inspect: InspectState, webhook: WebhookState,
 *   acl: AclState, next: NextState, settings: SettingsState, batch: BatchState }} State
 */

/**
 * @typedef {{ type: "page-ready" } | { type: "page-locked" } | { type: "page-failed", code: AnyCode }
 *   | { type: "lock-checked", checks: Check[] }
 *   | { type: "tab-chosen", tab: Tab } | { type: "secret-kept-out", id: string, kept: Kept | null } | { type: "offline-told", offline: Offline } | { type: "clock-corrected", offset: number } | { type: "clipboard-cleared" }
 *   | CatalogueAction | KeyAction | PlaceAction | GenerateAction | InspectAction | WebhookAction | AclAction | NextAction | SettingsAction | BatchAction} Action
 */

/** What a controller gets. @typedef {{ store: { readonly state: State, dispatch: (action: Action) => void }, core: Core }} Parts */

/** @type {State} */
export const initialState = {
  page: {
    status: "loading",
    failure: null,
    tab: "generate",
    clockOffset: 0,
    clipboard: null,
    offline: null,
    checks: null,
    keptOut: null,
  },
  catalogue: initialCatalogue,
  key: initialKey,
  place: initialPlace,
  generate: initialGenerate,
  inspect: initialInspect,
  webhook: initialWebhook,
  acl: initialAcl,
  next: initialNext,
  settings: initialSettings,
  batch: initialBatch,
};

/**
 * The whole page as data. It contains no DOM, and never the private key.
 *
 * @param {State} state
 * @param {Action} action
 * @returns {State}
 */
export function update(state, action) {
  return {
    page: updatePage(state.page, action),
    catalogue: updateCatalogue(state.catalogue, action),
    key: updateKey(state.key, action),
    place: updatePlace(state.place, action),
    generate: updateGenerate(state.generate, action),
    inspect: updateInspect(state.inspect, action),
    webhook: updateWebhook(state.webhook, action),
    acl: updateAcl(state.acl, action),
    next: updateNext(state.next, action, state.catalogue),
    settings: updateSettings(state.settings, action),
    batch: updateBatch(state.batch, action),
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
    case "token-copied":
    case "snippet-copied":
      return action.done ? { ...page, clipboard: "filled" } : page;
    case "clipboard-cleared":
      return { ...page, clipboard: "cleared" };
    case "offline-told":
      return page.offline === action.offline ? page : { ...page, offline: action.offline };
    case "lock-checked":
      return { ...page, checks: action.checks };
    case "secret-kept-out":
      if (action.kept) return { ...page, keptOut: { id: action.id, kept: action.kept } };
      return page.keptOut?.id === action.id ? { ...page, keptOut: null } : page;
    case "clock-corrected":
      return { ...page, clockOffset: action.offset };
    default:
      return page;
  }
}
