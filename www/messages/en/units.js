/** How English writes numbers, times and lengths of time. */

/** For `Intl`. British English puts the day before the month and has a clock of 24 hours. */
export const LOCALE = "en-GB";

/** What follows the number of each unit where several are in a row. */
export const unitSigns = { year: "y", day: "d", hour: "h", minute: "min", second: "s" };

export const NO_DATE = "outside the calendar";
export const NOW = "now";

/** @param {string} span */
export const within = (span) => `in ${span}`;
/** @param {string} span */
export const ago = (span) => `${span} ago`;

/** @param {string} relative `in 14 min 3 s` */
export const expires = (relative) => `Expires ${relative}`;
/** @param {string} relative `2 min 5 s ago` */
export const expired = (relative) => `Expired ${relative}`;
