/** The state of the private key, without the key. */

/** @import { KeySummary } from "../../src/types.d.ts" */
/** @import { Refusal } from "../core.js" */
/** @import { Action } from "../state.js" */
import { canUnlock } from "./can-unlock.js";

/**
 * What is known of the private key: never the key itself.
 *
 * `stage` "waiting": it is encrypted and the worker waits for its passphrase; "making": a pair is made, `since` when.
 * `fault`: why the last file was not even read; the key before is still there. `via`: the control that brought it, null where none did. `isNew`: the pair was made here, so it exists nowhere else
 * until it is `saved`. `isExample`: it was made to try the page, and no application has it. `copied`: its public half was. `told`: what was last done with this very key. `asking`: whether
 * an unsaved pair may go. `forgottenAfter`: the minutes after which the key before was forgotten, `heldAfter`: after
 * which this one was not. `compared`: with the dashboard's public key.
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
 * @property {number} since in milliseconds, of the clock that measures
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
  // Why the key before went stays on the page until another one is there.
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

/** A pair that was made here and exists nowhere else yet. @param {KeyState} key */
export const isUnsaved = ({ stage, isNew, saved }) => stage === "ready" && isNew && !saved;

/** Whether the steps that make a new pair work are still to be done. @param {KeyState} key */
export const showsSteps = ({ isNew, saved, copied, stepsHidden }) => isNew && !stepsHidden && !(saved && copied);

/** Whether the key is read only by work that the user allows first. @param {KeyState} key */
export const isCostly = ({ stage, problem }) => stage === "waiting" && problem?.code === "key_kdf_too_costly";
