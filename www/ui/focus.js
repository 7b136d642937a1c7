/** Keeps the keyboard's focus when the page is drawn. */

/** @import { State } from "../state.js" */

/** Not the button that cancels: the Enter that began the work would press it too. */
const key = ["passphrase", "key-title", "private-key"];

/**
 * By what had the focus, or what it was in: where it goes when that is hidden or switched off. The first that is there
 * takes it.
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
    "use-server-time": ["use-own-time"],
    "use-own-time": ["use-server-time", "server-date"],
  }),
);

const isThere = (/** @type {Element | null} */ element) =>
  element !== null && element !== document.body && element.checkVisibility() && !element.matches(":disabled");

/** Where to go on from this element, from its own rule to those of what it is in. @param {Element | null} element */
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

/** An encrypted key was given, or its passphrase was wrong: the next step is the passphrase. @param {State} state @param {State} previous */
const asksForPassphrase = (state, previous) => state.key.stage === "waiting" && previous.key.stage !== "waiting";

/**
 * Who works with the keyboard, or listens, is not thrown back to the top of the page when what they used goes away.
 *
 * @param {(state: State, previous: State) => void} render
 */
export function keepingFocus(render) {
  /** What waits for its place to appear. @type {string[]} */
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
    // A key that was dropped while nothing had the focus.
    const settled = isBusy(previous) && !isBusy(state) ? key : [];
    if (wasThere) wanted = places;
    // What comes of it shows where to go on.
    if (isBusy(state)) return void focusFirst(["key-busy"]);
    if (focusFirst([...wanted, ...settled])) wanted = [];
    else if (wasThere) queueMicrotask(() => isThere(document.activeElement) || focusFirst([`tab-${state.page.tab}`]));
  };
}
