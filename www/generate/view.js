/** Draws Generate: the form, the token and its times. */

/** @import { State } from "../state.js" */

import { copiedWords } from "#language/view/copied.js";
import { CLEARED, idOfKeyWords, QR_TOO_LONG, stepWords, USE_PRESET } from "#language/view/generate.js";
import { nowOf } from "../clock.js";
import { words } from "../messages.js";
import { countdown } from "../time.js";
import { claimsOf } from "../ui/claims/claims.js";
import { renderClaims, renderFromNow } from "../ui/claims/table.js";
import { renderTimeline } from "../ui/claims/timeline.js";
import { $, make, setItems, setText, setValue, show } from "../ui/dom.js";
import { partNodes } from "../ui/parts.js";
import { prose, sentences, setProse } from "../ui/prose.js";
import { qrCode } from "../ui/qr.js";
import { renderForm } from "./form-view.js";
import { limitSeconds } from "./lifetime.js";
import { renderReplaced } from "./replaced-view.js";
import { idOfKey, nextStep } from "./state.js";

/** @param {State} state */
export function renderGenerate(state) {
  renderForm(state.generate);
  const ofKey = idOfKey(state);
  setProse("application-id-of-key", ofKey ? idOfKeyWords(ofKey.id, ofKey.isOther) : "");
  show("application-id-of-key", ofKey !== null);
  $("application-id-of-key").classList.toggle("warning", ofKey?.isOther === true);
  renderReplaced(state);
  const now = nowOf(state);
  show("result", state.generate.minted !== null);
  show("empty", state.generate.minted === null);
  renderToken(state.generate, now);
  show("clear-clipboard", state.page.clipboard === "filled");
  setText("clipboard", state.page.clipboard === "cleared" ? CLEARED : "");
  renderTimes(state, now);
}

/** @param {State["generate"]} generate @param {number} now */
function renderToken({ minted, copied, qr }, now) {
  setValue("token", minted?.token ?? "");
  renderQr(qr ? (minted?.token ?? "") : "");
  setItems("token-colours", partNodes(minted?.token ?? ""));
  setText("copied", copied === null ? "" : copiedWords(copied));
  setItems(
    "warnings",
    (minted?.warnings ?? []).map(({ code, severity, details, claim }) => {
      const about = { details, claim, severity, now };
      const item = make("li", { class: severity }, ...prose(sentences(words(code, about))));
      if (code === "acl_missing")
        item.append(
          make("br"),
          make("button", { type: "button", class: "small", "data-preset": "client_sdk" }, USE_PRESET),
        );
      return item;
    }),
  );
  renderClaims("claims", minted?.payloadJson, now);
}

/** @param {string} token empty: no code was asked for */
function renderQr(token) {
  show("qr", token !== "");
  $("show-qr").setAttribute("aria-expanded", String(token !== ""));
  const code = token === "" ? null : qrCode(token);
  setItems("qr-code", code ? [code] : []);
  setText("qr-problem", token !== "" && !code ? QR_TOO_LONG : "");
}

/** Draws what the clock alone changes, every second. @param {State} state @param {number} now */
export function renderTimes(state, now) {
  const step = nextStep(state, now);
  const { minted } = state.generate;
  setText("prompt", stepWords[step]);
  $("result").classList.toggle("expired", step === "expired" || step === "issued-at");
  show("token-ready", step === "ready");
  setText("countdown", minted ? countdown(minted.diesAt, now) : "");
  renderFromNow($("claims"), now);
  if (minted) {
    const limit = limitSeconds(state.generate.form.kind);
    renderTimeline("timeline", claimsOf(minted.payloadJson), { now, limitSeconds: limit, diesAt: minted.diesAt });
  }
}
