/** The words of the package's own codes. */

/** @import { Words } from "../../www/messages/text.js" */

const READ_AGAIN = "Read the key again with `PrivateKey.read`.";
const OPEN_AGAIN = "Open a new vault and read the key again.";

/** What can go wrong around the core, beside the codes of the core. */
export const packageWords = /** @satisfies {Record<string, Words>} */ ({
  key_freed: { what: "This private key was freed, so its memory is wiped.", fix: READ_AGAIN },
  not_started: {
    what: "The core has not started.",
    why: "`vonage-jwt-web/slim` does not contain the WebAssembly file, so it must be loaded first.",
    fix: "Call `await init()` once before anything else.",
  },
  core_stopped: {
    what: "The core stopped after an internal fault, and its memory was wiped.",
    why: "After a fault the memory cannot be trusted. This is a mistake of the library and not of your input.",
    fix: "Reload the page or restart the process, and please report what you did, without the key or the token.",
  },
  vault_closed: { what: "The vault is closed, and the key in it is gone.", fix: OPEN_AGAIN },
  vault_blocked: {
    what: "The page's policy does not let the vault start.",
    why: "The vault is a sandboxed frame with a worker. A page with a Content-Security-Policy must allow both.",
    fix: "Add the value of `vaultScriptHash`, `'wasm-unsafe-eval'` and `worker-src blob:` to the page's policy.",
  },
  vault_not_locked: {
    what: "The vault could not prove that it is cut off from the network, so it takes no key.",
    fix: "Update the browser, or try without extensions that change pages.",
  },
  vault_timeout: { what: "The vault took too long and was ended, so the key in it is gone.", fix: OPEN_AGAIN },
  vault_failed: { what: "The vault stopped, so the key in it is gone.", fix: OPEN_AGAIN },
});

/** @typedef {keyof typeof packageWords} OwnCode */
