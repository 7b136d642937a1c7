/** @import { State } from "../state.js" */
/** @import { Run } from "./state.js" */
import { input, make, setItems, setText, setValue, show } from "../dom.js";
import { words } from "../messages.js";
import { prose, sentences } from "../prose.js";
import { span } from "../time.js";
import { ZIP_MOST_FILES } from "./download.js";
import { isActive } from "./state.js";

const number = (/** @type {number} */ value) => Math.round(value).toLocaleString("en");

/** @param {State} state */
export function renderRun({ batch: { run, why, from, shown, copied } }) {
  const isRunning = run !== null && isActive(run);
  setText("batch-why", why ? reasons[why] : "");
  show("batch-why", why !== null);
  show("batch-run", run !== null);
  input("batch-make").disabled = isRunning;
  setText("batch-status", run ? statusLine(run) : "");
  setText("batch-pace", run ? paceLine(run) : "");
  const bar = /** @type {HTMLProgressElement} */ (/** @type {unknown} */ (input("batch-progress")));
  bar.max = run?.total ?? 1;
  bar.value = run?.made ?? 0;
  setText("batch-pause", run?.status === "running" ? "Pause" : "Resume");
  show("batch-pause", run !== null && run.status !== "done");
  show("batch-cancel", isRunning);
  renderProblem(run);
  show("batch-result", run !== null && !isRunning && run.made > 0);
  input("batch-zip").disabled = (run?.made ?? 0) > ZIP_MOST_FILES;
  setValue("batch-from", String(from));
  setText(
    "batch-copied",
    copied === null ? "" : copied.done ? `Row ${copied.row} copied` : words("clipboard_refused").what,
  );
  setItems("batch-tokens", shown.map(tokenRow));
}

const reasons = {
  users: "There is no user to make a token for.",
  rows: "Some rows have an error: put them right, or choose to pass over them.",
  settings: "The settings in Generate are not right yet.",
  key: "Add your private key in Generate first.",
  running: "",
};

/** Changes only with the status: a screen reader reads it out. @param {Run} run */
function statusLine({ status, made, total, skipped }) {
  const tokens = `${number(total)} token${total === 1 ? "" : "s"}`;
  const without = skipped > 0 ? ` ${number(skipped)} row${skipped === 1 ? " was" : "s were"} passed over.` : "";
  const rest = `${number(made)} of ${tokens} are made.`;
  const lines = {
    starting: `Making ${tokens}…`,
    running: `Making ${tokens}…`,
    paused: "Paused.",
    cancelled: `Cancelled. ${rest} Resume makes the others.`,
    failed: `Stopped. ${rest}`,
    done: `${tokens} ready.${without}`,
  };
  return lines[status];
}

/** @param {Run} run */
function paceLine({ made, total, pace, lost }) {
  const parts = [`${number(made)} of ${number(total)}`];
  if (pace) parts.push(`${number(pace.perSecond)} a second`, `${span(Math.ceil(pace.secondsLeft))} left`);
  if (lost > 0) parts.push(`${number(lost)} worker${lost === 1 ? " was" : "s were"} replaced, and nothing was lost`);
  return parts.join(", ");
}

/** @param {Run | null} run */
function renderProblem(run) {
  const { code, details, field } = run?.problem ?? {};
  const text = code ? sentences(words(/** @type {any} */ (code), { details, field })) : "";
  setItems("batch-run-problem", prose(text));
  show("batch-run-problem", text !== "");
}

/** @param {import("./state.js").ShownRow} row */
function tokenRow({ row, user, token }) {
  const label = `Copy the token of ${user}`;
  const button = make("button", { type: "button", "data-row": String(row), "aria-label": label }, "Copy");
  const shown = make("td", {}, make("code", { class: "cut" }, token));
  const name = make("th", { scope: "row" }, user);
  return make("tr", {}, make("td", {}, String(row)), name, shown, make("td", {}, button));
}
