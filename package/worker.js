/** The entry `vonage-jwt-web/worker`: a vault for the key, cut off from the network, in a page that is not. */

import { coreBytes, engineBytes } from "#bytes";
import { membersOf } from "./input.js";
import { TokenError } from "./token-error.js";
import { createCalls } from "./vault/calls.js";
import { openFrame } from "./vault/open-frame.js";
import { Vault } from "./vault/vault.js";

export { TokenError } from "./token-error.js";
export { vaultScriptHash } from "./vault/open-frame.js";

const TIMEOUT_MS = 10_000;

/** @param {{ timeoutMs?: number }} [options] @returns {Promise<Vault>} */
export async function openVault(options) {
  const { timeoutMs = TIMEOUT_MS } = membersOf(options, "options");
  /** @type {(error: TokenError) => void} */
  let end = () => {};
  /** @type {Promise<TokenError>} */
  const closed = new Promise((resolve) => {
    end = resolve;
  });
  const buffers = { core: coreBytes().buffer, engine: engineBytes().buffer };
  const { port, remove } = await openFrame(buffers, () => end(new TokenError({ code: "vault_failed" })));
  const calls = createCalls(port, end);
  closed.then((error) => {
    remove();
    calls.refuseAll(error);
  });
  const state = await calls.started(timeoutMs);
  if (state === "locked")
    return new Vault({ calls, timeoutMs, close: () => end(new TokenError({ code: "vault_closed" })), closed });
  end(new TokenError({ code: "vault_closed" }));
  throw new TokenError({ code: state === "open" ? "vault_not_locked" : "vault_failed" });
}
