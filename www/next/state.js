/** The state of "What next". */

/** @import { Kind, SnippetInput, SnippetTarget } from "../../src/types.d.ts" */
/** @import { AclAnswer } from "../acl/state.js" */
/** @import { Catalogue } from "../catalogue.js" */
/** @import { Refusal } from "../refused.js" */
/** @import { Action, State } from "../state.js" */
import { offered } from "../catalogue.js";
import { requestOf } from "../generate/request.js";

/**
 * `target`: null until one is chosen. `allowed`: whether the token's ACL allows the chosen request, or null if it has
 * none or we don't know yet.
 *
 * @typedef {{ api: string, region: string, target: SnippetTarget | null, inPlace: boolean, to: string, from: string, text: string,
 *   refusal: Refusal | null, allowed: AclAnswer | null, copied: { renewed: boolean, done: boolean } | null }} NextState
 */
/** @typedef {Pick<NextState, "api" | "region" | "target" | "inPlace" | "to" | "from">} Choice */
/**
 * @typedef {{ type: "next-chosen", choice: Partial<Choice> }
 *   | { type: "snippet-made", text: string, refusal: Refusal | null, allowed: AclAnswer | null }
 *   | { type: "snippet-copied", renewed: boolean, done: boolean }} NextAction
 */

/** @type {NextState} */
export const initialNext = {
  api: "",
  region: "",
  target: null,
  inPlace: false,
  to: "",
  from: "",
  text: "",
  refusal: null,
  allowed: null,
  copied: null,
};

/**
 * @param {NextState} state
 * @param {Action} action
 * @param {Pick<Catalogue, "apis">} catalogue
 * @returns {NextState}
 */
export function updateNext(state, action, { apis }) {
  switch (action.type) {
    case "catalogue-read":
      return { ...state, api: offered(action.apis)[0]?.id ?? "" };
    case "next-chosen": {
      const next = { ...state, ...action.choice, copied: null };
      const regions = apis.find(({ id }) => id === next.api)?.hosts.map(({ region }) => region) ?? [];
      return { ...next, region: regions.includes(next.region) ? next.region : (regions[0] ?? "") };
    }
    case "snippet-made":
      return { ...state, text: action.text, refusal: action.refusal, allowed: action.allowed };
    case "clipboard-cleared":
      return { ...state, copied: null };
    case "snippet-copied":
      return { ...state, copied: { renewed: action.renewed, done: action.done } };
    case "form-changed":
    case "request-taken":
    case "form-restored":
    case "key-reading":
    case "key-making":
    case "key-refused":
    case "key-forgotten":
      return { ...state, text: "", copied: null };
    default:
      return state;
  }
}

/** Returns the chosen request. @param {Pick<State, "catalogue" | "next">} state */
export const chosenApi = ({ catalogue, next }) => catalogue.apis.find(({ id }) => id === next.api);

/** The targets that send a request. @type {SnippetTarget[]} */
export const calls = ["curl", "powershell", "httpie"];

/** The targets that log a user in. @type {SnippetTarget[]} */
export const logins = ["web", "android", "ios"];

/**
 * Returns the chosen target, if this kind of token can use it.
 *
 * @param {Pick<NextState, "target">} state
 * @param {Kind} kind
 * @returns {SnippetTarget}
 */
export function targetOf({ target }, kind) {
  const usual = kind === "user" ? "web" : "curl";
  return target && (kind === "user" || !logins.includes(target)) ? target : usual;
}

/** Returns whether a target works without the token's text. @param {SnippetTarget} target */
export const takesVariable = (target) => calls.includes(target) || target === "header";

/**
 * Returns the input for the core.
 *
 * @param {Pick<State, "generate" | "next">} state
 * @param {Partial<Choice>} [choice] replaces what was chosen
 * @returns {SnippetInput | null} null while there is no token
 */
export function snippetInput({ generate, next }, choice = {}) {
  const { api, region, inPlace, to, from } = { ...next, ...choice };
  const target = choice.target ?? targetOf(next, generate.form.kind);
  if (!generate.minted) return null;
  const token = inPlace || !takesVariable(target) ? { token: generate.minted.token } : {};
  return { target, api, ...(region ? { region } : {}), to, from, ...token, request: requestOf(generate.form) };
}
