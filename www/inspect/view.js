/** Draws Inspect. */

/** @import { Api } from "../../src/types.d.ts" */
/** @import { State } from "../state.js" */

import { apiChoices, inBothTimes, NEEDS_KEY, partNames } from "#language/view/inspect.js";
import { limitSeconds } from "../generate/lifetime.js";
import {
  apiHint,
  deathWords,
  kindWords,
  loadedKeyWords,
  missingWords,
  proofWords,
  repairWords,
  unseenCauses,
  verdictReason,
  verdictWords,
  words,
} from "../messages.js";
import { claimsOf } from "../ui/claims/claims.js";
import { renderClaims, shorten } from "../ui/claims/table.js";
import { renderTimeline } from "../ui/claims/timeline.js";
import { $, make, setItems, setOptions, setText, setValue, show } from "../ui/dom.js";
import { renderFindings } from "../ui/findings.js";
import { partClass } from "../ui/parts.js";
import { prose, sentences, setProblem, setProse } from "../ui/prose.js";
import { renderServerClock } from "./clock-view.js";
import { renderComparison } from "./compare-view.js";
import { renderExchange } from "./exchange-view.js";
import {
  checkedBy,
  clockOffset,
  findingOf,
  inspected,
  isFixable,
  isMendable,
  isRs256,
  publicKeyFinding,
} from "./state.js";

/** @param {State} state */
export function renderInspect({ catalogue, inspect, page }) {
  const { form, inspection, now, problem } = inspect;
  setValue("expected-application-id", form.applicationId);
  setValue("server-date", form.serverDate);
  setOptions("inspect-api", apiOptions(catalogue.apis), form.api);
  setProse("api-hint", hintOf(form.api));
  setItems("unseen-causes", list(unseenCauses));
  setProse("inspect-problem", problem ? sentences(words(problem.code, problem)) : "");
  show("inspect-problem", problem !== null);
  const badKey = publicKeyFinding(inspection);
  setProblem("inspect-public-key", "inspect-public-key-problem", badKey && sentences(words(badKey.code, badKey)));
  renderServerClock(inspect, page);
  // The core used the server's clock if it had the header, so the words use the same time.
  const judgedAt = now + clockOffset(inspection);
  renderComparison(inspect, judgedAt);

  const shown = inspected(inspect);
  show("inspect-result", shown !== null);
  show("inspect-empty", shown === null);
  show("inspect-verdict", shown !== null);
  // What a call has around its token is no mistake.
  const isCall = shown?.exchange !== undefined && findingOf(shown, "token_not_clean") === null;
  const repairs = isCall ? [] : (shown?.repairs ?? []);
  show("copy-repaired-row", shown?.token !== undefined && repairs.length > 0);
  setItems("inspect-repairs", list(repairs.map(repairWords)));
  renderExchange(shown, form, judgedAt);
  if (!shown) return;
  const by = checkedBy(inspect);
  renderVerdict(shown, judgedAt, by === "publicKey" && shown.signature === "valid");
  // Unchecked, the findings say what would prove something.
  const doubt = findingOf(shown, "signature_invalid")?.details.accepted === true;
  show("proof-block", by !== null && isRs256(shown) && shown.token !== undefined && !doubt);
  setProse("proof", by === null ? "" : proofWords(shown.signature, by));
  renderFindings("findings", shown.findings, judgedAt);
  show("findings-title", shown.findings.length > 0);
  show("fix-it-row", isFixable(inspect));
  setText("fix-it-key", shown.loadedKey ? loadedKeyWords[shown.loadedKey] : NEEDS_KEY);
  renderToken(shown, judgedAt);
  renderInspectTimeline(inspect, judgedAt);
}

/** The times of a token that Vonage's APIs could take, drawn every second. @param {State["inspect"]} inspect @param {number} now */
export function renderInspectTimeline(inspect, now) {
  const shown = inspected(inspect);
  const claims = isMendable(shown) ? claimsOf(shown?.payloadJson ?? "{}") : [];
  const limit = limitSeconds(shown?.kind ?? "");
  renderTimeline("inspect-timeline", claims, { now, limitSeconds: limit, diesAt: shown?.diesAt });
}

/**
 * Returns every request of the catalogue, because calling one that takes no token is a cause too.
 *
 * @param {Api[]} apis
 * @returns {[string, string][]}
 */
const apiOptions = (apis) => [
  ...apiChoices,
  ...apis.map(({ id, name, method, path }) => /** @type {[string, string]} */ ([id, `${name}: ${method} ${path}`])),
];

/** @param {string} id */
const hintOf = (id) => apiHint[id] ?? apiHint[id.split("_")[0] ?? ""] ?? "";

/** @param {string[]} texts */
const list = (texts) => texts.map((text) => make("li", {}, ...prose(text)));

/**
 * @param {NonNullable<State["inspect"]["inspection"]>} inspection
 * @param {number} now
 * @param {boolean} isProven whether the signature matches the pasted public key
 */
function renderVerdict({ verdict, findings, missing, kind, diesAt }, now, isProven) {
  $("inspect-verdict").dataset.verdict = verdict;
  setText("inspect-verdict-what", verdictWords[verdict].what);
  setText("inspect-verdict-why", verdictReason({ verdict, findings }));
  setItems("missing", list(missing.map((name) => missingWords[name] ?? name)));
  show("missing-block", missing.length > 0);
  setText("inspect-kind", kindWords[kind]);
  // What is over is among the findings.
  const isAhead = diesAt !== undefined && diesAt > now;
  setText("dies-at", isAhead ? deathWords(verdict, inBothTimes(diesAt), isProven) : "");
}

/** @param {NonNullable<State["inspect"]["inspection"]>} inspection @param {number} now */
function renderToken({ token, headerJson, payloadJson }, now) {
  show("inspect-token-parts", token !== undefined);
  setItems(
    "parts",
    (token?.split(".") ?? []).flatMap((part, index) => [
      make("dt", {}, partNames[index] ?? ""),
      make("dd", { class: `mono break ${partClass(index)}` }, shorten(part)),
    ]),
  );
  renderClaims("inspect-header", headerJson, now);
  show("inspect-header-block", headerJson !== undefined);
  renderClaims("inspect-claims", payloadJson, now);
  show("inspect-claims-block", payloadJson !== undefined);
}
