/** Numbers, counts and sizes in the page's language. */

import { LOCALE } from "#language/units.js";

/** The forms of a noun, by the language's rules for plurals. @typedef {{ other: string } & Partial<Record<Intl.LDMLPluralRule, string>>} Forms */

/**
 * Makes a format when it is first used, and only then: each takes a browser milliseconds that the first token need not
 * wait for.
 *
 * @template T
 * @param {() => T} make
 */
function later(make) {
  /** @type {T | undefined} */
  let made;
  return () => (made ??= make());
}

/** @param {Intl.NumberFormatOptions} options */
const format = (options) => later(() => new Intl.NumberFormat(LOCALE, options));

const whole = format({ maximumFractionDigits: 0 });
const tenths = format({ minimumFractionDigits: 1, maximumFractionDigits: 1 });
const plural = later(() => new Intl.PluralRules(LOCALE));
const bytesFormat = format({ style: "unit", unit: "byte", unitDisplay: "long" });
const megabytes = format({ style: "unit", unit: "megabyte", maximumFractionDigits: 0 });

/** A number as people read it: `100,000`. @param {number} value */
export const number = (value) => whole().format(value);

/** With one decimal: `1.2`. @param {number} value */
export const decimal = (value) => tenths().format(value);

/** The form of a noun or a verb that goes with a number. @param {number} count @param {Forms} forms */
export const form = (count, forms) => forms[plural().select(count)] ?? forms.other;

/** `1 row`, `27 rows`. @param {number} count @param {Forms} forms */
export const counted = (count, forms) => `${number(count)} ${form(count, forms)}`;

/** `8,190 bytes`. @param {number} count */
export const bytes = (count) => bytesFormat().format(count);

/** A number of bytes as a size: `900 bytes`, `52 MB` of a million bytes each. @param {number} count */
export const size = (count) => (count < 1e6 ? bytes(count) : megabytes().format(count / 1e6));
