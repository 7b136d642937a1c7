/** Decides whether a refused key can still be opened. The worker and the page must agree on this. */

/** @import { Refusal } from "../refused.js" */

/**
 * Returns whether a passphrase, another passphrase, or permission for more work would help.
 *
 * @param {Refusal} refusal also an error of the core
 */
export const canUnlock = (refusal) =>
  ["key_encrypted", "key_passphrase_wrong"].includes(refusal?.code) ||
  (refusal?.code === "key_kdf_too_costly" && refusal.details?.canAllow === true);
