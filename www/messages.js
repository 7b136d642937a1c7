/**
 * Code → words, and the words of Vonage's things: APIs, claims, paths, targets. tsc refuses a code without words. What a
 * view says beside them is in `messages/en/view/`, what never changes in `index.html`, and times are put into words in `time.js`.
 */

import { aclWords } from "#language/form/acl.js";
import { batchWords } from "#language/form/batch.js";
import { requestWords } from "#language/form/request.js";
import { videoWords } from "#language/form/video.js";
import { foreignKeyWords } from "#language/key/foreign-key.js";
import { keyWords } from "#language/key/key.js";
import { encryptedKeyWords } from "#language/key/key-encryption.js";
import { repairs } from "#language/key/repair.js";
import { pageWords } from "#language/page.js";
import { compareCodeWords } from "#language/token/compare.js";
import { exchangeWords } from "#language/token/exchange.js";
import { findingWords } from "#language/token/finding.js";
import { invisibleWords } from "#language/token/invisible.js";
import { timeWords } from "#language/token/times.js";
import { tokenWords } from "#language/token/token.js";
import { webhookWords } from "#language/token/webhook.js";
import { Facts } from "./messages/text.js";

/** @import { Code } from "../src/types.d.ts" */
/** @import { PageCode } from "./messages/text.js" */
/** @import { About, AnyEntry, AnyFacts, Words } from "./messages/text.js" */

export { apiHint, unseenCauses } from "#language/apis.js";
export { aclAnswerWords, aclPresetNames } from "#language/form/acl-answers.js";
export { aclPathMeaning, aclPathSource } from "#language/form/acl-paths.js";
export { claimMeaning } from "#language/form/claims.js";
export { fieldNames } from "#language/form/fields.js";
export { changeWords, replacedWords, restoredWords } from "#language/form/replaced.js";
export { saveNames, settingsWords } from "#language/form/settings.js";
export { keptOutWords } from "#language/kept-out.js";
export { repairWords } from "#language/key/repair.js";
export { nextByKind, targetNames } from "#language/targets.js";
export { comparedWords, compareName, compareValue } from "#language/token/compare.js";
export { answerWords, exchangeFilledWords, saidWords } from "#language/token/exchange.js";
export { missingWords } from "#language/token/missing.js";
export {
  authenticityWords,
  deathWords,
  kindWords,
  loadedKeyWords,
  proofWords,
  severityWords,
  verdictReason,
  verdictWords,
} from "#language/token/verdict.js";
export { pieces } from "./messages/text.js";

/** @typedef {Code | PageCode} AnyCode */

/** @type {Readonly<Record<AnyCode, AnyEntry>>} */
const table = {
  ...pageWords,
  ...keyWords,
  ...foreignKeyWords,
  ...encryptedKeyWords,
  ...repairs,
  ...requestWords,
  ...timeWords,
  ...aclWords,
  ...videoWords,
  ...batchWords,
  ...tokenWords,
  ...findingWords,
  ...exchangeWords,
  ...compareCodeWords,
  ...invisibleWords,
  ...webhookWords,
};

/** Every code that has words. */
export const codes = /** @type {AnyCode[]} */ (Object.keys(table));

/**
 * What to say about a code, where it occurs.
 * @param {AnyCode} code
 * @param {About} [about]
 * @returns {Words}
 */
export function words(code, about) {
  // A core that is newer than the page may know a code that the page does not.
  const entry = Object.hasOwn(table, code) ? table[code] : table.internal;
  if (typeof entry !== "function") return entry;
  /** @type {AnyFacts} */
  const facts = new Facts(about);
  return entry(facts);
}
