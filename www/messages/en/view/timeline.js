/** The words beside a token's timeline. */

export const TIMELINE = "Timeline";

/** @type {Record<Exclude<import("../../../ui/claims/timeline-scale.js").MomentName, "limit">, string>} */
export const momentNames = { issued: "Issued", start: "Not before", now: "Now", expiry: "Expires" };

/** The moment after which Vonage rejects the token, whatever its expiry says. @param {number} seconds after it was issued */
export const limitName = (seconds) =>
  seconds > 86_400 ? `${seconds / 86_400}-day limit` : `${seconds / 3600}-hour limit`;
