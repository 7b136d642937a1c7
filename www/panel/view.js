/** Draws the lock's panel. */

/** @import { State } from "../state.js" */
import { NOT_LOCKED, statusWords } from "#language/view/page.js";
import { $, make, setItems, setText } from "../ui/dom.js";

/** @param {State} state */
export function renderPanel({ page: { status, checks } }) {
  const bad = checks?.some(({ good }) => good === false) ?? false;
  setText("promise", bad ? NOT_LOCKED : statusWords[status]);
  $("lock").classList.toggle("bad", bad);
  setItems(
    "lock-checks",
    (checks ?? []).map(({ good, text }) =>
      make("li", { class: good === null ? "info" : good ? "good" : "error" }, text),
    ),
  );
}
