/** Draws what came of the call that was pasted with the token. */

/** @import { Inspection } from "../../src/types.d.ts" */
/** @import { InspectForm } from "./state.js" */

import { answerWords, exchangeFilledWords, saidWords, words } from "../messages.js";
import { show } from "../ui/dom.js";
import { setProse } from "../ui/prose.js";

/** @param {Inspection | null} inspection @param {InspectForm} form @param {number} now in seconds since 1970 */
export function renderExchange(inspection, form, now) {
  const { exchange, findings = [] } = inspection ?? {};
  show("exchange", exchange !== undefined);
  // The next call is told again, even where its words are the same.
  if (!exchange) return setProse("exchange-answer", "");
  const reason = findings[exchange.because ?? -1];
  setProse("exchange-answer", answerWords(exchange, reason ? words(reason.code, { ...reason, now }).what : null));
  setProse("exchange-said", saidWords(exchange.said));
  show("exchange-said", exchange.said !== undefined);
  setProse("exchange-filled", exchangeFilledWords(exchange, form));
}
