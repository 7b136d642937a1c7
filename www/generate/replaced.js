/** Remembers a form that another one replaced. */

/** @import { Change } from "../../src/types.d.ts" */
/** @import { GenerateState } from "./state.js" */

/** Who filled the form in the user's place. @typedef {"inspect" | "link" | "profile"} Replacer */

/**
 * A form that took the place of another, and what brings the other back. `changes`: what is not as it was in the token.
 * `note`: what else must be known of it.
 *
 * @typedef {{ by: Replacer, changes: Change[], note: string | null, before: Pick<GenerateState, "form" | "touched" | "folds"> }} Replaced
 */

/** @param {GenerateState} state @param {{ by?: Replacer, changes?: Change[], note?: string }} action @returns {Replaced} */
export function replacedBy({ form, touched, folds }, { by = "link", changes = [], note }) {
  return { by, changes, note: note ?? null, before: { form, touched, folds } };
}

/**
 * The form that was replaced, whole: what was typed and what was open.
 *
 * @param {GenerateState} state
 * @param {Replaced} replaced
 * @returns {GenerateState}
 */
export const restore = (state, { before }) => ({ ...state, ...before, replaced: null, restored: true });
