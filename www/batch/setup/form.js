/** Listens to the form of Batch. */

/** @import { Users } from "../../../src/types.d.ts" */
/** @import { Parts, State } from "../../state.js" */
/** @import { Format } from "../run/download.js" */
import { fields } from "../../generate/fields.js";
import { $, input } from "../../ui/dom.js";
import { watchDrops } from "./drop.js";

const TYPING_PAUSE_MS = 300;

/** The column menus and the cells that they select. */
export const columnFields = /** @type {Record<string, keyof Users["columns"]>} */ (
  Object.fromEntries(Object.entries(fields).flatMap(([cell, { column }]) => (column ? [[column, cell]] : [])))
);

/**
 * Turns what a person does in the view into actions and jobs.
 *
 * @param {{
 *   store: Parts["store"],
 *   reader: { read: () => Promise<Users | null>, choose: (file: File) => Promise<Users | null> },
 *   start: () => void, pauseOrResume: () => void, cancel: () => void,
 *   show: (from: number) => void, copy: (row: number) => void, download: (format: Format) => void,
 * }} parts
 */
export function watchBatchForm({ store, reader, start, pauseOrResume, cancel, show, copy, download }) {
  let typing = 0;
  const readSoon = () => {
    clearTimeout(typing);
    typing = Number(setTimeout(reader.read, TYPING_PAUSE_MS));
  };

  /** @param {string} id @param {string} event @param {(field: HTMLInputElement) => Partial<State["batch"]["form"]>} change */
  const bind = (id, event, change) =>
    $(id).addEventListener(event, ({ target }) => {
      store.dispatch({ type: "batch-changed", change: change(/** @type {HTMLInputElement} */ (target)) });
      readSoon();
    });
  bind("batch-source", "change", ({ value }) => ({ source: /** @type {State["batch"]["form"]["source"]} */ (value) }));
  // With or without a header, the columns have other names.
  bind("batch-format", "change", ({ value }) => ({
    format: /** @type {State["batch"]["form"]["format"]} */ (value),
    columns: {},
  }));
  bind("batch-pattern", "input", ({ value }) => ({ pattern: value }));
  bind("batch-count", "input", ({ value }) => ({ count: value }));
  bind("batch-skip", "change", ({ checked }) => ({ skip: checked }));
  bind("batch-makes", "change", ({ value }) => ({ makes: /** @type {State["batch"]["form"]["makes"]} */ (value) }));
  $("batch-users").addEventListener("input", () => {
    store.dispatch({ type: "batch-typed" });
    readSoon();
  });
  for (const id of ["batch-change", "batch-go"])
    $(id).addEventListener("click", () => {
      store.dispatch({ type: "tab-chosen", tab: "generate" });
      $("tab-generate").focus();
    });
  for (const [id, name] of Object.entries(columnFields)) {
    bind(id, "change", ({ value }) => ({ columns: { ...store.state.batch.form.columns, [name]: value } }));
  }
  $("batch-file").addEventListener("change", () => {
    const [file] = input("batch-file").files ?? [];
    if (file) reader.choose(file);
    input("batch-file").value = "";
  });

  watchDrops({
    take: (file) => {
      clearTimeout(typing);
      reader.choose(file);
    },
    refuse: (problem) => store.dispatch({ type: "batch-drop-refused", problem }),
  });

  $("batch-make").addEventListener("click", () => {
    // Reading again later would cancel the reading that the run waits for.
    clearTimeout(typing);
    start();
  });
  $("batch-pause").addEventListener("click", pauseOrResume);
  $("batch-cancel").addEventListener("click", cancel);
  $("batch-from").addEventListener("change", () => show(Number(input("batch-from").value)));
  onButtons("batch-downloads", (button) => download(/** @type {Format} */ (button.dataset.format)));
  onButtons("batch-tokens", (button) => copy(Number(button.dataset.row)));
}

/** @param {string} id @param {(button: HTMLButtonElement) => void} act */
function onButtons(id, act) {
  $(id).addEventListener("click", ({ target }) => {
    const button = target instanceof Element ? target.closest("button") : null;
    if (button) act(button);
  });
}
