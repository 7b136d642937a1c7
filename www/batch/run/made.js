/** A row of the result. */

/** @typedef {{ user: string, token: string, expiresAt: number }} Made */

/** @param {string} text @returns {Made[]} */
export const madeOf = (text) =>
  text
    .split("\n")
    .filter((line) => line !== "")
    .map((line) => JSON.parse(line));
