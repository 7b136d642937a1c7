/** Asks before an unsaved key pair is lost. */

/** @import { Parts } from "../state.js" */
import { $ } from "../ui/dom.js";
import { isUnsaved } from "./state.js";

/**
 * Asks before the page loses a pair that was never saved, because nobody else has it.
 *
 * @param {Pick<Parts, "store">} parts
 */
export function createQuestion({ store }) {
  /** @type {((mayGo: boolean) => void) | null} */
  let answer = null;

  /** @param {boolean} mayGo */
  function settle(mayGo) {
    const waiting = answer;
    answer = null;
    if (store.state.key.asking) store.dispatch({ type: "key-asking", asking: false });
    waiting?.(mayGo);
  }

  $("unsaved-keep").addEventListener("click", () => settle(false));
  $("unsaved-discard").addEventListener("click", () => settle(true));
  // The Escape key.
  $("unsaved").addEventListener("close", () => settle(false));
  window.addEventListener("beforeunload", (event) => isUnsaved(store.state.key) && event.preventDefault());

  /** @returns {Promise<boolean>} whether the loaded key may be discarded. True at once if nothing would be lost */
  return async function mayGo() {
    if (!isUnsaved(store.state.key)) return true;
    settle(false);
    store.dispatch({ type: "key-asking", asking: true });
    return new Promise((resolve) => {
      answer = resolve;
    });
  };
}
