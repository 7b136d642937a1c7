/** The state of Inspect. */

/** @import { Code, Coded, Comparison, Finding, Inspection } from "../../src/types.d.ts" */
/** @import { Refusal } from "../refused.js" */
/** @import { Action } from "../state.js" */
/** @import { Filled } from "./filled.js" */
import { filledBy, nothingFilled } from "./filled.js";

/**
 * What is known besides the token. The token and the public key stay in their fields, because a private key may be
 * pasted there by mistake. `serverDateAt`: this computer's time when the header arrived, in seconds since 1970.
 *
 * @typedef {typeof initialForm} InspectForm
 */
const initialForm = { applicationId: "", api: "", serverDate: "", serverDateAt: 0, serverDateFresh: false };

/** @typedef {{ publicKey: boolean, key: boolean }} Keys which keys the core had */
/**
 * @typedef {object} InspectState
 * @property {InspectForm} form
 * @property {Filled} filled what of it a pasted call filled in
 * @property {Inspection | null} inspection
 * @property {Comparison | null} comparison with a token that works
 * @property {Keys} keys
 * @property {number} now when it was inspected, in seconds since 1970
 * @property {Refusal | null} problem why there is no answer
 */
/**
 * @typedef {{ type: "inspect-changed", change: Partial<InspectForm> }
 *   | { type: "inspected", inspection: Inspection, keys: Keys, now: number, pastedAt?: number }
 *   | { type: "compared", comparison: Comparison | null }
 *   | { type: "inspect-refused", problem: Refusal }} InspectAction
 */

/** @type {InspectState} */
export const initialInspect = {
  form: initialForm,
  filled: nothingFilled,
  inspection: null,
  comparison: null,
  keys: { publicKey: false, key: false },
  now: 0,
  problem: null,
};

/**
 * @param {InspectState} state
 * @param {Action} action
 * @returns {InspectState}
 */
export function updateInspect(state, action) {
  switch (action.type) {
    case "inspect-changed":
      return { ...state, form: { ...state.form, ...action.change } };
    case "inspected": {
      const { inspection, keys, now, pastedAt } = action;
      const form = pastedAt === undefined ? {} : filledBy(state, inspection.exchange, pastedAt);
      return { ...state, ...form, inspection, keys, now, problem: null };
    }
    case "compared":
      return { ...state, comparison: action.comparison, problem: null };
    case "inspect-refused":
      return { ...state, comparison: null, problem: action.problem };
    default:
      return state;
  }
}

/**
 * @template {Code} C
 * @param {Inspection | null} inspection
 * @param {C} code
 */
export function findingOf(inspection, code) {
  const found = inspection?.findings.find((finding) => finding.code === code);
  return /** @type {(Finding & Coded<C>) | undefined} */ (found) ?? null;
}

/**
 * Returns the change of an `iat` in the future. The list of changes does not depend on now, so it lacks that one.
 *
 * @param {Inspection | null} inspection
 * @returns {import("../../src/types.d.ts").Change[]}
 */
export function futureOf(inspection) {
  const iat = findingOf(inspection, "iat_in_future")?.details.iat;
  return iat === undefined ? [] : [{ at: "iat", from: String(iat) }];
}

/** Returns the inspection, if there is a token at all. @param {InspectState} state */
export const inspected = ({ inspection }) => (findingOf(inspection, "token_empty") ? null : inspection);

/** Returns what is wrong with the pasted public key. @param {Inspection | null} inspection */
export const publicKeyFinding = (inspection) =>
  findingOf(inspection, "public_key_is_private") ?? findingOf(inspection, "public_key_not_recognised");

/** Returns the key that the signature was checked with. The pasted one comes first. @param {InspectState} state */
export function checkedBy({ inspection, keys }) {
  if (keys.publicKey && !publicKeyFinding(inspection)) return "publicKey";
  return keys.key ? "key" : null;
}

/** Returns whether the header names the one algorithm that we check. @param {Inspection | null} inspection */
export const isRs256 = (inspection) =>
  !inspection?.findings.some(({ code }) =>
    ["alg_not_rs256", "alg_none", "alg_missing", "header_invalid"].includes(code),
  );

/** Returns whether Generate can make such a token. @param {Inspection | null} inspection */
export const isMendable = (inspection) =>
  inspection?.payloadJson !== undefined && ["application", "user", "video"].includes(inspection.kind);

/** Findings about the call or the application that no other token mends. */
const OUTSIDE = ["api_is_basic_only", "api_wants_access_token", "call_scheme_wrong", "application_id_mismatch"];

/** Returns whether Fix it helps: a new token of this kind is not rejected for the same reasons. @param {InspectState} state */
export function isFixable({ inspection }) {
  if (!isMendable(inspection) || inspection?.verdict !== "refused") return false;
  if (findingOf(inspection, "api_is_basic_only")) return false;
  return inspection.findings.some(({ severity, code }) => severity === "error" && !OUTSIDE.includes(code));
}

/**
 * Returns how many seconds the server's clock is ahead of this one, if that is known and matters.
 *
 * @param {Inspection | null} inspection
 */
export function clockOffset(inspection) {
  const ahead = findingOf(inspection, "clock_differs")?.details.seconds;
  return ahead === undefined ? 0 : -ahead;
}
