/** @import { Parts } from "../state.js" */
/** @import { Told } from "./state.js" */
import { RefusedError } from "../core.js";
import { $, input } from "../ui/dom.js";
import { copyText, saveBytes } from "../ui/hand-out.js";

const fileNames = { pkcs8: "private.key", pkcs1: "private.key", env: ".env", jwk: "private.jwk.json" };

/** What can be done with a key that was read: compare it, copy its public half, save it. @param {Parts} parts */
export function watchKeyTools({ store, core }) {
  let latest = 0;

  async function compare() {
    const ticket = ++latest;
    const text = input("dashboard-key").value;
    if (text.trim() === "") return store.dispatch({ type: "key-compared", result: null });
    try {
      const same = await core.call("matches", { publicKey: new TextEncoder().encode(text) });
      if (ticket === latest) store.dispatch({ type: "key-compared", result: same ? "same" : "other" });
    } catch (error) {
      if (!(error instanceof RefusedError)) throw error;
      if (ticket !== latest) return;
      // A private key does not stay in a field.
      if (error.refusal.code === "public_key_is_private") input("dashboard-key").value = "";
      store.dispatch({ type: "key-compared", result: error.refusal });
    }
  }

  /** Tells what was done with a key, where that key is still the loaded one. @param {unknown} summary @param {Told} told */
  function tell(summary, told) {
    if (store.state.key.summary === summary) store.dispatch({ type: "key-told", told });
  }

  /** @param {keyof typeof fileNames} format */
  async function save(format) {
    const { summary } = store.state.key;
    const name = fileNames[format];
    try {
      saveBytes(name, await core.call("export", { format }));
      tell(summary, { what: "saved", name });
    } catch (error) {
      // The worker was lost, and the page says so where the key was.
      if (!(error instanceof RefusedError)) throw error;
    }
  }

  async function copyPublicKey() {
    const { summary } = store.state.key;
    if (!summary) return;
    const done = await copyText(summary.publicKeyPem);
    tell(summary, { what: done ? "copied" : "clipboard-refused" });
    if (!done) input("public-key-text").select();
  }

  $("dashboard-key").addEventListener("input", compare);
  $("save-key").addEventListener("click", () =>
    save(/** @type {keyof typeof fileNames} */ (input("save-format").value)),
  );
  $("pair-save").addEventListener("click", () => save("pkcs8"));
  for (const id of ["copy-public-key", "pair-copy"]) $(id).addEventListener("click", copyPublicKey);
  $("pair-hide").addEventListener("click", () => store.dispatch({ type: "key-steps-hidden" }));
}
