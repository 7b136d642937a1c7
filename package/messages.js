/** The entry `vonage-jwt-web/messages`: a code in words. In another language it is `vonage-jwt-web/messages/es`. */

import { packageWords } from "#words";
import { codes as coreCodes, words } from "../www/messages.js";

/** @import { AnyCode } from "../www/messages.js" */
/** @import { About, Words } from "../www/messages/text.js" */

export { pieces } from "../www/messages/text.js";

/** Every code that has words. */
export const codes = [...Object.keys(packageWords), ...coreCodes];

/**
 * An error, a finding, a problem or a repair in words.
 *
 * @param {{ code: string } & About} coded
 * @param {{ now?: number }} [options]
 * @returns {Words}
 */
export function describe({ code, details, claim, field, severity }, { now } = {}) {
  const own = /** @type {Record<string, Words>} */ (packageWords);
  if (Object.hasOwn(own, code)) return /** @type {Words} */ (own[code]);
  return words(/** @type {AnyCode} */ (code), { details: details ?? {}, claim, field, severity, now });
}
