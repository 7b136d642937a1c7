/** Times and spans in the page's language. Pure: the clock is an argument, and so, where it matters, is the zone. */

import { ago, expired, expires, LOCALE, NO_DATE, NOW, unitSigns, within } from "#language/units.js";
import { number } from "./messages/number.js";

const LAST_SECOND = 8.64e12; // ECMA-262 §21.4.1.1: a Date reaches 100,000,000 days from 1970.

/**
 * `21 Nov 2026, 14:05:12 UTC`
 * @param {number} seconds since 1970
 * @returns {string}
 */
export const utc = (seconds) => dateAndTime(seconds, "UTC");

/**
 * Returns the time on the reader's clock, with its zone: `21 Nov 2026, 15:05:12 CET`.
 * @param {number} seconds since 1970
 * @param {string} [timeZone] default: the browser's
 * @returns {string}
 */
export const localTime = (seconds, timeZone) => dateAndTime(seconds, timeZone);

/** @param {number} seconds @param {string | undefined} timeZone */
function dateAndTime(seconds, timeZone) {
  if (!isDate(seconds)) return NO_DATE;
  const date = new Date(Math.floor(seconds) * 1000);
  const format = new Intl.DateTimeFormat(LOCALE, {
    timeZone,
    era: date.getUTCFullYear() < 1 ? "short" : undefined,
    year: "numeric",
    month: "short",
    day: "numeric",
    hour: "2-digit",
    minute: "2-digit",
    second: "2-digit",
    hourCycle: "h23",
    timeZoneName: "short",
  });
  return format.format(date);
}

/**
 * Returns the time of day, with the date unless it is today: `15:05`, `22 Nov, 15:05`.
 * @param {number} seconds since 1970
 * @param {number} now seconds since 1970
 * @param {string} [timeZone] default: the browser's
 * @returns {string}
 */
export function clockTime(seconds, now, timeZone) {
  if (!isDate(seconds)) return NO_DATE;
  const moment = Math.floor(seconds) * 1000;
  const day = new Intl.DateTimeFormat(LOCALE, { timeZone, month: "short", day: "numeric", year: "numeric" });
  const isToday = day.format(moment) === day.format(now * 1000);
  const format = new Intl.DateTimeFormat(LOCALE, {
    timeZone,
    ...(isToday ? {} : { month: "short", day: "numeric" }),
    hour: "2-digit",
    minute: "2-digit",
    hourCycle: "h23",
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
  if (first < 0) return sign({ count: 0, unit: "second" });
  const shown = units.slice(first, first + 2).filter((unit) => unit.count > 0);
  return shown.map(sign).join(" ");
}

/**
 * Returns an exact duration the way people say it: `15 minutes`, `24 hours`, or `1 h 30 min` if one unit is not
 * enough.
 * @param {number} seconds
 * @returns {string}
 */
export function duration(seconds) {
  const used = split(seconds).filter((part) => part.count > 0);
  if (used.length > 1) return used.map(sign).join(" ");
  const { count, unit } = used[0] ?? { count: 0, unit: "second" };
  return inWords(count, unit);
}

/**
 * `in 14 min 3 s`, `3 h 12 min ago`, `now`.
 * @param {number} seconds since 1970
 * @param {number} now seconds since 1970
 * @returns {string}
 */
export function relative(seconds, now) {
  const distance = Math.floor(seconds) - Math.floor(now);
  if (distance > 0) return within(span(distance));
  return distance < 0 ? ago(span(distance)) : NOW;
}

/**
 * Returns the line under a token: `Expires in 14 min 3 s`, `Expired 2 min 5 s ago`.
 * @param {number} expiresAt seconds since 1970
 * @param {number} now seconds since 1970
 * @returns {string}
 */
export function countdown(expiresAt, now) {
  const how = relative(expiresAt, now);
  return Math.floor(expiresAt) > Math.floor(now) ? expires(how) : expired(how);
}

/** @typedef {keyof typeof unitSigns} Unit */

/** `15 minutes`, `1 hour`. @param {number} count @param {Unit} unit */
export const inWords = (count, unit) =>
  new Intl.NumberFormat(LOCALE, { style: "unit", unit, unitDisplay: "long" }).format(count);

/** `15 min`, `1 h`. @param {{ count: number, unit: Unit }} part */
const sign = ({ count, unit }) => `${number(count)} ${unitSigns[unit]}`;

/** @param {number} seconds */
function isDate(seconds) {
  return Number.isFinite(seconds) && Math.abs(seconds) <= LAST_SECOND;
}

/** @type {{ unit: Unit, seconds: number, from: number }[]} */
const UNITS = [
  { unit: "year", seconds: 31_557_600, from: 63_115_200 },
  { unit: "day", seconds: 86_400, from: 172_800 }, // under two days in hours, because the limits are "24 hours"
  { unit: "hour", seconds: 3_600, from: 3_600 },
  { unit: "minute", seconds: 60, from: 60 },
  { unit: "second", seconds: 1, from: 1 },
];

/**
 * Splits a duration into units, largest first. The sign is dropped.
 * @param {number} seconds
 */
function split(seconds) {
  const whole = Number.isFinite(seconds) ? Math.floor(Math.abs(seconds)) : 0;
  let rest = whole;
  return UNITS.map(({ unit, seconds: length, from }) => {
    const count = whole >= from ? Math.floor(rest / length) : 0;
    rest -= count * length;
    return { count, unit };
  });
}
