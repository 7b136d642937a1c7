/** @import { Core } from "../../core.js" */
/** @import { Users } from "../../../src/types.d.ts" */
/** @import { Parts } from "../../state.js" */
import { RefusedError } from "../../core.js";
import { input } from "../../ui/dom.js";
import { usersOptions } from "./setup.js";

/** A million rows take seconds. */
const READ_LIMIT_MS = 60_000;

/**
 * Reads who the tokens are for, each time in a worker of its own: a long list never keeps the one with the key busy,
 * and a newer list ends the reading of an older one.
 *
 * @param {Pick<Parts, "store"> & { makeCore: (onLost: () => void) => Core }} parts
 */
export function createUsersReader({ store, makeCore }) {
  /** @type {File | null} */
  let file = null;
  /** @type {Core | null} */
  let core = null;
  /** @type {Promise<Users | null> | null} what is being read, or was */
  let latest = null;

  /** @returns {Promise<Users | null>} null: refused, or a newer list took its place */
  async function read() {
    core?.end();
    const own = makeCore(() => {});
    core = own;
    store.dispatch({ type: "batch-edited" });
    try {
      await own.start();
      /** @type {Users} */
      const users = await own.call("readUsers", source(), { limit: READ_LIMIT_MS });
      if (core !== own) return null;
      const { lines: _, ends: __, ...shown } = users;
      store.dispatch({ type: "batch-read", users: shown });
      return users;
    } catch (error) {
      if (!(error instanceof RefusedError)) throw error;
      if (core === own) store.dispatch({ type: "batch-refused", problem: error.refusal });
      return null;
    } finally {
      own.end();
    }
  }

  function source() {
    const options = usersOptions(store.state);
    const { source } = store.state.batch.form;
    if (source === "file") return { file: file ?? new Blob(), options };
    if (source === "pattern") return { options };
    return { bytes: new TextEncoder().encode(input("batch-users").value), options };
  }

  function readAgain() {
    latest = read();
    return latest;
  }

  return {
    /** @param {File} chosen */
    choose(chosen) {
      file = chosen;
      store.dispatch({ type: "batch-file", name: chosen.name });
      return readAgain();
    },
    read: readAgain,
    end: () => core?.end(),
  };
}
