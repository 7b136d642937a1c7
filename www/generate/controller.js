/** Listens to the form of Generate and mints its token. */

/** @import { Kind, Problem } from "../../src/types.d.ts" */
/** @import { Parts, State } from "../state.js" */
/** @import { Fold } from "./fields.js" */
/** @import { Form } from "./state.js" */
import { nowOf } from "../clock.js";
import { newest } from "../newest.js";
import { $, input } from "../ui/dom.js";
import { copyText } from "../ui/hand-out.js";
import { fields } from "./fields.js";
import { folds } from "./form-view.js";
import { lifetimePresets } from "./lifetime.js";
import { isOpen } from "./state.js";
import { changeUntil, requestAt } from "./until.js";
import { renderTimes } from "./view.js";

/** The number of rows in the HTML. */
const SCREEN_ROWS = 12;

/** Printed lines have 72 characters (style.css). Adds one line for what a printer cuts off. @param {string} token */
const printRows = (token) => Math.ceil(token.length / 70) + 1;

/** @param {number} rows */
const setRows = (rows) => $("token").setAttribute("rows", String(rows));

/**
 * The form, and the token made from it.
 *
 * @param {Parts} parts
 */
export function createGenerate({ store, core }) {
  const turn = newest();

  /** Checks the form and, if it is valid and there is a key, mints a token. */
  async function refresh() {
    const answer = turn();
    const now = nowOf(store.state);
    const request = requestAt(store.state.generate.form, now);
    const checking = answer(core.call("check", { request, now }));
    // In the same breath: a form with problems is refused before anything is signed.
    const minting = store.state.key.stage === "ready" ? answer(core.call("mint", { request, now })) : null;
    minting?.catch(() => {});
    const checked = await checking;
    if (!checked) return;
    if ("refusal" in checked) return refuse(checked.refusal);
    store.dispatch({ type: "form-checked", problems: checked.value });
    if (checked.value.length > 0) return;
    const minted = await minting;
    if (!minted) return;
    if ("refusal" in minted) return refuse(minted.refusal);
    store.dispatch({ type: "minted", minted: minted.value });
  }

  /** @param {import("../refused.js").Refusal} refusal */
  function refuse({ code, field, details, problems }) {
    // The key's card already reports a lost worker.
    if (field === null && !problems) return;
    store.dispatch({
      type: "form-checked",
      problems: problems ?? [/** @type {Problem} */ ({ code, field: field ?? "", details })],
    });
  }

  /** The token on screen may be minutes old, so mint a fresh one before it is used. */
  function renew() {
    store.dispatch({ type: "minting" });
    return refresh();
  }

  async function copyToken() {
    const { minted } = store.state.generate;
    if (!minted) return;
    const done = await copyText(minted.token);
    if (!done) input("token").select();
    store.dispatch({ type: "token-copied", done });
  }

  /** @param {string} id @param {keyof Form} name */
  const bind = (id, name) =>
    $(id).addEventListener("input", () =>
      store.dispatch({ type: "form-changed", change: { [name]: input(id).value } }),
    );
  for (const { id, name } of Object.values(fields)) bind(id, name);
  bind("lifetime-unit", "lifetimeUnit");
  $("lifetime-until").addEventListener("input", () =>
    store.dispatch({ type: "form-changed", change: changeUntil(input("lifetime-until").value, nowOf(store.state)) }),
  );
  $("kind").addEventListener("change", ({ target }) =>
    store.dispatch({
      type: "form-changed",
      change: { kind: /** @type {Kind} */ (/** @type {HTMLSelectElement} */ (target).value) },
    }),
  );
  for (const fold of /** @type {Fold[]} */ (Object.keys(folds))) {
    const element = /** @type {HTMLDetailsElement} */ ($(folds[fold]));
    // `toggle` fires a moment after the click, and drawing in between would undo it.
    element.querySelector("summary")?.addEventListener("click", (event) => {
      event.preventDefault();
      store.dispatch({ type: "fold-toggled", fold, open: !element.open });
    });
    // The view and the browser's search open and close it too.
    element.addEventListener("toggle", () => {
      if (element.open === isOpen(store.state.generate, fold)) return;
      store.dispatch({ type: "fold-toggled", fold, open: element.open });
    });
  }
  $("lifetime-presets").addEventListener("change", ({ target }) => {
    const preset = lifetimePresets(store.state.generate.form.kind).find(
      ({ id }) => id === /** @type {HTMLInputElement} */ (target).value,
    );
    if (preset)
      store.dispatch({ type: "form-changed", change: { lifetimeAmount: preset.amount, lifetimeUnit: preset.unit } });
  });
  $("go-to-inspect").addEventListener("click", () => {
    store.dispatch({ type: "tab-chosen", tab: "inspect" });
    $("tab-inspect").focus();
  });
  $("undo-replaced").addEventListener("click", () => store.dispatch({ type: "form-restored" }));
  $("new-token").addEventListener("click", renew);
  $("copy-token").addEventListener("click", copyToken);
  $("show-qr").addEventListener("click", () => store.dispatch({ type: "qr-toggled" }));
  $("clear-clipboard").addEventListener("click", async () => {
    if (await copyText("")) store.dispatch({ type: "clipboard-cleared" });
  });
  // The colours lie below the text, and move with it.
  $("token").addEventListener("scroll", () => ($("token-colours").scrollTop = $("token").scrollTop));
  $("go-to-token").addEventListener("click", () => {
    $("token").scrollIntoView({ block: "start" });
    $("copy-token").focus();
  });
  window.addEventListener("beforeprint", () => setRows(printRows(input("token").value)));
  window.addEventListener("afterprint", () => setRows(SCREEN_ROWS));
  setInterval(() => renderTimes(store.state, nowOf(store.state)), 1000);

  /** Takes over what was typed and chosen before this script was there. */
  function adopt() {
    const { form } = store.state.generate;
    const given = /** @type {[keyof Form, string][]} */ ([
      ...Object.values(fields).map(({ id, name }) => [name, input(id).value]),
      ["lifetimeUnit", input("lifetime-unit").value],
      [
        "kind",
        /** @type {HTMLInputElement | null} */ (document.querySelector("input[name=kind]:checked"))?.value ?? "",
      ],
    ]).filter(([name, value]) => value !== "" && value !== form[name]);
    if (given.length > 0) store.dispatch({ type: "form-changed", change: Object.fromEntries(given) });
  }

  return {
    renew,
    adopt,
    /** @param {State} state @param {State} previous */
    follow(state, previous) {
      const formChanged = state.generate.form !== previous.generate.form;
      const keyChanged = state.key.stage !== previous.key.stage;
      const begun = state.page.status !== previous.page.status && state.page.status !== "locked";
      const clockChanged = state.page.clockOffset !== previous.page.clockOffset;
      if (formChanged || keyChanged || begun || clockChanged) refresh();
    },
  };
}
