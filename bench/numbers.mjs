/** Formats figures the way people read them, with no more digits than they deserve. */

/** @param {number} number @param {number} digits */
function significant(number, digits) {
  if (number === 0) return "0";
  const places = Math.max(0, digits - 1 - Math.floor(Math.log10(Math.abs(number))));
  const text = number.toFixed(Math.min(places, 6));
  const [whole = "", fraction] = text.split(".");
  const grouped = whole.replaceAll(/\B(?=(\d{3})+$)/g, ",");
  return fraction === undefined ? grouped : `${grouped}.${fraction}`;
}

/** Formats a multiple of ours. @param {number} ratio */
export function times(ratio) {
  if (!Number.isFinite(ratio)) return "–";
  return ratio === 1 ? "1×" : `${significant(ratio, 2)}×`;
}

/** @param {number} number @param {"ms" | "B" | "requests"} unit */
export function amount(number, unit) {
  if (unit === "requests") return String(number);
  if (unit === "B") return number >= 1e6 ? `${significant(number / 1e6, 3)} MB` : `${significant(number / 1e3, 3)} kB`;
  return number >= 1000 ? `${significant(number / 1000, 3)} s` : `${significant(number, 3)} ms`;
}

/**
 * Formats the median, with the lowest and highest in brackets if they differ.
 *
 * @param {import("./rounds.mjs").Spread} spread
 * @param {"ms" | "B" | "requests"} unit
 */
export function withSpread({ median, low, high }, unit) {
  const [middle, least, most] = [median, low, high].map((each) => amount(each, unit));
  return least === most ? `${middle}` : `${middle} (${least} – ${most})`;
}
