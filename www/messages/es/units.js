/** How Spanish writes numbers, times and lengths of time. */

/** For `Intl`. */
export const LOCALE = "es";

/** What follows the number of each unit where several are in a row. */
export const unitSigns = { year: "a", day: "d", hour: "h", minute: "min", second: "s" };

export const NO_DATE = "fuera del calendario";
export const NOW = "ahora mismo";

/** @param {string} span */
export const within = (span) => `dentro de ${span}`;
/** @param {string} span */
export const ago = (span) => `hace ${span}`;

/** @param {string} relative `in 14 min 3 s` */
export const expires = (relative) => `Caduca ${relative}`;
/** @param {string} relative `2 min 5 s ago` */
export const expired = (relative) => `Caducó ${relative}`;
