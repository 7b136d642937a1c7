/** Whether a refused key can still be opened; the worker and the page must agree on it. */

/** @import { Refusal } from "../core.js" */

/** By a passphrase, by another one, or by work that the user allows. @param {Refusal} refusal also an error of the core */
export const canUnlock = (refusal) =>
  ["key_encrypted", "key_passphrase_wrong"].includes(refusal?.code) ||
  (refusal?.code === "key_kdf_too_costly" && refusal.details?.canAllow === true);
