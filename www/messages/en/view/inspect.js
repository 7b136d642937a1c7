/** What Inspect says beside its findings. */

import { bothTimes } from "../../../time.js";

/** A choice of API that is none of the catalogue's. @type {[string, string][]} */
export const apiChoices = [
  ["", "Not chosen"],
  ["client_sdk", "Client SDK: a user logs in"],
];

/** What marks the example as made up, in the call itself. */
export const EXAMPLE_CALL = "This is an example: the call and its token are made up.";

export const NEEDS_KEY = "This needs the application's private key.";

/** A moment in the world's time and in the reader's. @param {number} seconds since 1970 */
export const inBothTimes = (seconds) => bothTimes(seconds).reverse().join(", your time ");

/** The parts of a token. */
export const partNames = ["Header", "Payload", "Signature"];

export const clockWords = {
  agrees: "Your clock matches that header.",
  needsToken: "Paste the rejected token above to compare the clocks.",
};

/** Whose time tokens carry. @param {string} difference @param {boolean} isAhead */
export const serverTimeWords = (difference, isAhead) =>
  `Tokens use the server's time, ${difference} ${isAhead ? "ahead of" : "behind"} your clock.`;
