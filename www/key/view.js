/** @import { State } from "../state.js" */
import { $, make, setItems, setText, show } from "../dom.js";
import { repairWords, words } from "../messages.js";
import { prose, sentences, setProblem } from "../prose.js";

/** @param {State} state */
export function renderKey({ key }) {
  const { stage, summary, problem } = key;
  show("key-ask", stage !== "ready");
  show("key", stage === "ready");
  show("passphrase-ask", stage === "waiting");
  $("key-ask").setAttribute("aria-busy", String(stage === "reading"));

  const forPassphrase = stage === "waiting" && problem?.code !== "key_encrypted";
  const told = problem
    ? words(/** @type {any} */ (problem.code), { details: problem.details, field: problem.field })
    : null;
  const sentence = told ? sentences(told) : null;
  setProblem("private-key", "private-key-problem", forPassphrase ? null : sentence);
  setProblem("passphrase", "passphrase-problem", forPassphrase ? sentence : null);
  setText("private-key-command", told?.command ?? "");
  show("private-key-command", told?.command !== undefined);
  show("unlock-costly", problem?.code === "key_kdf_too_costly" && problem.details?.canAllow === true);

  const format = { pkcs8: "PKCS#8", pkcs1: "PKCS#1", jwk: "JWK" };
  setText(
    "key-line",
    summary ? `RSA, ${summary.bits} bits, ${format[summary.format]}${summary.encrypted ? ", was encrypted" : ""}` : "",
  );
  setText("fingerprint", summary ? (summary.fingerprint.match(/../g) ?? []).join(":") : "");
  setItems("key-repairs", [
    ...(summary?.repairs ?? []).map((repair) => make("li", {}, ...prose(repairWords(repair)))),
    ...(summary?.warnings ?? []).map(({ code, details }) =>
      make("li", { class: "warning" }, ...prose(sentences(words(code, { details })))),
    ),
  ]);
}
