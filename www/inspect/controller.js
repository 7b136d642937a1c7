/** Listens to the fields of Inspect and asks the core to inspect the token. */

/** @import { Parts } from "../state.js" */
/** @import { State } from "../state.js" */

import { copiedWords } from "#language/view/copied.js";
import { nowOf } from "../clock.js";
import { TEXT_LIMIT_MS } from "../core.js";
import { loadedKeyWords } from "../messages.js";
import { newest, outcomeOf } from "../newest.js";
import { renderFromNow } from "../ui/claims/table.js";
import { watchCommands } from "../ui/command.js";
import { $, input, setField, setText, setValue } from "../ui/dom.js";
import { onGo } from "../ui/findings.js";
import { copyText } from "../ui/hand-out.js";
import { bytesOf, watchField } from "../ui/secret-field.js";
import { renderClock } from "./clock-view.js";
import { exampleCall } from "./example.js";
import { toldOfCall } from "./filled.js";
import { clockOffset, findingOf, futureOf } from "./state.js";
import { renderInspectTimeline } from "./view.js";

/** An existing token, and why it is refused. @param {Parts} parts */
export function createInspect({ store, core }) {
  const turn = newest();
  /** When the text with the token was changed, until it was inspected: in seconds since 1970. @type {number | undefined} */
  let pastedAt;

  /**
   * Inspects the token.
   *
   * @param {{ token?: string, publicKey?: string }} [given] texts that did not reach their fields
   */
  async function refresh({ token = input("inspect-token").value, publicKey = input("inspect-public-key").value } = {}) {
    const answer = turn();
    const hasPublicKey = publicKey.trim() !== "";
    const keys = { publicKey: hasPublicKey, key: store.state.key.stage === "ready" };
    const now = nowOf(store.state);
    const context = { ...toldOfCall(store.state.inspect, pastedAt !== undefined), now };
    const pasted = hasPublicKey ? { publicKey: bytesOf(publicKey) } : {};
    const job = { token: bytesOf(token), context: { ...context, ...pasted } };
    const outcome = await answer(core.call("inspect", job, { transfer: [job.token.buffer], limit: TEXT_LIMIT_MS }));
    if (!outcome) return;
    if ("refusal" in outcome) return refuse(outcome.refusal);
    const inspection = outcome.value;
    setText("repaired-told", "");
    if (findingOf(inspection, "token_is_key")) setValue("inspect-token", "");
    if (findingOf(inspection, "public_key_is_private")) setValue("inspect-public-key", "");
    const at = pastedAt;
    pastedAt = undefined;
    store.dispatch({ type: "inspected", inspection, keys, now, ...(at === undefined ? {} : { pastedAt: at }) });
  }

  /** Opens Generate with the token's settings but without its faults, and says what changed. */
  async function fix() {
    const context = toldOfCall(store.state.inspect, false);
    const outcome = await outcomeOf(core.call("fixToken", { token: bytesOf(input("inspect-token").value), context }));
    if ("refusal" in outcome) return refuse(outcome.refusal);
    const { request, changes } = outcome.value;
    const loaded = store.state.key.stage === "ready" ? store.state.inspect.inspection?.loadedKey : undefined;
    const note = loaded && loadedKeyWords[loaded];
    const all = [...changes, ...futureOf(store.state.inspect.inspection)];
    store.dispatch({ type: "request-taken", request, by: "inspect", changes: all, note });
    goTo("generate");
  }

  /** @param {"generate" | "webhook"} tab */
  function goTo(tab) {
    store.dispatch({ type: "tab-chosen", tab });
    $(`tab-${tab}`).focus();
  }

  /** @param {import("../refused.js").Refusal} problem */
  const refuse = (problem) => store.dispatch({ type: "inspect-refused", problem });

  /** @param {string} id @param {(value: string) => Partial<import("./state.js").InspectForm>} change */
  const bind = (id, change) =>
    $(id).addEventListener("input", () => store.dispatch({ type: "inspect-changed", change: change(input(id).value) }));
  bind("expected-application-id", (applicationId) => ({ applicationId }));
  bind("inspect-api", (api) => ({ api }));
  bind("server-date", (serverDate) => ({ serverDate, serverDateAt: Date.now() / 1000, serverDateFresh: false }));
  $("server-date-fresh").addEventListener("change", () =>
    store.dispatch({ type: "inspect-changed", change: { serverDateFresh: input("server-date-fresh").checked } }),
  );
  watchField("inspect-token", (token) => {
    pastedAt = Date.now() / 1000;
    refresh({ token });
  });
  watchField("inspect-public-key", (publicKey) => refresh({ publicKey }));
  $("try-call").addEventListener("click", () => setField("inspect-token", exampleCall(nowOf(store.state))));
  watchCommands("findings");
  $("fix-it").addEventListener("click", fix);
  $("copy-repaired").addEventListener("click", async () => {
    const done = await copyText(store.state.inspect.inspection?.token ?? "");
    setText("repaired-told", copiedWords(done));
  });
  onGo("findings", (place) => {
    if (place === "webhook") setField("webhook-token", input("inspect-token").value);
    if (place === "video") store.dispatch({ type: "form-changed", change: { kind: "video" } });
    goTo(place === "webhook" ? "webhook" : "generate");
  });
  $("use-server-time").addEventListener("click", () =>
    store.dispatch({ type: "clock-corrected", offset: clockOffset(store.state.inspect.inspection) }),
  );
  $("use-own-time").addEventListener("click", () => store.dispatch({ type: "clock-corrected", offset: 0 }));
  setInterval(tick, 1000);

  function tick() {
    const { page, inspect } = store.state;
    renderClock(Date.now() / 1000);
    if (page.tab !== "inspect") return;
    const now = nowOf(store.state);
    const judgedAt = now + clockOffset(inspect.inspection);
    renderFromNow($("view-inspect"), judgedAt);
    renderInspectTimeline(inspect, judgedAt);
    // The token expired while it was on screen.
    const diesAt = inspect.inspection?.diesAt ?? 0;
    if (inspect.now < diesAt && diesAt <= now) refresh();
  }

  return {
    /** @param {State} state @param {State} previous */
    follow(state, previous) {
      const formChanged = state.inspect.form !== previous.inspect.form;
      // The first token of Generate does not wait behind a field that is empty.
      const isGiven = ["inspect-token", "inspect-public-key"].some((id) => input(id).value !== "");
      const keyChanged = isGiven && state.key.stage !== previous.key.stage;
      const clockChanged = state.page.clockOffset !== previous.page.clockOffset;
      if (formChanged || keyChanged || clockChanged) refresh();
    },
  };
}
