/** The words about signed webhooks. */

import { duration, utc } from "../../../time.js";
import { say } from "../../text.js";

/** @import { Entries } from "../../text.js" */

/** What was done to the body, by the detail `matches`. @type {Record<string, string>} */
const MATCHES = {
  crlf: "It matches with CRLF line breaks. A text field turns them into LF.",
  lf: "It matches with LF line breaks. Here it has CRLF.",
  finalNewline: "It matches with a line break at the end.",
  finalCrlf: "It matches with CRLF line breaks, one of them at the end.",
  noFinalNewline: "It matches without the line break at the end.",
  noFinalNewlineCrlf: "It matches with CRLF line breaks, but none at the end.",
  noBom: "It matches without the byte order mark at the start.",
  compactJson: "It matches as JSON without spaces and line breaks.",
};

/**
 * @satisfies {Entries}
 */
export const webhookWords = {
  webhook_secret_empty: {
    what: "Now enter the signature secret.",
    why: "We check the token with it.",
    fix: "In the dashboard, open Settings, then API Settings, and copy the signature secret. It is not the API secret.",
  },
  webhook_alg_not_hs256: (facts) => ({
    what: say`\`alg\` is ${facts.value("alg")}, not \`HS256\`.` ?? "`alg` is not `HS256`.",
    why: "Vonage signs webhooks only with HS256 and the signature secret.",
    fix: "To check a token for calling an API, open Inspect. If your server received this as a webhook, reject it.",
  }),
  webhook_signature_invalid: {
    what: "The signature does not match this secret.",
    why: "Vonage signed with another secret, or the token was forged or changed. We can't tell which.",
    fix: "Use the signature secret of the account whose API key is in the token, not the API secret. If this is that secret, reject the webhook.",
  },
  webhook_body_changed: (facts) => {
    const match = MATCHES[facts.text("matches") ?? ""];
    return {
      what: match
        ? "The body is formatted differently from the one that was signed."
        : "This is not the body that was signed.",
      why: match
        ? `${match} So the content is genuine, but its bytes were changed on the way here.`
        : "Its SHA-256 is not the token's `payload_hash`. The body was parsed and written again, or changed on the way.",
      fix: "Use the raw bytes of the request, before any parser. A file keeps them. A text field changes line breaks.",
    };
  },
  webhook_body_unchecked: {
    what: "The body was not checked.",
    why: "The signature covers only the token. `payload_hash` ties the body to it.",
    fix: "Paste it as “Raw body” or, better, choose it as a file.",
  },
  webhook_hash_missing: {
    what: "The token has no `payload_hash`.",
    why: "So we can't tell whether the body was changed.",
    fix: "Trust the body only if you trust its whole route to your server.",
  },
  webhook_age: (facts) => {
    const seconds = facts.number("seconds");
    const iat = facts.number("iat");
    const ago = seconds === null ? null : seconds < 0 ? `${duration(seconds)} from now` : `${duration(seconds)} ago`;
    const what =
      say`The webhook was signed ${ago}${iat === null ? "" : `, at ${utc(iat)}`}.` ??
      "The webhook says when it was signed.";
    if (seconds !== null && seconds < -60)
      return {
        what,
        why: "That time has not come yet. Either this computer's clock is slow, or the sender's is fast.",
        fix: "Compare this computer's clock with another one.",
      };
    const exp = facts.number("exp");
    if (exp !== null)
      return {
        what: `${what} It expired at ${utc(exp)}.`,
        why: "Its `exp` has passed. Someone else may have sent an old webhook again.",
        fix: "If it has only just arrived, reject it.",
      };
    return {
      what,
      why: "Vonage does not document how old a webhook can be. Someone else may have sent an old one again.",
      fix: "Make your server reject webhooks that are older than you expect, or whose `jti` it has already seen.",
    };
  },
  webhook_issuer_unexpected: (facts) => ({
    what: say`\`iss\` is ${facts.value("value")}, not \`Vonage\`.` ?? "The token has no `iss`.",
    why: "In Vonage's webhooks, the issuer is `Vonage`.",
    fix: "Find out which program sent it, and who else has the signature secret.",
  }),
};
