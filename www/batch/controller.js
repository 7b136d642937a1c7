/** Reads the list of users, runs the workers and hands out the tokens. */

/** @import { Core } from "../core.js" */
/** @import { Parts, State } from "../state.js" */
/** @import { Run } from "./state.js" */
import { nowOf } from "../clock.js";
import { input } from "../ui/dom.js";
import { copyText, saveFile } from "../ui/hand-out.js";
import { fileOf } from "./run/download.js";
import { madeOf } from "./run/made.js";
import { createRun } from "./run/run.js";
import { watchBatchForm } from "./setup/form.js";
import { settingsOf, setupOf, whyEnded } from "./setup/setup.js";
import { createUsersReader } from "./setup/users.js";
import { isActive, whyNot } from "./state.js";

/** Often enough for the bar to move, and rarely enough for the page to stay fast. */
const DRAW_EVERY_MS = 100;
export const SHOWN_ROWS = 5;

/**
 * Batch: reads the users, runs the workers and hands out the result.
 *
 * @param {Parts & { makeCore: (onLost: () => void) => Core }} parts `core` holds the key; `makeCore` is for the other workers
 */
export function createBatch({ store, core, makeCore }) {
  const reader = createUsersReader({ store, makeCore });
  /** @type {import("./run/run.js").BatchRun | null} */
  let run = null;
  let drawing = 0;

  /** Updates the store now or soon, because many chunks may finish at the same moment. @param {Run} latest */
  function changed(latest) {
    if (latest.status !== store.state.batch.run?.status) return draw();
    drawing ||= Number(setTimeout(draw, DRAW_EVERY_MS));
  }

  function draw() {
    clearTimeout(drawing);
    drawing = 0;
    if (run) store.dispatch({ type: "batch-run", run: run.state });
  }

  async function start() {
    if (run && isActive(run.state)) return;
    const settings = settingsOf(store.state);
    const users = await reader.read();
    const setup = setupOf(store.state);
    // The rows were checked with the earlier settings.
    const why = whyNot(store.state) ?? (settings === settingsOf(store.state) ? null : "changed");
    store.dispatch({ type: "batch-asked", why });
    if (why || !users || !setup) return;
    const clocks = { seconds: () => performance.now() / 1000, now: () => nowOf(store.state) };
    const processors = navigator.hardwareConcurrency || 2;
    run = createRun({ users, setup, core, makeCore, processors, changed, ...clocks });
    await go();
  }

  async function go() {
    if (!run || (isActive(run.state) && run.state.status !== "starting")) return;
    const own = run;
    await own.go();
    if (own === run && own.state.made > 0) await show(1);
  }

  function pauseOrResume() {
    if (!run) return;
    const { status } = run.state;
    if (status === "running") run.pause();
    else if (status === "paused") run.resume();
    else if (store.state.key.stage !== "ready") store.dispatch({ type: "batch-asked", why: "same-key" });
    else go();
  }

  /** Shows some of the tokens, starting at this row. @param {number} from */
  async function show(from) {
    if (!run) return;
    const { shelf, chunkRows, state } = run;
    const first = Math.min(Math.max(1, Math.floor(from) || 1), state.total);
    const chunk = Math.floor((first - 1) / chunkRows);
    const lines = [...(await shelf.lines(chunk)), ...(await shelf.lines(chunk + 1))];
    const start = (first - 1) % chunkRows;
    const rows = madeOf(lines.slice(start, start + SHOWN_ROWS).join("\n"));
    store.dispatch({
      type: "batch-shown",
      from: first,
      rows: rows.map((made, index) => ({ ...made, row: first + index })),
    });
  }

  /** @param {import("./run/download.js").Format} format */
  async function download(format) {
    if (!run) return;
    saveFile(await fileOf(format, run.shelf.texts()));
  }

  /** @param {number} row */
  async function copy(row) {
    const made = store.state.batch.shown.find((shown) => shown.row === row);
    if (!made) return;
    store.dispatch({ type: "batch-copied", row, done: await copyText(made.token) });
  }

  /** Removes everything of the key, the list and the tokens when the page closes. */
  function end() {
    reader.end();
    run?.cancel();
    run = null;
    input("batch-users").value = "";
    store.dispatch({ type: "batch-run", run: null });
  }

  watchBatchForm({ store, reader, start, pauseOrResume, cancel: () => run?.cancel(), show, copy, download });
  addEventListener("pagehide", end);
  addEventListener("beforeunload", (event) => run && isActive(run.state) && event.preventDefault());

  return {
    /** @param {State} state @param {State} previous */
    follow(state, previous) {
      // The key has left its worker, so it must leave the others too.
      if (state.key.stage !== "ready" && previous.key.stage === "ready") run?.cancel();
      const reason = whyEnded(state);
      if (reason) run?.finish(reason);
      // The settings may have changed in Generate.
      const isShown = state.page.tab === "batch" && previous.page.tab !== "batch";
      if (isShown && state.batch.users) reader.read();
    },
  };
}
