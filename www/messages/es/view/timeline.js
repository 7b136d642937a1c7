/** The words beside a token's timeline. */

export const TIMELINE = "Línea de tiempo";

/** @type {Record<Exclude<import("../../../ui/claims/timeline-scale.js").MomentName, "limit">, string>} */
export const momentNames = { issued: "Emitido", start: "No antes de", now: "Ahora", expiry: "Caduca" };

/** The moment after which Vonage rejects the token, whatever its expiry says. @param {number} seconds after it was issued */
export const limitName = (seconds) =>
  seconds > 86_400 ? `límite de ${seconds / 86_400} días` : `límite de ${seconds / 3600} horas`;
