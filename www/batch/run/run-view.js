/** Draws a run: its progress, its problem and its tokens. */

/** @import { State } from "../../state.js" */
/** @import { Run } from "../state.js" */

import {
  COPY,
  columnNames,
  copyTokenOf,
  madeForWords,
  paceWords,
  pauseNames,
  reasonWords,
  rowCopied,
  statusWords,
} from "#language/view/batch.js";
import { copiedWords } from "#language/view/copied.js";
import { words } from "../../messages.js";
import { $, input, make, setItems, setText, setValue, show } from "../../ui/dom.js";
import { escaped } from "../../ui/invisible.js";
import { prose, sentences } from "../../ui/prose.js";
import { hasSameSettings } from "../setup/setup.js";
import { setupWords, shortFingerprint } from "../setup/setup-view.js";
import { isActive } from "../state.js";
import { ZIP_MOST_FILES } from "./download.js";

/** @param {State} state */
export function renderRun(state) {
  const { run, why, from, shown, copied } = state.batch;
  const isRunning = run !== null && isActive(run);
  setText("batch-why", why ? reasonWords(why, shortFingerprint(run?.setup.fingerprint ?? "")) : "");
  show("batch-why", why !== null);
  show("batch-go", ["key", "same-key", "settings"].includes(why ?? ""));
  show("batch-run", run !== null);
  show("batch-empty", run === null);
  $("batch-told").dataset.status = run?.status ?? "";
  renderStages(run);
  input("batch-make").disabled = isRunning;
  // Then a download is what comes next.
  $("batch-make").classList.toggle("primary", run === null || run.made === 0);
  setText("batch-status", run ? statusWords(run) : "");
  setText("batch-made-for", run ? madeFor(run, state) : "");
  show("batch-changed", isRunning && !hasSameSettings(state));
  setText("batch-pace", run ? paceWords(run) : "");
  const bar = /** @type {HTMLProgressElement} */ (/** @type {unknown} */ (input("batch-progress")));
  bar.max = run?.total ?? 1;
  bar.value = run?.made ?? 0;
  setText("batch-pause", run?.status === "running" ? pauseNames.pause : pauseNames.resume);
  show("batch-pause", run !== null && !["done", "ended"].includes(run.status));
  show("batch-cancel", isRunning);
  renderProblem(run);
  show("batch-result", run !== null && !isRunning && run.made > 0);
  input("batch-zip").disabled = (run?.made ?? 0) > ZIP_MOST_FILES;
  setValue("batch-from", String(from));
  setText("batch-copied", copied === null ? "" : copiedWords(copied.done, rowCopied(copied.row)));
  setItems("batch-tokens", shown.map(tokenRow));
}

/** Marks the stage that the run is in: set up, make, download. @param {Run | null} run */
function renderStages(run) {
  const stage = run === null ? 0 : isActive(run) ? 1 : run.made > 0 ? 2 : 0;
  for (const [index, item] of [...$("batch-stages").children].entries()) {
    if (index === stage) item.setAttribute("aria-current", "step");
    else item.removeAttribute("aria-current");
  }
}

/** Describes the run's tokens, whatever the form says now. @param {Run} run @param {State} state */
const madeFor = ({ setup: { request, fingerprint } }, { catalogue }) =>
  madeForWords(setupWords(request, catalogue.presets), shortFingerprint(fingerprint));

/** @param {Run | null} run */
function renderProblem(run) {
  const { code, details, field } = run?.problem ?? {};
  const text = code ? sentences(words(code, { details, field })) : "";
  setItems("batch-run-problem", prose(text));
  show("batch-run-problem", text !== "");
}

/** @param {import("../state.js").ShownRow} row */
function tokenRow({ row, user, token }) {
  const label = copyTokenOf(user);
  const button = make("button", { type: "button", "data-row": String(row), "aria-label": label }, COPY);
  const shown = make("td", { "data-label": columnNames.token }, make("code", { class: "cut" }, token));
  const name = make("th", { scope: "row", "data-label": columnNames.user }, escaped(user));
  return make(
    "tr",
    {},
    make("td", { "data-label": columnNames.row }, String(row)),
    name,
    shown,
    make("td", {}, button),
  );
}
