/** What a look at a token comes to, and what each key proves. */

/** @import { Inspection, Severity, WebhookVerdict } from "../../../src/types.d.ts" */

/** @type {Record<Severity, string>} */
export const severityWords = { error: "Error", warning: "Warning", info: "Note" };

/** @type {Record<Inspection["verdict"], { what: string, why: string }>} */
export const verdictWords = {
  accepted: {
    what: "Accepted",
    why: "Nothing in this token makes the API refuse it, and its signature fits the public key that you pasted.",
  },
  refused: { what: "Refused", why: "Vonage will reject this token. Fix the errors below, starting at the top." },
  unsure: { what: "Unsure", why: "Nothing wrong found, but not everything could be checked." },
};

/**
 * Why, for one token: an unsure verdict beside a finding does not say that nothing was found.
 * @param {Pick<Inspection, "verdict" | "findings">} inspection
 */
export function verdictReason({ verdict, findings }) {
  if (verdict !== "unsure") return verdictWords[verdict].why;
  if (findings.some(({ code }) => code === "token_not_clean"))
    return "As you pasted it, the API would refuse this token. The repaired token may be right.";
  if (findings.some(({ severity }) => severity === "warning"))
    return "The findings may be why it is refused, and not everything could be checked.";
  return verdictWords.unsure.why;
}

/** What a token that is made anew with the loaded key is signed with. @type {Record<NonNullable<Inspection["loadedKey"]>, string>} */
export const loadedKeyWords = {
  applications: "The new token is signed with the loaded key, which is the application's.",
  notApplications:
    "The loaded key is not the application's: your dashboard shows another public key. A token signed with it will be rejected.",
  signer: "The new token is signed with the loaded key, which signed this one too.",
  notSigner:
    "The new token is signed with the loaded key, which did not sign the token you inspected. If it is not the application's key, the new token will be rejected.",
};

/** @type {Record<WebhookVerdict["verdict"], { what: string, why: string }>} */
export const authenticityWords = {
  genuine: {
    what: "Genuine",
    why: "Vonage signed this webhook with your secret, and what it says is what was signed.",
  },
  forged: {
    what: "Not genuine",
    why: "Do not trust this webhook: it does not pass the check. The errors say where it fails.",
  },
  unsure: { what: "Unsure", why: "Not all could be checked. The list says what is missing." },
};

/** What a token is for, by its kind. @type {Record<Inspection["kind"], string>} */
export const kindWords = {
  application: "A server's token for its application.",
  user: "A Client SDK user's token.",
  video: "A Video client's token.",
  webhook: "The token of a signed webhook.",
  opentok: "A token of OpenTok.",
  unknown: "",
};

/**
 * When the token's own times end it.
 * @param {Inspection["verdict"]} verdict
 * @param {boolean} isDead
 * @param {string} moment
 */
export function deathWords(verdict, isDead, moment) {
  if (isDead) return `Expired at ${moment}.`;
  // What is refused for another reason is not valid: only its times are told.
  if (verdict === "refused") return `It has not expired: it expires at ${moment}.`;
  return verdict === "accepted" ? `Valid until ${moment}.` : `Valid until ${moment} if the signature is right.`;
}

const DASHBOARD =
  "Paste the application's public key from the dashboard: it proves whether the API knows the signature.";

/**
 * What the check of the signature proves: by which key it was made, or could not be.
 * @param {Inspection["signature"]} signature
 * @param {"publicKey" | "key" | null} by the pasted public key, or the loaded private key
 * @param {boolean} [isRs256] whether the header names the one algorithm that is checked
 */
export function proofWords(signature, by, isRs256 = true) {
  if (!isRs256) return "No key was tried: only signatures by RS256 are checked, and the header does not say RS256.";
  if (by === "publicKey") {
    if (signature === "valid")
      return "The signature fits the public key that you pasted. If you took it from the application in the dashboard, that proves that the API knows this signature.";
    if (signature === "invalid")
      return "The signature does not fit the public key that you pasted. If you took it from the application in the dashboard, that proves that the API refuses this token.";
  }
  if (by === "key") {
    if (signature === "valid")
      return `The signature fits the loaded key: that proves that this key made the token, and not that the application has this key. ${DASHBOARD}`;
    if (signature === "invalid")
      return `The signature does not fit the loaded key: another key made it, or the token was changed or cut since. Which key is the application's, the dashboard says. ${DASHBOARD}`;
  }
  return `${DASHBOARD} The private key, loaded in Generate, proves only whether it made this token.`;
}
