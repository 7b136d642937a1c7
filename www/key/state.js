/** @import { KeySummary } from "../../src/types.d.ts" */
/** @import { Refusal } from "../core.js" */
/** @import { Action } from "../state.js" */

/**
 * What is known of the private key: never the key itself.
 *
 * `stage` "waiting": it is encrypted and the worker waits for its passphrase; "making": a pair is made, `since` when.
 * `isNew`: the pair was made here, so it exists nowhere else yet. `compared`: with the dashboard's public key.
 *
 * @typedef {object} KeyState
 * @property {"none" | "reading" | "waiting" | "making" | "ready"} stage
 * @property {KeySummary | null} summary
 * @property {Refusal | null} problem
 * @property {boolean} isNew
 * @property {number} since in milliseconds, of the clock that measures
 * @property {"same" | "other" | Refusal | null} compared
 */

/**
 * @typedef {{ type: "key-reading" } | { type: "key-read", summary: KeySummary, isNew?: boolean }
 *   | { type: "key-making", since: number } | { type: "key-refused", problem: Refusal } | { type: "key-forgotten" }
 *   | { type: "key-compared", result: "same" | "other" | Refusal | null }} KeyAction
 */

/** @type {KeyState} */
export const initialKey = { stage: "none", summary: null, problem: null, isNew: false, since: 0, compared: null };

/** What a passphrase, or another one, or patience may still open. */
const opensWithPassphrase = ["key_encrypted", "key_passphrase_wrong", "key_kdf_too_costly"];

/**
 * @param {KeyState} key
 * @param {Action} action
 * @returns {KeyState}
 */
export function updateKey(key, action) {
  switch (action.type) {
    case "key-reading":
      return { ...initialKey, stage: "reading" };
    case "key-making":
      return { ...initialKey, stage: "making", since: action.since };
    case "key-read":
      return { ...initialKey, stage: "ready", summary: action.summary, isNew: action.isNew ?? false };
    case "key-refused": {
      const waiting = opensWithPassphrase.includes(action.problem.code);
      return { ...initialKey, stage: waiting ? "waiting" : "none", problem: action.problem };
    }
    case "key-compared":
      return { ...key, compared: action.result };
    case "key-forgotten":
      return initialKey;
    default:
      return key;
  }
}
