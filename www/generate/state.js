/** The state of Generate, and the next step there. */

/** @import { Change, Kind, Minted, Problem, Settings, TokenRequest } from "../../src/types.d.ts" */
/** @import { Action } from "../state.js" */
/** @import { Example } from "./example.js" */
/** @import { FieldName, Fold } from "./fields.js" */
/** @import { Replaced, Replacer } from "./replaced.js" */
import { beginExample, endExample } from "./example.js";
import { fields } from "./fields.js";
import { defaultLifetime } from "./lifetime.js";
import { replacedBy, restore } from "./replaced.js";
import { formOf } from "./request.js";

export { requestOf } from "./request.js";

/**
 * The form as typed. Text stays text until the core has read it.
 *
 * `until`: the moment at which the token is to expire, in local time; empty if the lifetime alone decides.
 *
 * @typedef {Record<FieldName | "lifetimeUnit" | "until", string> & { kind: Kind }} Form
 */

/** @type {Form} */
const initialForm = {
  .../** @type {Record<FieldName, string>} */ (Object.fromEntries(Object.values(fields).map(({ name }) => [name, ""]))),
  ...defaultLifetime("application"),
  until: "",
  kind: "application",
  role: "publisher",
};

/**
 * `touched`: the fields that someone typed in, where an empty value is now a mistake. `folds`: the collapsible parts
 * that a person opened or closed. `renewing`: the visible token is about to be replaced. `replaced`: the previous
 * form, if something other than typing filled the form. `restored`: it was just brought back, perhaps with what was
 * typed since. `chosenLifetime`: the lifetime before a moment replaced it. `example`: the made-up
 * application in the form.
 *
 * @typedef {{ form: Form, touched: (keyof Form)[], folds: Partial<Record<Fold, boolean>>, problems: Problem[],
 *   minted: Minted | null, renewing: boolean, copied: boolean | null, qr: boolean, replaced: Replaced | null,
 *   restored: import("./replaced.js").Restored | null, chosenLifetime: Pick<Form, "lifetimeAmount" | "lifetimeUnit"> | null,
 *   example: Example | null }} GenerateState
 */

/**
 * @typedef {{ type: "form-changed", change: Partial<Form> } | { type: "form-checked", problems: Problem[] }
 *   | { type: "request-taken", request: TokenRequest | Settings, by?: Replacer, changes?: Change[], note?: string }
 *   | { type: "form-restored" } | { type: "example-begun", applicationId: string } | { type: "fold-toggled", fold: Fold, open: boolean }
 *   | { type: "minting" } | { type: "minted", minted: Minted } | { type: "token-copied", done: boolean } | { type: "qr-toggled" }} GenerateAction
 */

/** @type {GenerateState} */
export const initialGenerate = {
  form: initialForm,
  touched: [],
  folds: {},
  // As the core finds it in an empty form, until it is asked.
  problems: [{ code: "application_id_missing", field: "applicationId", details: {} }],
  minted: null,
  renewing: false,
  copied: null,
  qr: false,
  replaced: null,
  restored: null,
  chosenLifetime: null,
  example: null,
};

const noToken = { minted: null, renewing: false, copied: null, qr: false };

/**
 * A token is shown only while it matches the form, so each change removes it.
 *
 * @param {GenerateState} state
 * @param {Action} action
 * @returns {GenerateState}
 */
export function updateGenerate(state, action) {
  switch (action.type) {
    case "form-changed":
      return { ...change(state, action.change), ...noToken, restored: null };
    case "request-taken": {
      const taken = take(state, formOf(action.request));
      return { ...taken, ...noToken, replaced: replacedBy(state, taken, action), restored: null };
    }
    case "form-restored":
      return state.replaced ? { ...restore(state, state.replaced), ...noToken } : state;
    case "fold-toggled":
      return { ...state, folds: { ...state.folds, [action.fold]: action.open } };
    case "form-checked":
      return { ...state, problems: action.problems, ...(action.problems.length > 0 ? noToken : {}) };
    case "minted":
      return { ...state, ...noToken, minted: action.minted };
    case "minting":
      return { ...state, renewing: true, copied: null };
    case "example-begun":
      return { ...state, ...beginExample(state, action.applicationId), ...noToken };
    case "key-making":
      return { ...state, ...noToken };
    case "key-reading":
    case "key-refused":
    case "key-forgotten":
      return { ...state, ...endExample(state), ...noToken };
    case "key-read": {
      const real = action.isExample ? state : { ...state, ...endExample(state) };
      const found = action.summary.applicationId;
      if (!found || real.form.applicationId.trim()) return real;
      return { ...real, form: { ...real.form, applicationId: found } };
    }
    case "token-copied":
      return { ...state, copied: action.done };
    case "qr-toggled":
      return { ...state, qr: !state.qr };
    case "clipboard-cleared":
      return { ...state, copied: null };
    default:
      return state;
  }
}

/** @param {GenerateState} state @param {Partial<Form>} change @returns {GenerateState} */
function change(state, change) {
  const touched = [...new Set([...state.touched, .../** @type {(keyof Form)[]} */ (Object.keys(change))])];
  const endsElsewhere =
    change.until === undefined && ["kind", "lifetimeAmount", "lifetimeUnit"].some((it) => it in change);
  const form = { ...state.form, ...(endsElsewhere ? { until: "" } : {}), ...change };
  const lifetimeChosen = touched.some((name) => name === "lifetimeAmount" || name === "lifetimeUnit");
  if (change.kind && !lifetimeChosen) Object.assign(form, defaultLifetime(form.kind));
  const chosenLifetime = form.until === "" ? null : (state.chosenLifetime ?? lifetimeIn(state.form));
  // Without the moment, the lifetime is again the one that was chosen.
  if (change.until === "" && state.chosenLifetime) Object.assign(form, state.chosenLifetime);
  // Closing a part for one kind says nothing about another kind.
  return { ...state, form, touched, chosenLifetime, folds: change.kind ? filledFolds(form) : state.folds };
}

/** @param {Form} form */
const lifetimeIn = ({ lifetimeAmount, lifetimeUnit }) => ({ lifetimeAmount, lifetimeUnit });

/**
 * Takes a whole form from elsewhere, and shows what it fills.
 *
 * @param {GenerateState} state
 * @param {Partial<Form>} given
 */
function take(state, given) {
  const kind = given.kind ?? initialForm.kind;
  const { applicationId } = state.form;
  const form = { ...initialForm, ...defaultLifetime(kind), applicationId, ...given };
  const touched = /** @type {(keyof Form)[]} */ (Object.keys(given)).filter((name) => form[name] !== "");
  return { ...state, form, touched, folds: filledFolds(form), chosenLifetime: null };
}

/**
 * Returns the collapsible parts that are open because they have content, which must not go into a token unseen.
 * @param {Form} form
 */
function filledFolds(form) {
  const filled = Object.values(fields).filter(({ name, within }) => within && form[name] !== "");
  return Object.fromEntries(filled.map(({ within }) => [within, true]));
}

/**
 * Returns whether a part is open: a person's last choice, or else what the kind needs.
 *
 * @param {GenerateState} state
 * @param {Fold} fold
 */
export const isOpen = ({ folds, form }, fold) => folds[fold] ?? (fold === "acl" && form.kind === "user");

/**
 * Returns the problems to mark. An empty field that nobody touched is the next step, not a mistake.
 *
 * @param {GenerateState} state
 */
export function visibleProblems({ problems, touched }) {
  return problems.filter(({ code, field }) => {
    const { name } = fields[field] ?? {};
    return !code.endsWith("_missing") || name === undefined || touched.includes(name);
  });
}

/** Returns the problems that no visible field shows. @param {GenerateState} state */
export function hiddenProblems(state) {
  return visibleProblems(state).filter(({ field }) => {
    const place = fields[field];
    return !place || (place.within !== undefined && !isOpen(state, place.within));
  });
}

/**
 * Returns the application ID that the key's file names, if it filled the field or differs from it, or null.
 *
 * @param {{ generate: GenerateState, key: import("../key/state.js").KeyState }} state
 */
export function idOfKey({ generate: { form, touched }, key }) {
  const id = key.summary?.applicationId;
  if (key.stage !== "ready" || !id || form.applicationId.trim() === "") return null;
  const isOther = !form.applicationId.toLowerCase().includes(id.toLowerCase());
  return isOther || !touched.includes("applicationId") ? { id, isOther } : null;
}

/** What the kind needs and is still missing, in the order in which to ask for it. @type {Record<string, Step>} */
const firstThings = { sub_missing: "sub", video_session_missing: "session-id" };

/** @typedef {"application-id" | "key" | "reading" | "making" | "passphrase" | "key-problem" | "sub" | "session-id" | "problems" | "minting" | "ready" | "expired" | "issued-at"} Step */

/**
 * Returns the next step, for the prompt.
 *
 * @param {{ generate: GenerateState, key: import("../key/state.js").KeyState }} state
 * @param {number} now seconds since 1970
 * @returns {Step}
 */
export function nextStep({ generate, key }, now) {
  if (key.stage === "reading" || key.stage === "making") return key.stage;
  if (key.stage === "waiting") return "passphrase";
  if (key.stage === "none" && (key.problem || key.fault)) return "key-problem";
  if (generate.problems.some(({ code }) => code === "application_id_missing")) return "application-id";
  if (key.stage === "none") return "key";
  const missing = generate.problems.map(({ code }) => firstThings[code]).find(Boolean);
  if (missing && visibleProblems(generate).length === 0) return missing;
  if (generate.problems.length > 0) return "problems";
  if (!generate.minted || generate.renewing) return "minting";
  if (generate.minted.diesAt > now) return "ready";
  // With a fixed time of issue, a new token has expired too.
  return generate.form.issuedAt.trim() === "" ? "expired" : "issued-at";
}
