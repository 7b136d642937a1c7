/** @import { Parts } from "../state.js" */
import { RefusedError } from "../core.js";
import { $, input } from "../dom.js";
import { copyText, saveBytes } from "../hand-out.js";

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

  async function save() {
    const format = /** @type {keyof typeof fileNames} */ (input("save-format").value);
    saveBytes(fileNames[format], await core.call("export", { format }));
  }

  /** @param {string} text */
  const tell = (text) => {
    $("key-told").textContent = text;
  };

  $("dashboard-key").addEventListener("input", compare);
  $("save-key").addEventListener("click", save);
  $("copy-public-key").addEventListener("click", async () => {
    const done = await copyText(store.state.key.summary?.publicKeyPem ?? "");
    tell(done ? "Copied" : "The browser refused the clipboard.");
  });
}
