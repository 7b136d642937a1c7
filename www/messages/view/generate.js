/** What Generate says beside its fields. */

/** The next thing to do. @type {Record<import("../../generate/state.js").Step, string>} */
export const stepWords = {
  "application-id": "Enter the application ID.",
  key: "Now add your private key.",
  reading: "Reading the key…",
  making: "Making a key pair…",
  "key-problem": "Fix the private key to get your token.",
  passphrase: "Enter the passphrase of the key.",
  sub: "Enter the user's name under Subject.",
  "session-id": "Enter the ID of the Video session.",
  problems: "Fix the marked fields to get your token.",
  minting: "Signing…",
  ready: "Token ready",
  expired: "This token has expired. New token makes another.",
};

/** @param {string} time a moment in local time */
export const momentWords = (time) => `That is ${time}.`;
