/** Keeps the keyboard focus while the page is redrawn. */

/** @import { State } from "../state.js" */

/** Not the cancel button: the Enter that started the work would press it too. */
const key = ["passphrase", "key-title", "private-key"];

/**
 * Where the focus goes when the element that had it, or an element around it, is hidden or disabled. The first place
 * that exists gets it.
 */
const after = new Map(
  Object.entries({
    "key-ask": key,
    key: ["key-title", "key-file", "passphrase", "private-key"],
    "pair-next": ["copy-public-key", "key-title"],
    unsaved: ["key-title", "key-file"],
    "batch-make": ["batch-pause", "batch-status"],
    "batch-pause": ["batch-status"],
    "batch-cancel": ["batch-pause", "batch-status"],
    "undo-replaced": ["application-id"],
    warnings: ["prompt"],
    "try-call": ["inspect-token"],
    "use-server-time": ["use-own-time"],
    "use-own-time": ["use-server-time", "server-date"],
  }),
);

const isThere = (/** @type {Element | null} */ element) =>
  element !== null && element !== document.body && element.checkVisibility() && !element.matches(":disabled");

/**
 * Returns where to go from this element: by its own rule, then by those of the elements around it.
 *
 * @param {Element | null} element
 */
function placesAfter(element) {
  const places = [];
  for (let at = element; at; at = at.parentElement) places.push(...(after.get(at.id) ?? []));
  return places;
}

/** @param {string[]} ids */
function focusFirst(ids) {
  const next = ids.map((id) => document.getElementById(id)).find(isThere);
  if (!next) return false;
  if (!next.matches("button, input, textarea, select")) next.tabIndex = -1;
  next.focus();
  return true;
}

/** @param {State} state */
const isBusy = ({ key: { stage } }) => stage === "reading" || stage === "making";

/**
 * An encrypted key was given, or its passphrase was wrong, so the passphrase is the next step.
 *
 * @param {State} state
 * @param {State} previous
 */
const asksForPassphrase = (state, previous) => state.key.stage === "waiting" && previous.key.stage !== "waiting";

/**
 * Nobody who uses a keyboard or a screen reader is thrown back to the top of the page when what they used disappears.
 *
 * @param {(state: State, previous: State) => void} render
 */
export function keepingFocus(render) {
  /** Places that we want to focus as soon as they appear. @type {string[]} */
  let wanted = [];
  return (/** @type {State} */ state, /** @type {State} */ previous) => {
    const held = document.activeElement;
    const places = placesAfter(held);
    const wasThere = isThere(held);
    render(state, previous);
    if (asksForPassphrase(state, previous) && focusFirst(["passphrase"])) return;
    if (isThere(document.activeElement)) {
      wanted = [];
      return;
    }
    // A key was dropped while nothing had the focus.
    const settled = isBusy(previous) && !isBusy(state) ? key : [];
    if (wasThere) wanted = places;
    // The result will show where to continue.
    if (isBusy(state)) return void focusFirst(["key-busy"]);
    if (focusFirst([...wanted, ...settled])) wanted = [];
    else if (wasThere) queueMicrotask(() => isThere(document.activeElement) || focusFirst([`tab-${state.page.tab}`]));
  };
}
