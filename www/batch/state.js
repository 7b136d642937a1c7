/** The state of Batch. */

/** @import { Problem, TokenRequest, Users, UsersColumns, UsersFormat } from "../../src/types.d.ts" */
/** @import { Refusal } from "../refused.js" */
/** @import { Action, State } from "../state.js" */

/** Where the users come from. @typedef {"list" | "file" | "pattern"} Source */
/**
 * User tokens, or what the form of Generate makes. "" means whatever fits.
 *
 * @typedef {"user" | "form" | ""} Makes
 */
/** What was read, without the rows, which stay outside the state. @typedef {Omit<Users, "lines" | "ends">} UsersRead */

/**
 * The form as typed, except the list: a text of a million lines stays in its field.
 *
 * @typedef {object} BatchForm
 * @property {Source} source
 * @property {Makes} makes
 * @property {UsersFormat | ""} format "" lets the core find out
 * @property {UsersColumns} columns those that the user chose
 * @property {string} pattern
 * @property {string} count
 * @property {boolean} skip whether rows with errors are skipped
 */

/**
 * The setup that a run started with, which never changes. `settings` is for comparison with the current ones.
 *
 * @typedef {{ fingerprint: string, request: TokenRequest, settings: string }} RunSetup
 */
/** Another key was loaded, or the form or the list changed. @typedef {"key" | "settings"} EndReason */

/**
 * @typedef {object} Run
 * @property {RunSetup} setup
 * @property {"starting" | "running" | "paused" | "cancelled" | "done" | "failed" | "ended"} status "ended" means that
 * it cannot continue
 * @property {EndReason | null} ended
 * @property {number} made
 * @property {number} total
 * @property {number} skipped rows that were skipped
 * @property {number} lost workers that ended and were replaced
 * @property {{ perSecond: number, secondsLeft: number } | null} pace
 * @property {Refusal | null} problem
 */

/** One token, to look at and copy. @typedef {import("./run/made.js").Made & { row: number }} ShownRow */

/**
 * @typedef {object} BatchState
 * @property {BatchForm} form
 * @property {string | null} fileName
 * @property {number} edition how often the list or the file changed, because the text itself is not in the state
 * @property {boolean} isReading
 * @property {UsersRead | null} users
 * @property {Refusal | null} dropped why a drop was refused, which leaves the list as it was
 * @property {Refusal | null} problem with the list as a whole
 * @property {WhyNot | null} why "Make tokens" did nothing
 * @property {Run | null} run
 * @property {number} from the first visible row, from 1
 * @property {ShownRow[]} shown
 * @property {{ row: number, done: boolean } | null} copied
 */

/**
 * @typedef {{ type: "batch-changed", change: Partial<BatchForm> } | { type: "batch-file", name: string }
 *   | { type: "batch-typed" } | { type: "batch-drop-refused", problem: Refusal }
 *   | { type: "batch-edited" } | { type: "batch-read", users: UsersRead } | { type: "batch-refused", problem: Refusal }
 *   | { type: "batch-asked", why: WhyNot | null } | { type: "batch-run", run: Run | null }
 *   | { type: "batch-shown", from: number, rows: ShownRow[] } | { type: "batch-copied", row: number, done: boolean }} BatchAction
 */

/** @type {BatchState} */
export const initialBatch = {
  form: { source: "list", makes: "", format: "", columns: {}, pattern: "user-{n}", count: "100", skip: false },
  fileName: null,
  edition: 0,
  isReading: false,
  users: null,
  dropped: null,
  problem: null,
  why: null,
  run: null,
  from: 1,
  shown: [],
  copied: null,
};

/**
 * @param {BatchState} state
 * @param {Action} action
 * @returns {BatchState}
 */
export function updateBatch(state, action) {
  switch (action.type) {
    case "batch-changed":
      return { ...state, form: { ...state.form, ...action.change }, dropped: null, why: null };
    case "batch-typed":
      return {
        ...state,
        form: { ...state.form, source: "list" },
        edition: state.edition + 1,
        dropped: null,
        why: null,
      };
    case "batch-drop-refused":
      return { ...state, dropped: action.problem };
    case "batch-file":
      // Another file has other columns.
      return {
        ...state,
        form: { ...state.form, source: "file", columns: {} },
        edition: state.edition + 1,
        fileName: action.name,
        dropped: null,
        why: null,
      };
    case "batch-edited":
      return { ...state, isReading: true, why: null };
    case "batch-read":
      return { ...state, isReading: false, users: action.users, problem: null };
    case "batch-refused":
      return { ...state, isReading: false, users: null, problem: action.problem };
    case "batch-asked":
      return { ...state, why: action.why };
    case "batch-run":
      return { ...state, run: action.run, ...(action.run?.status === "starting" && { shown: [], from: 1 }) };
    case "batch-shown":
      return { ...state, from: action.from, shown: action.rows, copied: null };
    case "batch-copied":
      return { ...state, copied: { row: action.row, done: action.done } };
    case "key-reading":
    case "key-read":
      return { ...state, why: null };
    default:
      return state;
  }
}

/**
 * "same-key": the run can continue only with the key that it started with.
 *
 * @typedef {"users" | "rows" | "settings" | "key" | "running" | "changed" | "same-key"} WhyNot
 */

/** Returns why no token can be made yet, or null. @param {State} state @returns {WhyNot | null} */
export function whyNot({ batch: { users, problem, form, run }, key }) {
  if (run && isActive(run)) return "running";
  if (problem || !users || users.good === 0) return "users";
  if (key.stage !== "ready") return "key";
  if (users.settings.length > 0) return "settings";
  return users.good < users.rows && !form.skip ? "rows" : null;
}

/** @param {Run} run */
export const isActive = ({ status }) => ["starting", "running", "paused"].includes(status);

/** Hides the problem of an untouched list, which is not a mistake. @param {BatchState} state */
export function visibleProblem({ problem, why, form, fileName }) {
  const hasFile = form.source === "file" && fileName !== null;
  const isUntouched = problem?.code === "batch_empty" && !problem.details?.hasHeader && !hasFile;
  return isUntouched && !why ? null : problem;
}

/**
 * Returns the problems with the settings that Batch shows. An empty form in Generate is not one yet.
 *
 * @param {BatchState} state
 * @returns {Problem[]}
 */
export const visibleSettings = ({ users, why }) =>
  (users?.settings ?? []).filter(({ code }) => why === "settings" || !code.endsWith("_missing"));
