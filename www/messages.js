/**
 * Code → words, and the words of Vonage's things: APIs, claims, paths, targets. tsc refuses a code without words. What a
 * view says beside them is in `messages/view/`, what never changes in `index.html`, and times are put into words in `time.js`.
 */

import { aclWords } from "./messages/form/acl.js";
import { batchWords } from "./messages/form/batch.js";
import { requestWords } from "./messages/form/request.js";
import { videoWords } from "./messages/form/video.js";
import { foreignKeyWords } from "./messages/key/foreign-key.js";
import { keyWords } from "./messages/key/key.js";
import { encryptedKeyWords } from "./messages/key/key-encryption.js";
import { repairs } from "./messages/key/repair.js";
import { pageWords } from "./messages/page.js";
import { Facts } from "./messages/text.js";
import { exchangeWords } from "./messages/token/exchange.js";
import { findingWords } from "./messages/token/finding.js";
import { invisibleWords } from "./messages/token/invisible.js";
import { timeWords } from "./messages/token/times.js";
import { tokenWords } from "./messages/token/token.js";
import { webhookWords } from "./messages/token/webhook.js";

/** @import { Code } from "../src/types.d.ts" */
/** @import { PageCode } from "./messages/page.js" */
/** @import { About, AnyEntry, AnyFacts, Words } from "./messages/text.js" */

export { apiHint, unseenCauses } from "./messages/apis.js";
export { aclAnswerWords, aclPresetNames } from "./messages/form/acl-answers.js";
export { aclPathMeaning, aclPathSource } from "./messages/form/acl-paths.js";
export { claimMeaning } from "./messages/form/claims.js";
export { fieldNames } from "./messages/form/fields.js";
export { changeWords, replacedWords, restoredWords } from "./messages/form/replaced.js";
export { saveNames, settingsWords } from "./messages/form/settings.js";
export { keptOutWords } from "./messages/kept-out.js";
export { repairWords } from "./messages/key/repair.js";
export { nextByKind, targetNames } from "./messages/targets.js";
export { pieces } from "./messages/text.js";
export { missingWords } from "./messages/token/missing.js";
export {
  authenticityWords,
  deathWords,
  kindWords,
  loadedKeyWords,
  proofWords,
  severityWords,
  verdictReason,
  verdictWords,
} from "./messages/token/verdict.js";

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
