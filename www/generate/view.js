/** Draws Generate: the form, the token and its times. */

/** @import { State } from "../state.js" */

import { copiedWords } from "#language/view/copied.js";
import { stepWords } from "#language/view/generate.js";
import { nowOf } from "../clock.js";
import { words } from "../messages.js";
import { countdown, localTime } from "../time.js";
import { claimsOf } from "../ui/claims/claims.js";
import { renderClaims, renderFromNow } from "../ui/claims/table.js";
import { renderTimeline } from "../ui/claims/timeline.js";
import { $, make, setItems, setText, setValue, show } from "../ui/dom.js";
import { partNodes } from "../ui/parts.js";
import { prose, sentences } from "../ui/prose.js";
import { renderForm } from "./form-view.js";
import { limitSeconds } from "./lifetime.js";
import { renderReplaced } from "./replaced-view.js";
import { nextStep } from "./state.js";

/** @param {State} state */
export function renderGenerate(state) {
  renderForm(state.generate);
  renderReplaced(state.generate);
  const now = nowOf(state);
  show("result", state.generate.minted !== null);
  show("empty", state.generate.minted === null);
  renderToken(state.generate, now);
  renderTimes(state, now);
}

/** @param {State["generate"]} generate @param {number} now */
function renderToken({ minted, copied }, now) {
  setValue("token", minted?.token ?? "");
  setItems("token-colours", partNodes(minted?.token ?? ""));
  setText("copied", copied === null ? "" : copiedWords(copied));
  setItems(
    "warnings",
    (minted?.warnings ?? []).map(({ code, severity, details, claim }) => {
      const about = { details, claim, severity, now };
      return make("li", { class: severity }, ...prose(sentences(words(code, about))));
    }),
  );
  renderClaims("claims", minted?.payloadJson, now);
}

/** Draws what the clock alone changes, every second. @param {State} state @param {number} now */
export function renderTimes(state, now) {
  const step = nextStep(state, now);
  const { minted } = state.generate;
  setText("prompt", stepWords[step]);
  $("result").classList.toggle("expired", step === "expired");
  show("token-ready", step === "ready");
  setText("countdown", minted ? `${countdown(minted.diesAt, now)} (${localTime(minted.diesAt)})` : "");
  renderFromNow($("claims"), now);
  if (minted) {
    const limit = limitSeconds(state.generate.form.kind);
    renderTimeline("timeline", claimsOf(minted.payloadJson), { now, limitSeconds: limit, diesAt: minted.diesAt });
  }
}
