/** @import { State } from "../state.js" */
/** @import { KeyState } from "./state.js" */
import { $, make, setItems, setText, show } from "../dom.js";
import { repairWords, words } from "../messages.js";
import { prose, sentences, setProblem } from "../prose.js";

const formats = { pkcs8: "PKCS#8", pkcs1: "PKCS#1", jwk: "JWK" };

/** @param {State} state */
export function renderKey({ key }) {
  const { stage, summary } = key;
  const busy = stage === "reading" || stage === "making";
  show("key-ask", stage !== "ready");
  show("key", stage === "ready");
  show("passphrase-ask", stage === "waiting");
  show("pair", stage === "none");
  show("pair-next", key.isNew);
  $("key-ask").setAttribute("aria-busy", String(busy));
  show("key-busy", busy);
  renderProblem(key);
  setText("key-line", summary ? lineOf(summary) : "");
  setText("fingerprint", summary ? (summary.fingerprint.match(/../g) ?? []).join(":") : "");
  setItems("key-repairs", [
    ...(summary?.repairs ?? []).map((repair) => make("li", {}, ...prose(repairWords(repair)))),
    ...(summary?.warnings ?? []).map(({ code, details }) =>
      make("li", { class: "warning" }, ...prose(sentences(words(code, { details })))),
    ),
  ]);
  renderCompared(key);
}

/** @param {import("../../src/types.d.ts").KeySummary} summary */
const lineOf = ({ bits, format, encrypted }) =>
  `RSA, ${bits} bits, ${formats[format]}${encrypted ? ", was encrypted" : ""}`;

/** @param {KeyState} key */
function renderProblem({ stage, problem }) {
  const told = problem && wordsOf(problem);
  const sentence = told ? sentences(told) : null;
  const forPassphrase = stage === "waiting" && problem?.code !== "key_encrypted";
  setProblem("private-key", "private-key-problem", forPassphrase ? null : sentence);
  setProblem("passphrase", "passphrase-problem", forPassphrase ? sentence : null);
  setText("private-key-command", told?.command ?? "");
  show("private-key-command", told?.command !== undefined);
  show("unlock-costly", problem?.code === "key_kdf_too_costly" && problem.details?.canAllow === true);
}

/** @param {KeyState} key */
function renderCompared({ compared }) {
  const refusal = typeof compared === "object" ? compared : null;
  setProblem("dashboard-key", "dashboard-key-problem", refusal && sentences(wordsOf(refusal)));
  const answers = {
    same: "Same key: this private key belongs to that public key.",
    other: "Another key: the application was given a new pair, or Save changes was not pressed after it was made.",
  };
  setText("compared", typeof compared === "string" ? answers[compared] : "");
}

/** @param {import("../core.js").Refusal} refusal */
const wordsOf = ({ code, details, field }) => words(/** @type {any} */ (code), { details, field });

/** Ten times a second while a pair is made, so only this line is drawn. @param {State} state @param {number} now */
export function renderElapsed({ key }, now) {
  if (key.stage === "making") setText("elapsed", `Making the pair: ${((now - key.since) / 1000).toFixed(1)} s`);
  else setText("elapsed", key.stage === "reading" ? "Reading the key…" : "");
}
