/** Answers one call of the page with plain data: structured clone drops an Error's own properties. */

/** @typedef {{ id: number, method: string, input: any }} Call */
/** @typedef {Record<string, (input: any) => unknown>} Jobs */

/** Thrown by wasm when Rust panicked: `Drop` did not run, so this memory must not be used again. */
const isTrap = (/** @type {unknown} */ error) => error instanceof WebAssembly.RuntimeError;

/** @param {Jobs} jobs @param {Call} call */
export async function answer(jobs, { id, method, input }) {
  try {
    if (!Object.hasOwn(jobs, method)) throw new TypeError(`no such job: ${method}`);
    return { id, value: await jobs[method]?.(input) };
  } catch (error) {
    return { id, refusal: refusalOf(error), trapped: isTrap(error) };
  }
}

/** @param {any} error */
function refusalOf(error) {
  if (error?.name !== "TokenError") return { code: "internal", field: null };
  const { code, field, details, problems } = error;
  return { code, field, details, problems };
}
