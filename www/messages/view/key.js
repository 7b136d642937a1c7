/** What the card of the key says. */

import { duration } from "../../time.js";

const formats = { pkcs8: "PKCS#8", pkcs1: "PKCS#1", jwk: "JWK" };

/** The key in one line. @param {import("../../../src/types.d.ts").KeySummary} summary */
export const keyLine = ({ bits, format, encrypted }) =>
  `RSA, ${bits} bits, ${formats[format]}${encrypted ? ", was encrypted" : ""}`;

/** @param {number} minutes */
const time = (minutes) => duration(minutes * 60);

/** Why the key is gone. @param {number} minutes */
export const forgottenWords = (minutes) => `The key was not used for ${time(minutes)}, so it was forgotten.`;

/** Why the key is still there. @param {number} minutes */
export const heldWords = (minutes) =>
  `The key was not used for ${time(minutes)}. It was kept because it is not saved. Save the private key now.`;

export const comparedWords = {
  same: "Same key: this private key belongs to that public key.",
  other: "Another key: the application was given a new pair, or Save changes was not pressed after it was made.",
};

/** The two steps that make a new pair work, once each is done. */
export const stepDone = { saved: "✓ Saved", copied: "✓ Copied" };

/** @param {string} name of the file */
export const savedAs = (name) => `Saved as ${name}`;

/** What to do with the public half of a new pair. */
export const PASTE_PUBLIC_KEY = "Copied. Paste it into the application in your dashboard and press Save changes.";

/** While a pair is made. @param {number} ms since it began */
export const makingWords = (ms) => `Making the pair: ${(ms / 1000).toFixed(1)} s`;
export const READING = "Reading the key…";
