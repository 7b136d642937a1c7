/** @import { Parts } from "../state.js" */
import { RefusedError } from "../core.js";
import { $, input } from "../dom.js";
import { watchKeyInput } from "./input.js";
import { watchKeyTools } from "./tools.js";
import { renderElapsed } from "./view.js";

/**
 * Everything that brings a key to the worker or takes it away.
 *
 * @param {Parts} parts
 */
export function createKey({ store, core }) {
  let latest = 0;

  /**
   * The newest key wins; what an older job still answers is dropped.
   *
   * @param {() => Promise<any>} job
   * @param {{ isNew?: boolean }} [about]
   */
  async function attempt(job, { isNew = false } = {}) {
    const ticket = ++latest;
    store.dispatch(isNew ? { type: "key-making", since: performance.now() } : { type: "key-reading" });
    try {
      const summary = await job();
      if (ticket === latest) store.dispatch({ type: "key-read", summary, isNew });
      return true;
    } catch (error) {
      if (!(error instanceof RefusedError)) throw error;
      if (ticket === latest) store.dispatch({ type: "key-refused", problem: error.refusal });
      return store.state.key.stage === "waiting";
    }
  }

  /** @param {File} file */
  const readFile = (file) => attempt(() => core.call("read", { file }));

  /** The bytes move to the worker, which overwrites them. @param {string} text */
  const readText = (text) => {
    const bytes = new TextEncoder().encode(text);
    return attempt(() => core.call("read", { bytes }, { transfer: [bytes.buffer] }));
  };

  // Deriving a key from a passphrase and making one are slow by nature: no short limit, Cancel ends them.
  /** @param {boolean} allowCostly */
  function unlock(allowCostly) {
    const field = input("passphrase");
    const passphrase = new TextEncoder().encode(field.value);
    field.value = "";
    return attempt(() => core.call("unlock", { passphrase, allowCostly }, { transfer: [passphrase.buffer], limit: 0 }));
  }

  function makePair() {
    const bits = Number(input("pair-bits").value);
    return attempt(() => core.call("generate", { bits }, { limit: 0 }), { isNew: true });
  }

  /** The worker's memory ends with it: nothing of the key can be left. */
  async function forget() {
    latest += 1;
    // First a fresh worker: who follows the state asks that one, and not the one that ends.
    const restarted = core.restart();
    store.dispatch({ type: "key-forgotten" });
    for (const id of ["private-key", "passphrase", "dashboard-key"]) input(id).value = "";
    await restarted.catch(() => store.dispatch({ type: "page-failed", code: "worker_failed" }));
    input("key-file").focus();
  }

  watchKeyInput({ readFile, readText });
  watchKeyTools({ store, core });
  $("unlock").addEventListener("click", () => unlock(false));
  $("unlock-costly").addEventListener("click", () => unlock(true));
  $("passphrase").addEventListener("keydown", (event) => event.key === "Enter" && unlock(false));
  $("make-pair").addEventListener("click", makePair);
  $("cancel-key").addEventListener("click", forget);
  $("forget-key").addEventListener("click", forget);
  setInterval(() => renderElapsed(store.state, performance.now()), 100);

  return {
    forget,
    /** @param {string} code */
    lost(code) {
      latest += 1;
      store.dispatch({ type: "key-refused", problem: { code, field: "privateKey" } });
    },
  };
}
