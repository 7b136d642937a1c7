/** What Generate says beside its fields. */

/** The next thing to do. @type {Record<import("../../../generate/state.js").Step, string>} */
export const stepWords = {
  "application-id": "Enter the application ID.",
  key: "Add your private key.",
  reading: "Reading the key…",
  making: "Generating a key pair…",
  "key-problem": "Fix the private key to get your token.",
  passphrase: "Enter the key's passphrase.",
  sub: "Enter the user's name in Subject.",
  "session-id": "Enter the Video session ID in Session ID.",
  problems: "Fix the marked fields to get your token.",
  minting: "Signing…",
  ready: "Token ready",
  expired: "This token has expired. Press New token to make another.",
  "issued-at": "This token has expired, and a new one would too. Clear Issued at, or enter a later time.",
};

/** @param {string} time a moment in local time */
export const momentWords = (time) => `That is ${time}.`;

/** What the key's file says about the application ID. @param {string} id @param {boolean} isOther */
export const idOfKeyWords = (id, isOther) =>
  isOther
    ? `Your key file names another application: \`${id}\`. Vonage rejects a token whose key belongs to another application.`
    : "Filled in from your key file.";

/** What is wrong with a moment that is the end of no token. */
export const UNTIL_PASSED = "This time has passed. Choose a later one, or clear it.";

export const QR_TOO_LONG = "This token is too long for a QR code. Shorten its ACL or its custom claims.";
export const USE_PRESET = "Use the Client SDK preset";
export const CLEARED = "Clipboard cleared.";
