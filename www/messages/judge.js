/** What the words of every language have to decide, apart from how they say it. */

import { code } from "./text.js";

/** @import { DetailsOf } from "../../src/types.d.ts" */
/** @import { FactsOf } from "./text.js" */

/** Bytes of a signature by a key of 2048 to 4096 bits, in steps of 512 bits: as many as the key's modulus has. */
export const WHOLE_SIGNATURES = [256, 320, 384, 448, 512];

/** The longest lifetime of any kind of token: 30 days. */
export const LONGEST_LIFETIME = 2_592_000;

/** A string that would be right as a number. @param {FactsOf<DetailsOf["time_not_a_number"]>} facts */
export const isDigits = (facts) => /^\d+$/.test(facts.text("value") ?? "");

/** A span of up to 30 days is no point in time. @param {FactsOf<DetailsOf["exp_before_iat"]>} facts */
export function looksRelative(facts) {
  const exp = facts.number("exp");
  return exp !== null && exp >= 0 && exp <= LONGEST_LIFETIME;
}

/** Where `exp` may have been meant to be. @param {FactsOf<DetailsOf["exp_before_iat"]>} facts */
export function later(facts) {
  const iat = facts.number("iat");
  const exp = facts.number("exp");
  if (iat === null || exp === null) return null;
  return code(iat + (looksRelative(facts) && exp >= 30 ? exp : 900));
}
