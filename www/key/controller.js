/** Reads, unlocks, makes and forgets the private key. */

/** @import { FileFault } from "../ui/file-input.js" */
/** @import { Parts, State } from "../state.js" */
import { newest } from "../newest.js";
import { watchCommands } from "../ui/command.js";
import { $, input } from "../ui/dom.js";
import { watchKeyInput } from "./input.js";
import { watchPlace } from "./place/controller.js";
import { createQuestion } from "./question.js";
import { isCostly } from "./state.js";
import { watchKeyTools } from "./tools.js";
import { renderElapsed } from "./view.js";

/** The smallest that the API takes: it is made the fastest. */
const EXAMPLE_BITS = 2048;

/**
 * Everything that brings a key to the worker or removes it.
 *
 * @param {Parts} parts
 */
export function createKey({ store, core }) {
  const turn = newest();
  const mayGo = createQuestion({ store });

  /**
   * The newest key wins, here as in the worker.
   *
   * @param {import("./state.js").KeyAction} begun
   * @param {() => Promise<any>} job
   * @param {{ isNew?: boolean, isExample?: boolean }} [about]
   */
  async function attempt(begun, job, about = {}) {
    const answer = turn();
    store.dispatch(begun);
    const outcome = await answer(job());
    if (outcome && "value" in outcome) store.dispatch({ type: "key-read", summary: outcome.value, ...about });
    if (outcome && "refusal" in outcome) store.dispatch({ type: "key-refused", problem: outcome.refusal });
    return outcome !== null && ["ready", "waiting"].includes(store.state.key.stage);
  }

  /** @param {File} file */
  async function readFile(file) {
    if (!(await mayGo())) return false;
    return attempt({ type: "key-reading", via: "file" }, () => core.call("read", { file }));
  }

  /** The bytes move to the worker, which overwrites them. @param {string} text */
  async function readText(text) {
    const bytes = new TextEncoder().encode(text);
    if (!(await mayGo())) {
      bytes.fill(0);
      return false;
    }
    const job = () => core.call("read", { bytes }, { transfer: [bytes.buffer] });
    return attempt({ type: "key-reading", via: "text" }, job);
  }

  /** @param {FileFault} code @param {number} [count] */
  const refuse = (code, count) =>
    store.dispatch({
      type: "key-not-taken",
      fault: { code, field: "privateKey", details: count === undefined ? {} : { count } },
    });

  // Deriving a key from a passphrase and making one take long, so there is no short limit. Cancel ends them.
  /** @param {boolean} allowCostly */
  function unlock(allowCostly) {
    const field = input("passphrase");
    const passphrase = new TextEncoder().encode(field.value);
    field.value = "";
    const job = () => core.call("unlock", { passphrase, allowCostly }, { transfer: [passphrase.buffer], limit: 0 });
    return attempt({ type: "key-reading" }, job);
  }

  /** @param {number} bits @param {{ isNew?: boolean, isExample?: boolean }} about */
  function makePair(bits, about) {
    const job = () => core.call("generate", { bits }, { limit: 0 });
    return attempt({ type: "key-making", since: performance.now() }, job, about);
  }

  /** A throw-away key and a made-up application: a token to look at, which no API takes. */
  function tryExample() {
    store.dispatch({ type: "example-begun", applicationId: crypto.randomUUID() });
    return makePair(EXAMPLE_BITS, { isExample: true });
  }

  /**
   * The worker's memory ends with it, so nothing of the key can remain.
   *
   * @param {number} [idleMinutes] if nobody asked for it
   */
  async function forget(idleMinutes) {
    turn();
    // Start the new worker first, so that followers of the state ask it and not the one that ends.
    const restarted = core.restart();
    store.dispatch({ type: "key-forgotten", idleMinutes });
    for (const id of ["private-key", "passphrase", "dashboard-key"]) input(id).value = "";
    await restarted.catch(() => store.dispatch({ type: "page-failed", code: "worker_failed" }));
  }

  const typed = watchKeyInput({ readFile, readText, refuse });
  watchPlace({
    store,
    takeFile: (file) => {
      typed.clear();
      return typed.takeFile(file);
    },
    refuse,
  });
  watchKeyTools({ store, core });
  watchCommands("private-key-command");
  $("unlock").addEventListener("click", () => unlock(false));
  $("unlock-costly").addEventListener("click", () => unlock(true));
  $("passphrase").addEventListener("keydown", ({ key }) => key === "Enter" && unlock(isCostly(store.state.key)));
  $("make-pair").addEventListener("click", () => makePair(Number(input("pair-bits").value), { isNew: true }));
  $("try-example").addEventListener("click", tryExample);
  $("clear-example").addEventListener("click", async () => {
    await forget();
    input("application-id").focus();
  });
  $("cancel-key").addEventListener("click", () => forget());
  $("forget-key").addEventListener("click", async () => {
    if (await mayGo()) await forget();
  });
  setInterval(() => renderElapsed(store.state, performance.now()), 100);

  return {
    forget,
    /** @param {"worker_failed" | "worker_timeout"} code */
    lost(code) {
      turn();
      store.dispatch({ type: "key-refused", problem: { code, field: "privateKey" } });
    },
    /** A secret stays in its field only while the page asks for it. @param {State} state @param {State} previous */
    follow(state, previous) {
      const isLeft = state.page.tab !== previous.page.tab;
      if (isLeft) typed.clear();
      if (isLeft || state.key.stage !== "waiting") input("passphrase").value = "";
    },
  };
}
