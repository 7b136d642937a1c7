/**
 * Describes times and durations in words. Pure: the clock is an argument, and so are the zone and the language if
 * they matter.
 */

const LAST_SECOND = 8.64e12; // ECMA-262 §21.4.1.1: a Date reaches 100,000,000 days from 1970.
const NO_DATE = "outside the calendar";

/**
 * `2026-11-21 14:05:12 UTC`
 * @param {number} seconds since 1970
 * @returns {string}
 */
export function utc(seconds) {
  if (!isDate(seconds)) return NO_DATE;
  const [day, time = ""] = new Date(Math.floor(seconds) * 1000).toISOString().split("T");
  return `${day?.replace(/^\+0*/, "")} ${time.slice(0, 8)} UTC`; // years after 9999 have a sign and zeros in ISO 8601
}

/**
 * Returns the time on the reader's clock, with its zone: `21 Nov 2026, 15:05:12 CET`.
 * @param {number} seconds since 1970
 * @param {{ locale?: string, timeZone?: string }} [place] default: the browser's
 * @returns {string}
 */
export function localTime(seconds, { locale, timeZone } = {}) {
  if (!isDate(seconds)) return NO_DATE;
  const format = new Intl.DateTimeFormat(locale, {
    timeZone,
    year: "numeric",
    month: "short",
    day: "numeric",
    hour: "2-digit",
    minute: "2-digit",
    second: "2-digit",
    timeZoneName: "short",
  });
  return format.format(Math.floor(seconds) * 1000);
}

/**
 * Returns the time of day, with the date unless it is today: `15:05`, `22 Nov, 15:05`.
 * @param {number} seconds since 1970
 * @param {number} now seconds since 1970
 * @param {{ locale?: string, timeZone?: string }} [place] default: the browser's
 * @returns {string}
 */
export function clockTime(seconds, now, { locale, timeZone } = {}) {
  if (!isDate(seconds)) return NO_DATE;
  const moment = Math.floor(seconds) * 1000;
  const day = new Intl.DateTimeFormat(locale, { timeZone, month: "short", day: "numeric", year: "numeric" });
  const isToday = day.format(moment) === day.format(now * 1000);
  const format = new Intl.DateTimeFormat(locale, {
    timeZone,
    ...(isToday ? {} : { month: "short", day: "numeric" }),
    hour: "2-digit",
    minute: "2-digit",
  });
  return format.format(moment);
}

/**
 * Returns a time by both clocks, or by one if the reader's is UTC.
 * @param {number} seconds since 1970
 * @param {number} [minutes] how far the reader's clock was from UTC then. Default: the browser's
 * @returns {string[]}
 */
export function bothTimes(seconds, minutes = new Date(Math.floor(seconds) * 1000).getTimezoneOffset()) {
  return !isDate(seconds) || minutes === 0 ? [utc(seconds)] : [localTime(seconds), utc(seconds)];
}

/**
 * Returns a duration in its two largest units: `14 min 3 s`, `3 h 12 min`, `2 d 5 h`.
 * @param {number} seconds
 * @returns {string}
 */
export function span(seconds) {
  const units = split(seconds);
  const first = units.findIndex((unit) => unit.count > 0);
  if (first < 0) return "0 s";
  const shown = units.slice(first, first + 2).filter((unit) => unit.count > 0);
  return shown.map(short).join(" ");
}

/**
 * Returns an exact duration the way people say it: `15 minutes`, `24 hours`, or `1 h 30 min` if one unit is not
 * enough.
 * @param {number} seconds
 * @returns {string}
 */
export function duration(seconds) {
  const used = split(seconds).filter((unit) => unit.count > 0);
  const [only] = used;
  if (!only) return "0 seconds";
  if (used.length > 1) return used.map(short).join(" ");
  return `${only.count} ${only.long}${only.count === 1 ? "" : "s"}`;
}

/**
 * `in 14 min 3 s`, `3 h 12 min ago`, `now`.
 * @param {number} seconds since 1970
 * @param {number} now seconds since 1970
 * @returns {string}
 */
export function relative(seconds, now) {
  const distance = Math.floor(seconds) - Math.floor(now);
  if (distance === 0) return "now";
  return distance > 0 ? `in ${span(distance)}` : `${span(distance)} ago`;
}

/**
 * Returns the line under a token: `Expires in 14 min 3 s`, `Expired 2 min 5 s ago`.
 * @param {number} expiresAt seconds since 1970
 * @param {number} now seconds since 1970
 * @returns {string}
 */
export function countdown(expiresAt, now) {
  return `${Math.floor(expiresAt) > Math.floor(now) ? "Expires" : "Expired"} ${relative(expiresAt, now)}`;
}

/** @param {{ count: number, short: string }} unit */
function short(unit) {
  return `${unit.count} ${unit.short}`;
}

/** @param {number} seconds */
function isDate(seconds) {
  return Number.isFinite(seconds) && Math.abs(seconds) <= LAST_SECOND;
}

const UNITS = [
  { seconds: 31_557_600, from: 63_115_200, short: "y", long: "year" },
  { seconds: 86_400, from: 172_800, short: "d", long: "day" }, // under two days in hours, because the limits are "24 hours"
  { seconds: 3_600, from: 3_600, short: "h", long: "hour" },
  { seconds: 60, from: 60, short: "min", long: "minute" },
  { seconds: 1, from: 1, short: "s", long: "second" },
];

/**
 * Splits a duration into units, largest first. The sign is dropped.
 * @param {number} seconds
 */
function split(seconds) {
  const whole = Number.isFinite(seconds) ? Math.floor(Math.abs(seconds)) : 0;
  let rest = whole;
  return UNITS.map(({ seconds: unit, from, short, long }) => {
    const count = whole >= from ? Math.floor(rest / unit) : 0;
    rest -= count * unit;
    return { count, short, long };
  });
}
