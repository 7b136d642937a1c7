/** Listens to the fields of Webhook and asks the core to check them. */

/** @import { Parts } from "../state.js" */

import { nowOf } from "../clock.js";
import { newest } from "../newest.js";
import { renderFromNow } from "../ui/claims/table.js";
import { watchCommands } from "../ui/command.js";
import { $, input, setField, setValue } from "../ui/dom.js";
import { onGo } from "../ui/findings.js";
import { bytesOf, watchField } from "../ui/secret-field.js";
import { watchBody } from "./body.js";

/** A signed webhook, and whether it came from Vonage. @param {Parts} parts */
export function createWebhook({ store, core }) {
  const turn = newest();

  /** Checks the current content of the fields. @param {string} [token] one that did not enter its field */
  async function refresh(token = input("webhook-token").value) {
    const answer = turn();
    const now = nowOf(store.state);
    const given = { token: bytesOf(token), secret: bytesOf(input("webhook-secret").value) };
    const job = { ...given, body: body.current() ?? undefined, now };
    const transfer = [given.token.buffer, given.secret.buffer];
    const outcome = await answer(core.call("verifyWebhook", job, { transfer }));
    if (!outcome) return;
    if ("refusal" in outcome) return store.dispatch({ type: "webhook-refused", problem: outcome.refusal });
    const { body: sent, ...verdict } = outcome.value;
    // The body has its field, where the next check reads it.
    if (sent !== undefined) return body.fill(sent);
    if (verdict.findings.some((/** @type {{ code: string }} */ { code }) => code === "token_is_key")) {
      setValue("webhook-token", "");
    }
    store.dispatch({ type: "webhook-checked", verdict, now });
  }

  const body = watchBody(
    (state) => {
      store.dispatch({ type: "webhook-body", body: state });
      refresh();
    },
    (code, count = 0) =>
      store.dispatch({ type: "webhook-refused", problem: { code, field: null, details: { count } } }),
  );
  watchField("webhook-token", (token) => {
    // That body came with another token.
    if (body.release()) store.dispatch({ type: "webhook-body", body: null });
    refresh(token);
  });
  $("webhook-secret").addEventListener("input", () => refresh());
  watchCommands("webhook-findings");
  onGo("webhook-findings", () => {
    setField("inspect-token", input("webhook-token").value);
    store.dispatch({ type: "tab-chosen", tab: "inspect" });
    $("tab-inspect").focus();
  });
  setInterval(() => renderFromNow($("view-webhook"), nowOf(store.state)), 1000);
}
