/** Why a secret did not enter a field. */

/** @import { Kept } from "../../ui/secret-field.js" */

/** What is said of a secret that was kept out of a field. @type {Record<Kept, string>} */
export const keptOutWords = {
  privateKey: "This contains a private key, so it was not entered. Enter the key in Generate, in Private key.",
  token: "This contains a token, so it was not entered. To check a token, open Inspect.",
  unchecked: "We couldn't check this for a private key, so it was not entered. Try again.",
};
