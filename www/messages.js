/** Code → words. The one table of everything that the page says; tsc refuses a code without words. */

import { aclWords } from "./messages/acl.js";
import { batchWords } from "./messages/batch.js";
import { findingWords } from "./messages/finding.js";
import { foreignKeyWords } from "./messages/foreign-key.js";
import { invisibleWords } from "./messages/invisible.js";
import { keyWords } from "./messages/key.js";
import { encryptedKeyWords } from "./messages/key-encryption.js";
import { pageWords } from "./messages/page.js";
import { repairs } from "./messages/repair.js";
import { requestWords } from "./messages/request.js";
import { Facts } from "./messages/text.js";
import { timeWords } from "./messages/times.js";
import { tokenWords } from "./messages/token.js";
import { videoWords } from "./messages/video.js";
import { webhookWords } from "./messages/webhook.js";

/** @import { Code } from "../src/types.d.ts" */
/** @import { PageCode } from "./messages/page.js" */
/** @import { About, Entry, Words } from "./messages/text.js" */

export { aclAnswerWords, aclPresetNames } from "./messages/acl-answers.js";
export { aclPathMeaning, aclPathSource } from "./messages/acl-paths.js";
export { apiHint, unseenCauses } from "./messages/apis.js";
export { claimMeaning } from "./messages/claims.js";
export { fieldNames } from "./messages/fields.js";
export { missingWords } from "./messages/missing.js";
export { repairWords } from "./messages/repair.js";
export { changeWords, replacedWords, restoredWords } from "./messages/replaced.js";
export { settingsWords } from "./messages/settings.js";
export { nextByKind, targetNames } from "./messages/targets.js";
export { pieces } from "./messages/text.js";
export {
  authenticityWords,
  deathWords,
  kindWords,
  loadedKeyWords,
  proofWords,
  severityWords,
  verdictReason,
  verdictWords,
} from "./messages/verdict.js";

/** @typedef {Code | PageCode} AnyCode */

/** @type {Readonly<Record<AnyCode, Entry>>} */
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
  return typeof entry === "function" ? entry(new Facts(about)) : entry;
}
