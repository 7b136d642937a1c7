/** The policy of the vault's frame, which its worker inherits. */

/** How it begins: a refusal counts as a proof only where it names this policy. */
export const POLICY_START = "default-src 'none'; base-uri 'none'; form-action 'none'; worker-src blob:; script-src";

/** @param {string} hash of the one script of the frame */
export const policyOf = (hash) => `${POLICY_START} '${hash}' 'wasm-unsafe-eval'`;
