/** @import { State } from "../state.js" */
import { claimRows, renderFromNow } from "../claims-table.js";
import { nowOf } from "../clock.js";
import { $, make, setItems, setText, setValue, show } from "../dom.js";
import { words } from "../messages.js";
import { prose, sentences } from "../prose.js";
import { countdown, localTime } from "../time.js";
import { renderForm } from "./form.js";
import { nextStep } from "./state.js";

/** @type {Record<import("./state.js").Step, string>} */
const prompts = {
  "application-id": "Enter the application ID.",
  key: "Now add your private key.",
  reading: "Reading the key…",
  making: "Making a key pair…",
  passphrase: "The key is encrypted: enter its passphrase.",
  sub: "Enter the user's name under Subject.",
  "session-id": "Enter the ID of the Video session.",
  problems: "Put right what is marked, and the token appears here.",
  minting: "Signing…",
  ready: "Token ready",
};
const EXPIRED = "This token has expired. New token makes another.";

/** @param {State} state */
export function renderGenerate(state) {
  renderForm(state.generate);
  setText("prompt", prompts[nextStep(state)]);
  show("result", state.generate.minted !== null);
  renderToken(state);
}

/** @param {State} state */
function renderToken({ generate: { minted, copied }, page }) {
  const now = nowOf({ page });
  setValue("token", minted?.token ?? "");
  setText("copied", copied === null ? "" : copied ? "Copied" : words("clipboard_refused").what);
  setItems(
    "warnings",
    (minted?.warnings ?? []).map(({ code, severity, details, claim }) => {
      const about = { details, claim, severity, now };
      return make("li", { class: severity }, ...prose(sentences(words(code, about))));
    }),
  );
  setItems("claims", minted ? claimRows(minted.payloadJson, now) : []);
  renderCountdown({ generate: { minted } }, now);
}

/** Every second, so only what tells the time is drawn. @param {{ generate: Pick<State["generate"], "minted"> }} state @param {number} now */
export function renderCountdown({ generate: { minted } }, now) {
  const expired = minted !== null && minted.diesAt <= now;
  $("result").classList.toggle("expired", expired);
  if (expired) setText("prompt", EXPIRED);
  renderFromNow($("claims"), now);
  setText("countdown", minted ? `${countdown(minted.diesAt, now)} (${localTime(minted.diesAt)})` : "");
}
