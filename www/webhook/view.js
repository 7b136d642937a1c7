/** Draws Webhook. */

/** @import { State } from "../state.js" */

import { bodyWords, START } from "#language/view/webhook.js";
import { authenticityWords, repairWords, words } from "../messages.js";
import { renderClaims } from "../ui/claims/table.js";
import { $, make, setItems, setText, show } from "../ui/dom.js";
import { renderFindings } from "../ui/findings.js";
import { prose, sentences, setProse } from "../ui/prose.js";
import { checked, waitsForSecret } from "./state.js";

/** @param {State} state */
export function renderWebhook({ webhook }) {
  const { body, now, problem } = webhook;
  setText("body-told", body ? bodyWords(body) : "");
  setProse("webhook-problem", problem ? sentences(words(problem.code, problem)) : "");
  show("webhook-problem", problem !== null);

  const shown = checked(webhook);
  show("webhook-result", shown !== null);
  const waits = waitsForSecret(shown);
  show("webhook-prompt", shown === null || waits);
  show("webhook-helps", shown === null || waits);
  show("webhook-verdict", shown !== null && !waits);
  setProse("webhook-prompt", waits ? sentences(words("webhook_secret_empty")) : START);
  if (!shown) return;
  const { verdict, repairs, payloadJson } = shown;
  const findings = shown.findings.filter(({ code }) => code !== "webhook_secret_empty");
  $("webhook-verdict").dataset.verdict = verdict;
  setText("webhook-verdict-what", authenticityWords[verdict].what);
  setText("webhook-verdict-why", authenticityWords[verdict].why);
  setItems(
    "webhook-repairs",
    repairs.map((repair) => make("li", {}, ...prose(repairWords(repair)))),
  );
  renderFindings("webhook-findings", findings, now);
  show("webhook-findings-title", findings.length > 0);
  renderClaims("webhook-claims", payloadJson, now);
  show("webhook-claims-block", payloadJson !== undefined);
}
