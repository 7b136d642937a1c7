/** @import { Kind, Minted, Problem, TokenRequest } from "../../src/types.d.ts" */
/** @import { Action } from "../state.js" */

/** The form as typed: text stays text until the core has read it. @typedef {typeof initialForm} Form */
const initialForm = {
  kind: /** @type {Kind} */ ("application"),
  applicationId: "",
  lifetimeAmount: "15",
  lifetimeUnit: "60",
};

/**
 * `touched`: the fields that were typed in, whose emptiness is a mistake rather than a beginning.
 *
 * @typedef {{ form: Form, touched: (keyof Form)[], problems: Problem[], minted: Minted | null, copied: boolean | null }} GenerateState
 */

/**
 * @typedef {{ type: "form-changed", change: Partial<Form> } | { type: "form-checked", problems: Problem[] }
 *   | { type: "minting" } | { type: "minted", minted: Minted } | { type: "token-copied", done: boolean }} GenerateAction
 */

/** @type {GenerateState} */
export const initialGenerate = { form: initialForm, touched: [], problems: [], minted: null, copied: null };

/**
 * A token is shown only while it says what the form says: each change takes it away.
 *
 * @param {GenerateState} state
 * @param {Action} action
 * @returns {GenerateState}
 */
export function updateGenerate(state, action) {
  switch (action.type) {
    case "form-changed": {
      const touched = [...new Set([...state.touched, .../** @type {(keyof Form)[]} */ (Object.keys(action.change))])];
      return { ...state, form: { ...state.form, ...action.change }, touched, minted: null, copied: null };
    }
    case "form-checked":
      return { ...state, problems: action.problems };
    case "minted":
      return { ...state, minted: action.minted, copied: null };
    case "minting":
    case "key-reading":
    case "key-making":
    case "key-refused":
    case "key-forgotten":
      return { ...state, minted: null, copied: null };
    case "key-read": {
      const found = action.summary.applicationId;
      if (!found || state.form.applicationId.trim()) return state;
      return { ...state, form: { ...state.form, applicationId: found } };
    }
    case "token-copied":
      return { ...state, copied: action.done };
    default:
      return state;
  }
}

/**
 * What the core is asked for. A number that cannot be read goes as its text, so that the core can name the fault.
 *
 * @param {Form} form
 * @returns {TokenRequest}
 */
export function requestOf(form) {
  return { kind: form.kind, applicationId: form.applicationId, lifetimeSeconds: lifetimeSeconds(form) };
}

/** @param {Form} form */
function lifetimeSeconds({ lifetimeAmount, lifetimeUnit }) {
  const amount = lifetimeAmount.trim();
  const seconds = Number(amount) * Number(lifetimeUnit);
  // An absent lifetime would silently be the default, and JSON has no NaN.
  if (amount === "") return 0;
  return Number.isFinite(seconds) ? seconds : /** @type {any} */ (amount);
}

/** The problems to mark: an empty field that nobody touched is the next step, not a mistake. @param {GenerateState} state */
export function visibleProblems({ problems, touched }) {
  return problems.filter(({ code, field }) => !code.endsWith("_missing") || touched.some((name) => name === field));
}

/**
 * The step that comes next, for the prompt.
 *
 * @param {{ generate: GenerateState, key: import("../key/state.js").KeyState }} state
 * @returns {"application-id" | "key" | "reading" | "making" | "passphrase" | "problems" | "minting" | "ready"}
 */
export function nextStep({ generate, key }) {
  if (generate.problems.some(({ code }) => code === "application_id_missing")) return "application-id";
  if (key.stage === "reading" || key.stage === "making") return key.stage;
  if (key.stage === "waiting") return "passphrase";
  if (key.stage === "none") return "key";
  if (generate.problems.length > 0) return "problems";
  return generate.minted ? "ready" : "minting";
}
