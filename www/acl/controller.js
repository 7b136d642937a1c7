/** Listens to the ACL editor, and asks the core what the ACL allows. */

/** @import { Parts } from "../state.js" */
/** @import { State } from "../state.js" */
import { newest } from "../newest.js";
import { $, input } from "../ui/dom.js";
import { edited } from "./edit.js";
import { presetOf, presetText, rowsOf, withRows } from "./text.js";

/** The ACL editor, and the question about what the ACL allows. @param {Parts} parts */
export function createAclEditor({ store, core }) {
  const list = $("acl-rows");
  const turn = newest();

  const text = () => store.state.generate.form.acl;
  const write = (/** @type {string} */ acl) => store.dispatch({ type: "form-changed", change: { acl } });

  /** @param {Event} event */
  function edit(event) {
    const target = /** @type {HTMLInputElement} */ (event.target);
    const { part } = target.dataset;
    const item = target.closest("li");
    const rows = rowsOf(text());
    // A button reports its click. A field reports its input.
    if (!part || !item || target instanceof HTMLButtonElement !== (event.type === "click")) return;
    const index = [...list.children].indexOf(item);
    const row = rows?.[index];
    if (!rows || !row) return;
    const { value, checked } = target;
    const filter = [...item.querySelectorAll(".filters .row")].findIndex((each) => each.contains(target));
    // Remove the element itself, so that the rows below keep theirs, open or closed.
    if (part === "remove") item.remove();
    write(withRows(text(), rows.toSpliced(index, 1, ...edited(row, { part, value, checked, filter }))));
    focusAfter(part, item, index);
  }

  /**
   * Moves the focus on if its button is gone or a field appeared.
   *
   * @param {string} part
   * @param {Element} item
   * @param {number} index
   */
  function focusAfter(part, item, index) {
    /** @type {Record<string, Element | null | undefined>} */
    const places = {
      remove: list.children[index]?.querySelector("summary") ?? $("acl-add"),
      "filter-add": [...item.querySelectorAll("[data-part=filter-name]")].at(-1),
      "filter-remove": item.querySelector("[data-part=filter-add]"),
    };
    const place = places[part];
    if (place instanceof HTMLElement) place.focus();
  }
  list.addEventListener("input", edit);
  list.addEventListener("click", edit);

  $("acl-add").addEventListener("click", () => {
    const known = input("acl-known").value;
    write(withRows(text(), [...(rowsOf(text()) ?? []), { path: known || "/", rule: [] }]));
    if (known) return;
    const fold = list.lastElementChild?.querySelector("details");
    if (!fold) return;
    fold.open = true;
    // Typing replaces the slash that stands in for a path.
    fold.querySelector("input")?.select();
  });

  /** @param {string | null} preset */
  function choose(preset) {
    const { acl, catalogue } = store.state;
    const { presets } = catalogue;
    const chosen = presets.find(({ id }) => id === preset);
    if (presetOf(text(), presets) === null) store.dispatch({ type: "acl-own-kept", text: text() });
    write(chosen ? presetText(chosen) : acl.own);
  }
  $("acl-preset").addEventListener("change", () => choose(input("acl-preset").value));
  $("warnings").addEventListener("click", ({ target }) => {
    if (target instanceof HTMLButtonElement) choose(target.getAttribute("data-preset"));
  });

  const ask = (/** @type {Partial<State["acl"]["question"]>} */ question) =>
    store.dispatch({ type: "acl-asked", question });
  $("acl-method").addEventListener("change", () => ask({ method: input("acl-method").value }));
  $("acl-path").addEventListener("input", () => ask({ path: input("acl-path").value }));
  $("acl-example").addEventListener("change", () => {
    const api = store.state.catalogue.apis.find(({ id }) => id === input("acl-example").value);
    if (api) ask({ method: api.method, path: api.path });
  });

  /** Asks the core whether the ACL allows the call. */
  async function askCore() {
    const answer = turn();
    const question = { acl: text(), ...store.state.acl.question };
    if (question.acl.trim() === "") return;
    const outcome = await answer(core.call("aclAllows", question));
    if (!outcome) return;
    const said =
      "value" in outcome ? { answer: outcome.value, refusal: null } : { answer: null, refusal: outcome.refusal };
    store.dispatch({ type: "acl-answered", ...said });
  }

  return {
    /** @param {State} state @param {State} previous */
    follow(state, previous) {
      if (state.generate.form.acl !== previous.generate.form.acl || state.acl.question !== previous.acl.question)
        askCore();
    },
  };
}
