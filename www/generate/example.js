/** Fills the form with a made-up application, and takes it out again. */

/** @import { GenerateState } from "./state.js" */

/** `id`: of the made-up application. `before`: what was in its field. @typedef {{ id: string, before: string }} Example */

/** @param {GenerateState} state @param {string} id @returns {Pick<GenerateState, "form" | "example">} */
export const beginExample = ({ form }, id) => ({
  form: { ...form, applicationId: id },
  example: { id, before: form.applicationId },
});

/** No real key meets a made-up ID. @param {GenerateState} state @returns {Pick<GenerateState, "form" | "example">} */
export function endExample({ form, example }) {
  const isThere = example !== null && form.applicationId === example.id;
  return { form: isThere ? { ...form, applicationId: example.before } : form, example: null };
}
