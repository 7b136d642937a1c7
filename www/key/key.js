/** @import { Core } from "../core.js" */
/** @import { Action, State } from "../state.js" */
import { RefusedError } from "../core.js";
import { $, input } from "../dom.js";
import { watchKeyInput } from "./input.js";

/**
 * Everything that brings a key to the worker or takes it away.
 *
 * @param {{ store: { readonly state: State, dispatch: (action: Action) => void }, core: Core }} parts
 */
export function createKey({ store, core }) {
  let latest = 0;

  /** The newest key wins; what an older job still answers is dropped. @param {() => Promise<any>} job */
  async function attempt(job) {
    const ticket = ++latest;
    store.dispatch({ type: "key-reading" });
    try {
      const summary = await job();
      if (ticket === latest) store.dispatch({ type: "key-read", summary });
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

  /** @param {boolean} allowCostly */
  function unlock(allowCostly) {
    const field = input("passphrase");
    const passphrase = new TextEncoder().encode(field.value);
    field.value = "";
    // Deriving a key from a passphrase is meant to be slow: no short limit, Cancel ends it.
    return attempt(() => core.call("unlock", { passphrase, allowCostly }, { transfer: [passphrase.buffer], limit: 0 }));
  }

  /** The worker's memory ends with it: nothing of the key can be left. */
  async function forget() {
    latest += 1;
    store.dispatch({ type: "key-forgotten" });
    input("private-key").value = "";
    input("passphrase").value = "";
    await core.restart().catch(() => store.dispatch({ type: "page-failed", code: "worker_failed" }));
    input("key-file").focus();
  }

  watchKeyInput({ readFile, readText });
  $("unlock").addEventListener("click", () => unlock(false));
  $("unlock-costly").addEventListener("click", () => unlock(true));
  $("passphrase").addEventListener("keydown", (event) => event.key === "Enter" && unlock(false));
  $("forget-key").addEventListener("click", forget);

  return {
    /** @param {string} code */
    lost(code) {
      latest += 1;
      store.dispatch({ type: "key-refused", problem: { code, field: "privateKey" } });
    },
  };
}
