/** Lifetimes in the form's terms, and the presets on offer. */

/** @import { Kind } from "../../src/types.d.ts" */

/** @typedef {{ unit: string, name: import("../time.js").Unit }} Unit */

/** @type {Unit} */
const seconds = { unit: "1", name: "second" };
/** @type {Unit} */
const minutes = { unit: "60", name: "minute" };
/** @type {Unit} */
const hours = { unit: "3600", name: "hour" };
/** @type {Unit} */
const days = { unit: "86400", name: "day" };

/** @param {string} amount @param {Unit} unit */
const preset = (amount, { unit, name }) => ({ id: `${amount}x${unit}`, amount, unit, name });

const upToADay = [preset("15", minutes), preset("1", hours), preset("6", hours), preset("24", hours)];
const upToAMonth = [preset("1", hours), preset("24", hours), preset("7", days), preset("30", days)];

/** Returns common lifetimes within the limits of the kind. @param {Kind} kind */
export const lifetimePresets = (kind) => (kind === "video" ? upToAMonth : upToADay);

/** Returns how long the API accepts a token of this kind at most, whatever its expiry says. @param {string} kind */
export const limitSeconds = (kind) => (kind === "video" ? 2_592_000 : 86_400);

/** Returns the lifetime of a token if none was chosen. @param {Kind} kind */
export const defaultLifetime = (kind) => lifetimeOf(kind === "video" ? 86_400 : 900);

/**
 * Returns a lifetime in the form's terms: `15` `minutes`. One day is `24` `hours`, the way the limit is written.
 *
 * @param {unknown} length in seconds. Anything but a number is kept as it is
 */
export function lifetimeOf(length) {
  const whole = typeof length === "number" ? length : 0;
  const units = whole === 86_400 ? [hours] : [days, hours, minutes];
  const { unit } = units.find((each) => whole > 0 && whole % Number(each.unit) === 0) ?? seconds;
  return { lifetimeAmount: whole > 0 ? String(whole / Number(unit)) : String(length), lifetimeUnit: unit };
}
