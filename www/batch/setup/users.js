/** Reads the list of users in its own worker. */

/** @import { Core } from "../../core.js" */
/** @import { Users } from "../../../src/types.d.ts" */
/** @import { Parts } from "../../state.js" */
import { newest } from "../../newest.js";
import { input } from "../../ui/dom.js";
import { usersOptions } from "./setup.js";

/** A million rows take seconds. */
const READ_LIMIT_MS = 60_000;

/**
 * Reads who the tokens are for, each time in a new worker. So a long list never keeps the key's worker busy, and a
 * newer list cancels the reading of an older one.
 *
 * @param {Pick<Parts, "store"> & { makeCore: (onLost: () => void) => Core }} parts
 */
export function createUsersReader({ store, makeCore }) {
  /** @type {File | null} */
  let file = null;
  /** @type {Core | null} */
  let core = null;
  const turn = newest();

  /** @returns {Promise<Users | null>} null if it was refused or a newer list came */
  async function read() {
    core?.end();
    const answer = turn();
    const own = makeCore(() => {});
    core = own;
    store.dispatch({ type: "batch-edited" });
    const outcome = await answer(usersFrom(own)).finally(own.end);
    if (!outcome) return null;
    if ("refusal" in outcome) {
      store.dispatch({ type: "batch-refused", problem: outcome.refusal });
      return null;
    }
    const { lines: _, ends: __, ...shown } = outcome.value;
    store.dispatch({ type: "batch-read", users: shown });
    return outcome.value;
  }

  /** @param {Core} worker @returns {Promise<Users>} */
  async function usersFrom(worker) {
    await worker.start();
    return worker.call("readUsers", source(), { limit: READ_LIMIT_MS });
  }

  function source() {
    const options = usersOptions(store.state);
    const { source } = store.state.batch.form;
    if (source === "file") return { file: file ?? new Blob(), options };
    if (source === "pattern") return { options };
    return { bytes: new TextEncoder().encode(input("batch-users").value), options };
  }

  return {
    /** @param {File} chosen */
    choose(chosen) {
      file = chosen;
      store.dispatch({ type: "batch-file", name: chosen.name });
      return read();
    },
    read,
    end: () => core?.end(),
  };
}
