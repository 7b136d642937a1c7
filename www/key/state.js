/** The state of the private key, without the key. */

/** @import { KeySummary } from "../../src/types.d.ts" */
/** @import { Refusal } from "../refused.js" */
/** @import { Action } from "../state.js" */
import { canUnlock } from "./can-unlock.js";

/**
 * What is known about the private key. Never the key itself.
 *
 * `stage` "waiting": it is encrypted, and the worker waits for its passphrase. "making": a pair is being made,
 * `since` when. `fault`: why the last file was not even read. The previous key is still there. `via`: the control
 * that it came through, or null. `isNew`: the pair was made here, so it exists nowhere else until it is `saved`.
 * `isExample`: it was made to try the page, and no application has it. `copied`: its public half was copied. `told`:
 * what was last done with this key. `asking`: whether an unsaved pair may be discarded. `forgottenAfter`: the minutes
 * after which the previous key was forgotten. `heldAfter`: the minutes after which this one was kept instead.
 * `compared`: the result of comparing it with the dashboard's public key.
 *
 * @typedef {object} KeyState
 * @property {"none" | "reading" | "waiting" | "making" | "ready"} stage
 * @property {KeySummary | null} summary
 * @property {Refusal | null} problem
 * @property {Refusal | null} fault
 * @property {"file" | "text" | null} via
 * @property {boolean} isNew
 * @property {boolean} isExample
 * @property {boolean} saved
 * @property {boolean} copied
 * @property {boolean} stepsHidden
 * @property {Told | null} told
 * @property {boolean} asking
 * @property {number | null} forgottenAfter
 * @property {number | null} heldAfter
 * @property {number} since in milliseconds, on the monotonic clock
 * @property {"same" | "other" | Refusal | null} compared
 */

/** @typedef {{ what: "saved", name: string } | { what: "copied" | "clipboard-refused" }} Told */

/**
 * @typedef {{ type: "key-reading", via?: "file" | "text" } | { type: "key-read", summary: KeySummary, isNew?: boolean, isExample?: boolean }
 *   | { type: "key-making", since: number } | { type: "key-refused", problem: Refusal }
 *   | { type: "key-not-taken", fault: Refusal }
 *   | { type: "key-forgotten", idleMinutes?: number } | { type: "key-held", idleMinutes: number }
 *   | { type: "key-asking", asking: boolean } | { type: "key-told", told: Told } | { type: "key-steps-hidden" }
 *   | { type: "key-compared", result: "same" | "other" | Refusal | null }} KeyAction
 */

/** @type {KeyState} */
export const initialKey = {
  stage: "none",
  summary: null,
  problem: null,
  fault: null,
  via: null,
  isNew: false,
  isExample: false,
  saved: false,
  copied: false,
  stepsHidden: false,
  told: null,
  asking: false,
  forgottenAfter: null,
  heldAfter: null,
  since: 0,
  compared: null,
};

/**
 * @param {KeyState} key
 * @param {Action} action
 * @returns {KeyState}
 */
export function updateKey(key, action) {
  // The reason why the previous key is gone stays visible until there is another key.
  const { forgottenAfter, via } = key;
  switch (action.type) {
    case "key-reading":
      return { ...initialKey, forgottenAfter, stage: "reading", via: action.via ?? via };
    case "key-making":
      return { ...initialKey, forgottenAfter, stage: "making", since: action.since };
    case "key-read":
      return {
        ...initialKey,
        stage: "ready",
        summary: action.summary,
        isNew: action.isNew ?? false,
        isExample: action.isExample ?? false,
      };
    case "key-refused": {
      const stage = canUnlock(action.problem) ? "waiting" : "none";
      return { ...initialKey, forgottenAfter, via, stage, problem: action.problem };
    }
    case "key-not-taken":
      return { ...key, fault: action.fault, via: "file" };
    case "key-told":
      return { ...key, ...told(action.told), told: action.told };
    case "key-steps-hidden":
      return { ...key, stepsHidden: true };
    case "key-asking":
      return { ...key, asking: action.asking };
    case "key-held":
      return { ...key, heldAfter: action.idleMinutes };
    case "key-compared":
      return { ...key, compared: action.result };
    case "key-forgotten":
      return { ...initialKey, forgottenAfter: action.idleMinutes ?? null };
    default:
      return key;
  }
}

/** @param {Told} told @returns {Partial<KeyState>} */
function told({ what }) {
  if (what === "saved") return { saved: true, heldAfter: null };
  return what === "copied" ? { copied: true } : {};
}

/** Returns whether the pair was made here and exists nowhere else yet. @param {KeyState} key */
export const isUnsaved = ({ stage, isNew, saved }) => stage === "ready" && isNew && !saved;

/** Returns whether the steps that make a new pair work are still to do. @param {KeyState} key */
export const showsSteps = ({ isNew, saved, copied, stepsHidden }) => isNew && !stepsHidden && !(saved && copied);

/** Returns whether reading the key takes work that the user must allow first. @param {KeyState} key */
export const isCostly = ({ stage, problem }) => stage === "waiting" && problem?.code === "key_kdf_too_costly";
