/** Draws the card of the private key. */

/** @import { State } from "../state.js" */
/** @import { KeyState } from "./state.js" */

import { comparedWords, forgottenWords, heldWords, keyLine, makingWords, READING } from "#language/view/key.js";
import { repairWords, words } from "../messages.js";
import { commandItems } from "../ui/command.js";
import { $, make, setItems, setText, setValue, show } from "../ui/dom.js";
import { prose, sentences, setProblem, setProse } from "../ui/prose.js";
import { renderPlace } from "./place/view.js";
import { isCostly } from "./state.js";
import { renderSteps, toldWords } from "./steps-view.js";

/** @param {State} state */
export function renderKey(state) {
  const { key } = state;
  renderPlace(state);
  const { stage, summary, told } = key;
  const busy = stage === "reading" || stage === "making";
  show("key-ask", stage !== "ready");
  show("key", stage === "ready");
  show("passphrase-ask", stage === "waiting");
  show("pair", stage === "none");
  show("try-example", stage === "none");
  for (const id of ["example", "example-key", "example-token"]) show(id, key.isExample);
  $("key-ask").setAttribute("aria-busy", String(busy));
  show("key-busy", busy);
  renderProblem(key);
  setText("key-line", summary ? keyLine(summary) : "");
  setText("fingerprint", summary ? (summary.fingerprint.match(/../g) ?? []).join(":") : "");
  setItems("key-repairs", [
    ...(summary?.repairs ?? []).map((repair) => make("li", {}, ...prose(repairWords(repair)))),
    ...(summary?.warnings ?? []).map(({ code, details }) =>
      make("li", { class: "warning" }, ...prose(sentences(words(code, { details })))),
    ),
  ]);
  renderSteps(key);
  setText("key-told", toldWords(key));
  show("public-key-place", told?.what === "clipboard-refused");
  setValue("public-key-text", told?.what === "clipboard-refused" ? (summary?.publicKeyPem ?? "") : "");
  renderIdle(key);
  renderCompared(key);
  renderQuestion(key);
}

/** @param {KeyState} key */
function renderProblem(key) {
  const { stage, via, problem, fault } = key;
  const isAsked = stage === "waiting";
  // An encrypted key is a step, not a mistake.
  const isStep = problem?.code === "key_encrypted";
  const sentence = problem && sentences(wordsOf(problem));
  const notTaken = fault && sentences(wordsOf(fault));
  const atKey = notTaken ?? (isAsked ? null : sentence);
  setProblem("private-key", "private-key-problem", stage === "ready" ? null : atKey);
  const isFile = via === "file" && stage !== "ready";
  if (isFile) $("private-key").removeAttribute("aria-invalid");
  markInvalid("key-file", isFile && atKey !== null);
  setProse("key-problem", notTaken ?? "");
  show("key-problem", notTaken !== null);
  setProse("passphrase-hint", isAsked && isStep && sentence ? sentence : "");
  setProblem("passphrase", "passphrase-problem", isAsked && !isStep ? sentence : null);
  const command = problem && wordsOf(problem).command;
  setItems("private-key-command", command ? commandItems(command) : []);
  show("unlock", !isCostly(key));
  show("unlock-costly", isCostly(key));
}

/** @param {string} id @param {boolean} invalid */
function markInvalid(id, invalid) {
  if (invalid) $(id).setAttribute("aria-invalid", "true");
  else $(id).removeAttribute("aria-invalid");
}

/** Says why the key is gone, or why it is not. @param {KeyState} key */
function renderIdle({ forgottenAfter, heldAfter }) {
  setText("key-forgotten", forgottenAfter === null ? "" : forgottenWords(forgottenAfter));
  setText("key-held", heldAfter === null ? "" : heldWords(heldAfter));
}

/** @param {KeyState} key */
function renderCompared({ compared }) {
  const refusal = typeof compared === "object" ? compared : null;
  setProblem("dashboard-key", "dashboard-key-problem", refusal && sentences(wordsOf(refusal)));
  setText("compared", typeof compared === "string" ? comparedWords[compared] : "");
}

/** @param {KeyState} key */
function renderQuestion({ asking }) {
  const dialog = /** @type {HTMLDialogElement} */ ($("unsaved"));
  if (asking && !dialog.open) dialog.showModal();
  if (!asking && dialog.open) dialog.close();
}

/** @param {import("../refused.js").Refusal} refusal */
const wordsOf = ({ code, details, field }) => words(code, { details, field });

/** Runs ten times a second while a pair is made, so it draws only this line. @param {State} state @param {number} now */
export function renderElapsed({ key }, now) {
  if (key.stage === "making") setText("elapsed", makingWords(now - key.since));
  else setText("elapsed", key.stage === "reading" ? READING : "");
}
