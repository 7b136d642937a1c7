/** @import { State } from "../state.js" */
import { $, make, setItems, setText } from "../ui/dom.js";

/** @param {State} state */
export function renderPanel({ page: { status, checks } }) {
  const bad = checks?.some(({ good }) => good === false) ?? false;
  setText("promise", bad ? "Not locked: do not give this page a key." : lines[status]);
  $("lock").classList.toggle("bad", bad);
  setItems(
    "lock-checks",
    (checks ?? []).map(({ good, text }) =>
      make("li", { class: good === null ? "info" : good ? "good" : "error" }, text),
    ),
  );
}

const lines = {
  loading: "Starting…",
  ready: "Starting…",
  locked: "Locked: this page can no longer send anything. The key stays here.",
  failed: "Not started.",
};
