/** Removes the key when the page is closed, and when the key is no longer used. */

/** @import { Parts, State } from "./state.js" */

import { isUnsaved } from "./key/state.js";
import { input } from "./ui/dom.js";

/** Every field that may contain a secret, a key or a token. */
const fields = () =>
  /** @type {NodeListOf<HTMLInputElement | HTMLTextAreaElement>} */ (
    document.querySelectorAll("input[type=text], textarea")
  );

/**
 * Ends the worker and empties the fields when the user leaves the page. A browser may bring such a page back
 * unchanged, and then it reloads.
 *
 * @param {Parts} parts
 */
export function leaveNothing({ core }) {
  window.addEventListener("pagehide", () => {
    core.end();
    for (const field of fields()) field.value = "";
  });
  window.addEventListener("pageshow", ({ persisted }) => {
    if (persisted) location.reload();
  });
}

/**
 * Forgets the key after the idle time that the user chose. Keeps a new pair that is not saved.
 *
 * @param {Pick<Parts, "store"> & { forget: (idleMinutes: number) => void }} parts
 */
export function forgetWhenIdle({ store, forget }) {
  let timer = 0;
  function restart() {
    clearTimeout(timer);
    const minutes = Number(input("auto-forget").value);
    if (minutes && store.state.key.stage === "ready") timer = Number(setTimeout(end, minutes * 60_000, minutes));
  }
  /** @param {number} idleMinutes */
  function end(idleMinutes) {
    if (isUnsaved(store.state.key)) store.dispatch({ type: "key-held", idleMinutes });
    else forget(idleMinutes);
  }
  for (const event of ["keydown", "pointerdown", "change"]) window.addEventListener(event, restart);
  return {
    /** @param {State} state @param {State} previous */
    follow(state, previous) {
      if (state.key.stage !== previous.key.stage) restart();
    },
  };
}
