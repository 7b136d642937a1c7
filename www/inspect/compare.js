/** Listens to the token that works, and has the core compare it with the refused one. */

/** @import { Parts, State } from "../state.js" */

import { nowOf } from "../clock.js";
import { TEXT_LIMIT_MS } from "../core.js";
import { newest } from "../newest.js";
import { input, setValue } from "../ui/dom.js";
import { bytesOf, watchField } from "../ui/secret-field.js";
import { toldOfCall } from "./filled.js";
import { findingOf } from "./state.js";

/** A token that works beside the refused one. @param {Parts} parts */
export function createCompare({ store, core }) {
  const turn = newest();

  /** @param {string} [text] one that did not reach its field */
  async function refresh(text = input("compare-token").value) {
    const answer = turn();
    if (text.trim() === "") return store.dispatch({ type: "compared", comparison: null });
    const publicKey = input("inspect-public-key").value;
    const pasted = publicKey.trim() === "" ? {} : { publicKey: bytesOf(publicKey) };
    const context = { ...toldOfCall(store.state.inspect, false), now: nowOf(store.state), ...pasted };
    const job = { works: bytesOf(text), fails: bytesOf(input("inspect-token").value), context };
    const options = { transfer: [job.works.buffer, job.fails.buffer], limit: TEXT_LIMIT_MS };
    const outcome = await answer(core.call("compare", job, options));
    if (!outcome) return;
    if ("refusal" in outcome) return store.dispatch({ type: "inspect-refused", problem: outcome.refusal });
    if (findingOf(outcome.value.works, "token_is_key")) setValue("compare-token", "");
    store.dispatch({ type: "compared", comparison: outcome.value });
  }

  watchField("compare-token", refresh);

  return {
    /** Another token or context to compare with. @param {State} state @param {State} previous */
    follow(state, previous) {
      const isAnother = state.inspect.inspection !== previous.inspect.inspection;
      if (isAnother && input("compare-token").value.trim() !== "") refresh();
    },
  };
}
