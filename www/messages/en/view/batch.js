/** What Batch says beside its problems: of the list, of the settings and of the run. */

import { duration, span } from "../../../time.js";
import { counted, form, number } from "../../number.js";

/** @import { TokenRequest } from "../../../../src/types.d.ts" */
/** @import { EndReason, Run, UsersRead, WhyNot } from "../../../batch/state.js" */

const ROWS = { one: "row", other: "rows" };
const WERE = { one: "was", other: "were" };

/** What was read. @param {UsersRead} users @param {number} faulty rows with an error */
export function summaryWords({ rows, format, hasHeader, warnings }, faulty) {
  const parts = [counted(rows, ROWS)];
  if (faulty > 0) parts.push(`${number(faulty)} with an error`);
  if (warnings > 0) parts.push(counted(warnings, { one: "warning", other: "warnings" }));
  const as =
    format === "csv"
      ? `, read as CSV ${hasHeader ? "with" : "without"} a header row`
      : format === "lines"
        ? ", read as one user per line"
        : "";
  return `${parts.join(", ")}${as}.`;
}

/** What a column is called that may have no name in the list. @param {string} name */
export const columnName = (name) => name;

/** Which column the users are taken from, where nothing says so. @param {UsersRead} users */
export const guessWords = ({ columns, hasHeader }) =>
  `${hasHeader ? "The header does not name a column of users" : "The first row has no column name that this page knows, so it is read as data"}. Users are taken from \`${columns.sub}\`, which is a guess. ${hasHeader ? "Check the column." : "Check the column, or choose the format CSV with a header row."}`;

/** The names of the columns of the two tables. */
export const columnNames = { user: "User", line: "Line", row: "Row", token: "Token" };
export const cellNames = { lifetimeSeconds: "Seconds", acl: "ACL", claims: "Claims" };
export const NO_COLUMN = "none";

/** @param {number} line */
export const lineWords = (line) => `Line ${line}`;

/** Which rows a warning is of. @param {number} rows @param {number} line 0: all rows */
export function rowsWords(rows, line) {
  if (line === 0) return rows === 1 ? "The row" : `All ${number(rows)} rows`;
  return rows === 1 ? lineWords(line) : `${number(rows)} rows, first in line ${line}`;
}

/** What the tokens are for. @param {TokenRequest} request @param {string} acl @param {string[]} claims names of custom claims */
export function settingsLine({ kind, applicationId, lifetimeSeconds }, acl, claims) {
  const lifetime = typeof lifetimeSeconds === "number" ? `, valid for ${duration(lifetimeSeconds)}` : "";
  return [
    `${kind[0]?.toUpperCase()}${kind.slice(1)} tokens for ${applicationId.trim() || "no application yet"}${lifetime}.`,
    kind === "video" ? "" : `ACL: ${acl}.`,
    claims.length > 0 ? `Custom claims: ${claims.join(", ")}.` : "",
    kind === "user"
      ? "Each user's name is the token's subject."
      : "The names only label the tokens. They are in no claim.",
  ]
    .filter(Boolean)
    .join(" ");
}

/** An ACL that is no preset. @param {number | undefined} paths undefined: not to be counted */
export const ownAcl = (paths) =>
  paths === undefined ? "your own JSON" : `your own list of ${counted(paths, { one: "path", other: "paths" })}`;

const reasons = {
  users: "The list has no users.",
  rows: "Some rows have errors. Fix them, or choose to skip them.",
  settings: "The settings in Generate have errors. Fix them first.",
  key: "Add the application ID and your private key in Generate first.",
  running: "",
  changed: "The settings changed while the list was read. Press Make tokens again.",
};

/** Why nothing starts. @param {WhyNot} why @param {string} fingerprint of the run's key, shortened */
export const reasonWords = (why, fingerprint) =>
  why === "same-key" ? `Add the key this run began with in Generate: fingerprint ${fingerprint}` : reasons[why];

/** What the tokens of the run are. @param {string} settings @param {string} fingerprint */
export const madeForWords = (settings, fingerprint) => `This run: ${settings} Key: ${fingerprint}`;

/** @type {Record<EndReason, string>} */
const ends = { key: "another key was loaded", settings: "the settings or the users changed" };

/** Changes only with the status: a screen reader reads it out. @param {Run} run */
export function statusWords({ status, ended, made, total, skipped }) {
  const tokens = counted(total, { one: "token", other: "tokens" });
  const without = skipped > 0 ? ` ${counted(skipped, ROWS)} ${form(skipped, WERE)} skipped.` : "";
  const rest = `${number(made)} of ${tokens} made.`;
  const next = made > 0 ? "You can still download them. " : "";
  const lines = {
    starting: `Making ${tokens}…`,
    running: `Making ${tokens}…`,
    paused: "Paused.",
    cancelled: `Cancelled. ${rest} Resume makes the rest with the same key.`,
    failed: `Stopped. ${rest}`,
    ended: `Ended because ${ended ? ends[ended] : "it was stopped"}. ${rest} ${next}Make tokens starts a new run.`,
    done: `${tokens} ready.${without}`,
  };
  return lines[status];
}

/** @param {Run} run */
export function paceWords({ made, total, pace, lost }) {
  const parts = [`${number(made)} of ${number(total)}`];
  if (pace) parts.push(`${number(pace.perSecond)} per second`, `${span(Math.ceil(pace.secondsLeft))} left`);
  if (lost > 0)
    parts.push(
      `${counted(lost, { one: "worker", other: "workers" })} ${form(lost, WERE)} replaced, and nothing was lost`,
    );
  return parts.join(", ");
}

export const pauseNames = { pause: "Pause", resume: "Resume" };

/** @param {number} row */
export const rowCopied = (row) => `Row ${row} copied`;
/** @param {string} user */
export const copyTokenOf = (user) => `Copy the token for ${user}`;
export const COPY = "Copy";
