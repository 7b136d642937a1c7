/** The state of the ACL editor. The ACL itself is the text in the form. */

/** @import { Refusal } from "../refused.js" */
/** @import { Action } from "../state.js" */

/** "depends" means that only a path with `filters` allows the call. @typedef {"yes" | "no" | "depends"} AclAnswer */
/**
 * `own`: the text that a preset replaced, to return to. `answer` is null if the question was refused.
 *
 * @typedef {{ own: string, question: { method: string, path: string }, answer: AclAnswer | null,
 *   refusal: Refusal | null }} AclState
 */
/**
 * @typedef {{ type: "acl-asked", question: Partial<AclState["question"]> } | { type: "acl-own-kept", text: string }
 *   | { type: "acl-answered", answer: AclAnswer | null, refusal: Refusal | null }} AclAction
 */

/** @type {AclState} */
export const initialAcl = {
  own: "",
  question: { method: "POST", path: "/v1/calls" },
  answer: null,
  refusal: null,
};

/**
 * @param {AclState} state
 * @param {Action} action
 * @returns {AclState}
 */
export function updateAcl(state, action) {
  switch (action.type) {
    case "acl-own-kept":
      return { ...state, own: action.text };
    case "acl-asked":
      return { ...state, question: { ...state.question, ...action.question } };
    case "acl-answered":
      return { ...state, answer: action.answer, refusal: action.refusal };
    default:
      return state;
  }
}
