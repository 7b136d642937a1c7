/** Remembers a form that was replaced. */

/** @import { Change } from "../../src/types.d.ts" */
/** @import { GenerateState } from "./state.js" */

/** What filled the form instead of the user. @typedef {"inspect" | "link" | "profile"} Replacer */

/**
 * A form that replaced another, and what is needed to restore that one. `changes`: the differences from the token.
 * `note`: what else to know about it.
 *
 * @typedef {{ by: Replacer, changes: Change[], note: string | null, before: Pick<GenerateState, "form" | "touched" | "folds"> }} Replaced
 */

/** @param {GenerateState} state @param {{ by?: Replacer, changes?: Change[], note?: string }} action @returns {Replaced} */
export function replacedBy({ form, touched, folds }, { by = "link", changes = [], note }) {
  return { by, changes, note: note ?? null, before: { form, touched, folds } };
}

/**
 * Restores the replaced form completely: what was typed and what was open.
 *
 * @param {GenerateState} state
 * @param {Replaced} replaced
 * @returns {GenerateState}
 */
export const restore = (state, { before }) => ({ ...state, ...before, replaced: null, restored: true });
