/** Draws Batch. */

/** @import { State } from "../state.js" */
/** @import { RowsFinding, UserRow } from "../../src/types.d.ts" */
/** @import { UsersRead } from "./state.js" */

import {
  cellNames,
  columnName,
  columnNames,
  guessWords,
  lineWords,
  NO_COLUMN,
  rowsWords,
  summaryWords,
} from "#language/view/batch.js";
import { fieldNames, repairWords, words } from "../messages.js";
import { input, make, setItems, setText, setValue, show } from "../ui/dom.js";
import { escaped } from "../ui/invisible.js";
import { prose, sentences, setProblem, setProse } from "../ui/prose.js";
import { renderRun } from "./run/run-view.js";
import { columnFields } from "./setup/form.js";
import { makesOf, sharedRequest } from "./setup/setup.js";
import { setupWords } from "./setup/setup-view.js";
import { visibleProblem, visibleSettings } from "./state.js";

/** @param {State} state */
export function renderBatch(state) {
  const { form, users, fileName } = state.batch;
  setValue("batch-makes", makesOf(state));
  setText("batch-settings", setupWords(sharedRequest(state), state.catalogue.presets));
  setItems("batch-settings-problems", visibleSettings(state.batch).map(settingsProblem));
  for (const source of ["list", "file", "pattern"]) {
    input(`batch-source-${source}`).checked = form.source === source;
    show(`batch-from-${source}`, form.source === source);
  }
  setText("batch-file-name", fileName ?? "");
  setValue("batch-pattern", form.pattern);
  setValue("batch-count", form.count);
  setValue("batch-format", form.format);
  show("batch-reading-as", form.source !== "pattern" && (users !== null || visibleProblem(state.batch) !== null));
  renderColumns(users);
  renderProblem(state);
  renderUsers(users, form.skip);
  setItems("batch-warnings", [...guess(users), ...warnings(state).map(warning)]);
  renderRun(state);
}

/** @param {import("../../src/types.d.ts").Problem} problem */
function settingsProblem({ code, details, field }) {
  return make(
    "li",
    { class: "error" },
    ...prose(`${fieldNames[field] ?? field}: ${sentences(words(code, { details, field }))}`),
  );
}

/** @param {UsersRead | null} users */
function renderColumns(users) {
  // With one column there is nothing to choose.
  show("batch-columns", users?.format === "csv" && users.names.length > 1);
  if (users?.format !== "csv") return;
  for (const [id, name] of Object.entries(columnFields)) {
    const none = name === "sub" ? [] : [make("option", { value: "" }, NO_COLUMN)];
    const names = [...new Set(users.names)];
    setItems(id, [...none, ...names.map((column) => make("option", { value: column }, columnName(column)))]);
    setValue(id, users.columns[name] ?? "");
  }
}

/** @param {State} state */
function renderProblem({ batch }) {
  const { dropped } = batch;
  setProse("batch-drop-problem", dropped ? sentences(words(dropped.code, dropped)) : "");
  show("batch-drop-problem", dropped !== null);
  const problem = visibleProblem(batch);
  const text = problem ? sentences(words(problem.code, { details: problem.details, field: problem.field })) : null;
  const { source } = batch.form;
  const isCount = problem?.field === "count";
  setProblem("batch-users", "batch-users-problem", source === "list" ? text : null);
  setProblem("batch-file", "batch-file-problem", source === "file" ? text : null);
  setProblem("batch-pattern", "batch-pattern-problem", source === "pattern" && !isCount ? text : null);
  setProblem("batch-count", "batch-count-problem", source === "pattern" && isCount ? text : null);
}

/** @param {UsersRead | null} users @param {boolean} skip */
function renderUsers(users, skip) {
  const faulty = users ? users.rows - users.good : 0;
  show("batch-read", users !== null);
  setText("batch-summary", users ? summaryWords(users, faulty) : "");
  setItems(
    "batch-repairs",
    (users?.repairs ?? []).map((repair) => make("li", {}, ...prose(repairWords(repair)))),
  );
  renderPreview(users?.preview ?? []);
  setItems("batch-problems", (users?.problems ?? []).map(rowProblem));
  show("batch-more", (users?.problems.length ?? 0) >= 100);
  show("batch-skip-ask", faulty > 0);
  input("batch-skip").checked = skip;
}

/** Shows only the columns in which a row has something. @param {UserRow[]} rows */
function renderPreview(rows) {
  const all = /** @type {(keyof typeof cellNames)[]} */ (Object.keys(cellNames));
  const columns = all.filter((name) => rows.some((row) => row[name]));
  for (const name of all) show(`batch-has-${name}`, columns.includes(name));
  setItems(
    "batch-preview",
    rows.map((row) => previewRow(row, columns)),
  );
}

/** @param {UserRow} row @param {(keyof typeof cellNames)[]} columns */
function previewRow({ line, user, ...row }, columns) {
  const cells = columns.map((name) =>
    make("td", { "data-label": cellNames[name] }, ...(row[name] ? [make("code", {}, `${row[name]}`)] : [])),
  );
  const name = make("th", { scope: "row", "data-label": columnNames.user }, escaped(user) || "–");
  return make("tr", {}, make("td", { "data-label": columnNames.line }, String(line)), name, ...cells);
}

/** @param {import("../../src/types.d.ts").RowProblem} problem */
function rowProblem({ line, code, severity, field, details }) {
  const text = sentences(words(code, { details, field }));
  return make("li", { class: severity }, ...prose(`${lineWords(line)}: ${text}`));
}

/**
 * Returns what Generate would say about a single token, counted over the rows, and what it says about the key.
 *
 * @param {State} state
 * @returns {RowsFinding[]}
 */
function warnings({ batch: { users }, key }) {
  if (!users || users.good === 0) return [];
  const ofKey = (key.summary?.warnings ?? []).map((finding) => ({ ...finding, rows: users.good, line: 0 }));
  return [...users.findings, ...ofKey].map((finding) =>
    // A finding about all rows needs no line.
    finding.rows === users.good ? { ...finding, line: 0 } : finding,
  );
}

/** @param {UsersRead | null} users */
const guess = (users) => (users?.isGuess ? [make("li", { class: "warning" }, ...prose(guessWords(users)))] : []);

/** @param {RowsFinding} finding */
function warning({ code, severity, claim, details, rows, line }) {
  const text = sentences(words(code, { details, claim, severity }));
  return make("li", { class: severity, "data-code": code }, ...prose(`${rowsWords(rows, line)}: ${text}`));
}
