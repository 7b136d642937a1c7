/** Compares, copies and saves the loaded key. */

/** @import { Parts } from "../state.js" */
/** @import { Told } from "./state.js" */
import { newest, outcomeOf } from "../newest.js";
import { $, input } from "../ui/dom.js";
import { copyText, saveBytes } from "../ui/hand-out.js";
import { watchField } from "../ui/secret-field.js";

const fileNames = { pkcs8: "private.key", pkcs1: "private.key", env: ".env", jwk: "private.jwk.json" };

/** What you can do with a loaded key: compare it, copy its public half, save it. @param {Parts} parts */
export function watchKeyTools({ store, core }) {
  const turn = newest();

  /** @param {string} text what is in the field, or a private key that was kept out of it */
  async function compare(text) {
    const answer = turn();
    if (text.trim() === "") return store.dispatch({ type: "key-compared", result: null });
    const outcome = await answer(core.call("matches", { publicKey: new TextEncoder().encode(text) }));
    if (!outcome) return;
    if ("value" in outcome) return store.dispatch({ type: "key-compared", result: outcome.value ? "same" : "other" });
    // A private key must not stay in a field.
    if (outcome.refusal.code === "public_key_is_private") input("dashboard-key").value = "";
    store.dispatch({ type: "key-compared", result: outcome.refusal });
  }

  /** Reports what was done with a key, if it is still the loaded one. @param {unknown} summary @param {Told} told */
  function tell(summary, told) {
    if (store.state.key.summary === summary) store.dispatch({ type: "key-told", told });
  }

  /** @param {keyof typeof fileNames} format */
  async function save(format) {
    const { summary } = store.state.key;
    const name = fileNames[format];
    const outcome = await outcomeOf(core.call("export", { format }));
    // If the worker was lost, the page says so in the key's place.
    if ("refusal" in outcome) return;
    saveBytes(name, outcome.value);
    tell(summary, { what: "saved", name });
  }

  async function copyPublicKey() {
    const { summary } = store.state.key;
    if (!summary) return;
    const done = await copyText(summary.publicKeyPem);
    tell(summary, { what: done ? "copied" : "clipboard-refused" });
    if (!done) input("public-key-text").select();
  }

  watchField("dashboard-key", compare);
  $("save-key").addEventListener("click", () =>
    save(/** @type {keyof typeof fileNames} */ (input("save-format").value)),
  );
  $("pair-save").addEventListener("click", () => save("pkcs8"));
  for (const id of ["copy-public-key", "pair-copy"]) $(id).addEventListener("click", copyPublicKey);
  $("pair-hide").addEventListener("click", () => store.dispatch({ type: "key-steps-hidden" }));
}
