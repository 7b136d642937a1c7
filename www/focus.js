/** @import { State } from "./state.js" */

/** Not the button that cancels: the Enter that began the work would press it too. */
const key = ["passphrase", "key-title", "private-key"];

/** By what had the focus: where it goes when that is hidden or switched off. The first that is there takes it. */
const after = new Map(
  Object.entries({
    passphrase: key,
    unlock: key,
    "unlock-costly": key,
    "make-pair": key,
    "cancel-key": key,
    "batch-make": ["batch-pause", "batch-status"],
    "batch-pause": ["batch-status"],
    "batch-cancel": ["batch-pause", "batch-status"],
    "undo-replaced": ["application-id"],
    "use-server-time": ["use-own-time"],
    "use-own-time": ["use-server-time", "server-date"],
  }),
);

const isThere = (/** @type {Element | null} */ element) =>
  element !== null && element !== document.body && element.checkVisibility() && !element.matches(":disabled");

/**
 * Who works with the keyboard, or listens, is not thrown back to the top of the page when what they used goes away.
 *
 * @param {(state: State, previous: State) => void} render
 */
export function keepingFocus(render) {
  /** @type {string[] | undefined} what waits for its place to appear */
  let wanted;
  return (/** @type {State} */ state, /** @type {State} */ previous) => {
    const held = document.activeElement;
    render(state, previous);
    if (isThere(document.activeElement)) {
      wanted = undefined;
      return;
    }
    wanted = after.get(held?.id ?? "") ?? wanted;
    // What comes of it shows where to go on.
    if (state.key.stage === "reading" || state.key.stage === "making") return;
    const next = wanted?.map((id) => document.getElementById(id)).find(isThere);
    if (!next) return;
    if (!next.matches("button, input, textarea, select")) next.tabIndex = -1;
    next.focus();
    wanted = undefined;
  };
}
