/** What the card of the key says. */

import { duration } from "../../../time.js";
import { decimal } from "../../number.js";

const formats = { pkcs8: "PKCS#8", pkcs1: "PKCS#1", jwk: "JWK" };

/** The key in one line. @param {import("../../../../src/types.d.ts").KeySummary} summary */
export const keyLine = ({ bits, format, encrypted }) =>
  `RSA, ${bits} bits, ${formats[format]}${encrypted ? ", encrypted file" : ""}`;

/** @param {number} minutes */
const time = (minutes) => duration(minutes * 60);

/** Why the key is gone. @param {number} minutes */
export const forgottenWords = (minutes) => `The key was not used for ${time(minutes)}, so the page forgot it.`;

/** Why the key is still there. @param {number} minutes */
export const heldWords = (minutes) =>
  `The key was not used for ${time(minutes)}. The page kept it because you have not saved it. Save the private key now.`;

export const comparedWords = {
  same: "Same key: this private key belongs to that public key.",
  other: "Different key: the application has a new pair, or Save changes was not pressed.",
};

/** The two steps that make a new pair work, once each is done. */
export const stepDone = { saved: "✓ Saved", copied: "✓ Copied" };

/** @param {string} name of the file */
export const savedAs = (name) => `Saved as ${name}`;

/** What to do with the public half of a new pair. */
export const PASTE_PUBLIC_KEY = "Copied. Paste it into the application in the dashboard and press Save changes.";

/** While a pair is made. @param {number} ms since it began */
export const makingWords = (ms) => `Generating the pair: ${decimal(ms / 1000)} s`;
export const READING = "Reading the key…";

/** @param {string} name of the file */
export const openAgain = (name) => `Open ${name} again`;
