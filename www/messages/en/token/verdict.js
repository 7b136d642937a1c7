/** What a look at a token comes to, and what each key proves. */

/** @import { Finding, Inspection, Severity, WebhookVerdict } from "../../../../src/types.d.ts" */

/** @type {Record<Severity, string>} */
export const severityWords = { error: "Error", warning: "Warning", info: "Note" };

/** @type {Record<Inspection["verdict"], { what: string, why: string }>} */
export const verdictWords = {
  accepted: {
    what: "Accepted",
    why: "Nothing wrong found, and the signature matches the public key you pasted.",
  },
  refused: { what: "Rejected", why: "Vonage will reject this token. Fix the errors below, starting at the top." },
  unsure: { what: "Unsure", why: "Nothing wrong found, but we couldn't check everything." },
};

/**
 * Why, for one token: an unsure verdict beside a finding does not say that nothing was found.
 * @param {Pick<Inspection, "verdict" | "findings">} inspection
 */
export function verdictReason({ verdict, findings }) {
  if (verdict === "accepted" && findings.some(isAcceptance)) return "Vonage accepted the call that sent this token.";
  if (findings.some(({ code }) => code === "call_without_token")) return "There is no token here to check.";
  if (verdict !== "unsure") return verdictWords[verdict].why;
  if (findings.some(({ code }) => code === "token_not_clean"))
    return "Vonage would reject this token as you pasted it. The repaired token may be right.";
  if (findings.some(({ severity }) => severity === "warning"))
    return "The findings may be why it is rejected, and we couldn't check everything.";
  return verdictWords.unsure.why;
}

/** Whether it says that Vonage accepted the call. @param {Finding} finding */
const isAcceptance = ({ code, details }) =>
  code === "call_answered" && details.status < 300 && details.host === undefined;

/** What a token that is made anew with the loaded key is signed with. @type {Record<NonNullable<Inspection["loadedKey"]>, string>} */
export const loadedKeyWords = {
  applications: "The new token is signed with the loaded key, which is the application's key.",
  notApplications:
    "The loaded key is not the application's: your dashboard shows another public key. Vonage will reject a token signed with it.",
  signer: "The new token is signed with the loaded key, which also signed this one.",
  notSigner:
    "The new token is signed with the loaded key, which did not sign the token you inspected. If it is not the application's key, Vonage will reject the new token.",
};

/** @type {Record<WebhookVerdict["verdict"], { what: string, why: string }>} */
export const authenticityWords = {
  genuine: {
    what: "Genuine",
    why: "Vonage signed this webhook with your secret, and its content is unchanged.",
  },
  forged: {
    what: "Not genuine",
    why: "Don't trust this webhook. The errors show which check failed.",
  },
  unsure: { what: "Unsure", why: "We couldn't check everything. The list shows what is missing." },
};

/** What a token is for, by its kind. @type {Record<Inspection["kind"], string>} */
export const kindWords = {
  application: "An application token, for calls from a server.",
  user: "A user token, for the Client SDK.",
  video: "A Video token, for joining a session.",
  webhook: "The token of a signed webhook.",
  opentok: "An OpenTok token.",
  foreign: "A token of another service.",
  unknown: "",
};

/**
 * When the token's own times end it.
 * @param {Inspection["verdict"]} verdict
 * @param {string} moment
 * @param {boolean} [isProven] whether the signature matches the pasted public key
 */
export function deathWords(verdict, moment, isProven = false) {
  // A token that is rejected for another reason is not valid, so only its times are shown.
  if (verdict === "refused" || (verdict === "unsure" && isProven)) return `Not expired yet: it expires at ${moment}.`;
  return verdict === "accepted" ? `Valid until ${moment}.` : `Valid until ${moment} if the signature is right.`;
}

const DASHBOARD =
  "Paste the application's public key from the dashboard to see whether Vonage will accept the signature.";

/**
 * What the check of the signature proves: by which key it was made, or could not be.
 * @param {Inspection["signature"]} signature
 * @param {"publicKey" | "key"} by the pasted public key, or the loaded private key
 */
export function proofWords(signature, by) {
  if (by === "publicKey") {
    if (signature === "valid")
      return "The signature matches the public key you pasted. If it is the application's key from the dashboard, Vonage will accept this signature.";
    if (signature === "invalid")
      return "The signature does not match the public key you pasted. If it is the application's key from the dashboard, Vonage will reject this token.";
  }
  if (by === "key") {
    if (signature === "valid")
      return `The signature matches the loaded key, so this key made the token. The application may still have another key. ${DASHBOARD}`;
    if (signature === "invalid")
      return `The signature does not match the loaded key: another key made it, or the token was changed or cut off. ${DASHBOARD}`;
  }
  return DASHBOARD;
}
