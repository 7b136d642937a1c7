/** Remembers a form that was replaced. */

/** @import { Change } from "../../src/types.d.ts" */
/** @import { Form, GenerateState } from "./state.js" */

/** What filled the form instead of the user. @typedef {"inspect" | "link" | "profile"} Replacer */
/** Whether what was typed since then stays in the restored form. @typedef {"whole" | "kept"} Restored */

/**
 * A form that replaced another, and what is needed to restore that one. `changes`: the differences from the token.
 * `note`: what else to know about it. `filled`: the form that replaced it.
 *
 * @typedef {{ by: Replacer, changes: Change[], note: string | null, filled: Form,
 *   before: Pick<GenerateState, "form" | "touched" | "folds"> }} Replaced
 */

/**
 * @param {GenerateState} state
 * @param {GenerateState} taken
 * @param {{ by?: Replacer, changes?: Change[], note?: string }} action
 * @returns {Replaced}
 */
export function replacedBy({ form, touched, folds }, { form: filled }, { by = "link", changes = [], note }) {
  return { by, changes, note: note ?? null, filled, before: { form, touched, folds } };
}

/** These make sense only together. */
const LIFETIME = /** @type {const} */ (["lifetimeAmount", "lifetimeUnit", "until"]);

/**
 * Restores the replaced form: what was typed and what was open. What was typed since stays.
 *
 * @param {GenerateState} state
 * @param {Replaced} replaced
 * @returns {GenerateState}
 */
export function restore(state, { before, filled }) {
  const names = /** @type {(keyof Form)[]} */ (Object.keys(state.form));
  const typed = names.filter((name) => state.form[name] !== filled[name]);
  const kept = LIFETIME.some((name) => typed.includes(name)) ? [...new Set([...typed, ...LIFETIME])] : typed;
  return {
    ...state,
    ...before,
    form: { ...before.form, ...Object.fromEntries(kept.map((name) => [name, state.form[name]])) },
    touched: [...new Set([...before.touched, ...kept])],
    folds: kept.length > 0 ? { ...before.folds, ...state.folds } : before.folds,
    chosenLifetime: null,
    replaced: null,
    restored: kept.length > 0 ? "kept" : "whole",
  };
}
