/** @import { State } from "../../state.js" */
/** @import { Run } from "../state.js" */

import { words } from "../../messages.js";
import { span } from "../../time.js";
import { input, make, setItems, setText, setValue, show } from "../../ui/dom.js";
import { escaped } from "../../ui/invisible.js";
import { prose, sentences } from "../../ui/prose.js";
import { hasSameSettings } from "../setup/setup.js";
import { setupWords, shortFingerprint } from "../setup/setup-view.js";
import { isActive } from "../state.js";
import { ZIP_MOST_FILES } from "./download.js";

const number = (/** @type {number} */ value) => Math.round(value).toLocaleString("en");

/** @param {State} state */
export function renderRun(state) {
  const { run, why, from, shown, copied } = state.batch;
  const isRunning = run !== null && isActive(run);
  setText("batch-why", why ? reasonWords(why, run) : "");
  show("batch-why", why !== null);
  show("batch-run", run !== null);
  input("batch-make").disabled = isRunning;
  setText("batch-status", run ? statusLine(run) : "");
  setText("batch-made-for", run ? madeFor(run, state) : "");
  show("batch-changed", isRunning && !hasSameSettings(state));
  setText("batch-pace", run ? paceLine(run) : "");
  const bar = /** @type {HTMLProgressElement} */ (/** @type {unknown} */ (input("batch-progress")));
  bar.max = run?.total ?? 1;
  bar.value = run?.made ?? 0;
  setText("batch-pause", run?.status === "running" ? "Pause" : "Resume");
  show("batch-pause", run !== null && !["done", "ended"].includes(run.status));
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
  users: "The list has no users.",
  rows: "Some rows have errors. Fix them, or choose to skip them.",
  settings: "The settings in Generate have errors. Fix them first.",
  key: "Add your private key in Generate first.",
  running: "",
  changed: "The settings changed while the list was read. Press Make tokens again.",
};

/** @param {import("../state.js").WhyNot} why @param {Run | null} run */
const reasonWords = (why, run) =>
  why === "same-key"
    ? `Add the key this run began with in Generate: fingerprint ${shortFingerprint(run?.setup.fingerprint ?? "")}`
    : reasons[why];

/** What the tokens of the run are, whatever the form says now. @param {Run} run @param {State} state */
const madeFor = ({ setup: { request, fingerprint } }, { catalogue }) =>
  `This run: ${setupWords(request, catalogue.presets)} Key: ${shortFingerprint(fingerprint)}`;

/** Changes only with the status: a screen reader reads it out. @param {Run} run */
function statusLine({ status, ended, made, total, skipped }) {
  const tokens = `${number(total)} token${total === 1 ? "" : "s"}`;
  const without = skipped > 0 ? ` ${number(skipped)} row${skipped === 1 ? " was" : "s were"} skipped.` : "";
  const rest = `${number(made)} of ${tokens} made.`;
  const why = { key: "another key was loaded", settings: "the settings or the users changed" };
  const next = made > 0 ? "You can still download them. " : "";
  const lines = {
    starting: `Making ${tokens}…`,
    running: `Making ${tokens}…`,
    paused: "Paused.",
    cancelled: `Cancelled. ${rest} Resume makes the rest with the same key.`,
    failed: `Stopped. ${rest}`,
    ended: `Ended because ${ended ? why[ended] : "it was stopped"}. ${rest} ${next}Make tokens starts a new run.`,
    done: `${tokens} ready.${without}`,
  };
  return lines[status];
}

/** @param {Run} run */
function paceLine({ made, total, pace, lost }) {
  const parts = [`${number(made)} of ${number(total)}`];
  if (pace) parts.push(`${number(pace.perSecond)} a second`, `${span(Math.ceil(pace.secondsLeft))} left`);
  if (lost > 0) parts.push(`${number(lost)} worker${lost === 1 ? " was" : "s were"} replaced, nothing was lost`);
  return parts.join(", ");
}

/** @param {Run | null} run */
function renderProblem(run) {
  const { code, details, field } = run?.problem ?? {};
  const text = code ? sentences(words(/** @type {any} */ (code), { details, field })) : "";
  setItems("batch-run-problem", prose(text));
  show("batch-run-problem", text !== "");
}

/** @param {import("../state.js").ShownRow} row */
function tokenRow({ row, user, token }) {
  const label = `Copy the token of ${user}`;
  const button = make("button", { type: "button", "data-row": String(row), "aria-label": label }, "Copy");
  const shown = make("td", { "data-label": "Token" }, make("code", { class: "cut" }, token));
  const name = make("th", { scope: "row", "data-label": "User" }, escaped(user));
  return make("tr", {}, make("td", { "data-label": "Row" }, String(row)), name, shown, make("td", {}, button));
}
