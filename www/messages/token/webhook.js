/** The words about signed webhooks. */

import { duration, utc } from "../../time.js";
import { say } from "../text.js";

/** @import { Entries } from "../text.js" */

/** What was done to the body, by the detail `matches`. @type {Record<string, string>} */
const MATCHES = {
  crlf: "With CRLF line breaks it matches; a text field turns them into LF.",
  lf: "With LF line breaks it matches; here it has CRLF.",
  finalNewline: "With a line break at the end it matches.",
  finalCrlf: "With CRLF line breaks, one of them at the end, it matches.",
  noFinalNewline: "Without the line break at the end it matches.",
  noFinalNewlineCrlf: "With CRLF line breaks, but none at the end, it matches.",
  noBom: "Without the byte order mark at the start it matches.",
  compactJson: "Written as JSON without spaces and line breaks it matches.",
};

/**
 * @satisfies {Entries}
 */
export const webhookWords = {
  webhook_secret_empty: {
    what: "Now enter the signature secret.",
    why: "The token is checked with it.",
    fix: "In the dashboard open Settings, then API Settings, and copy the signature secret. It is not the API secret.",
  },
  webhook_alg_not_hs256: (facts) => ({
    what: say`\`alg\` is ${facts.value("alg")} and not \`HS256\`.` ?? "`alg` is not `HS256`.",
    why: "Vonage signs webhooks with HS256 and the signature secret. A token signed otherwise is not taken.",
    fix: "To look at a token for calling an API, open Inspect. If your server got this as a webhook, refuse it.",
  }),
  webhook_signature_invalid: {
    what: "The signature does not fit this secret.",
    why: "The secret is not the one that Vonage signed with, or the token was forged or changed. The two look the same.",
    fix: "Use the signature secret of the account whose API key is in the token, not the API secret. If it is that one, refuse the webhook.",
  },
  webhook_body_changed: (facts) => {
    const match = MATCHES[facts.text("matches") ?? ""];
    return {
      what: match
        ? "The body is written differently from the one that was signed."
        : "The body is not the one that was signed.",
      why: match
        ? `${match} So the content is genuine, but its bytes were changed on their way here.`
        : "Its SHA-256 is not the token's `payload_hash`. The body was parsed and written again, or it was changed on its way.",
      fix: "Take the raw bytes of the request, before any parser. A file keeps them; a text field changes line breaks.",
    };
  },
  webhook_body_unchecked: {
    what: "The body was not checked.",
    why: "The signature covers the token only. The body is tied to it by `payload_hash`.",
    fix: "Paste the raw body, or better choose it as a file.",
  },
  webhook_hash_missing: {
    what: "The token has no `payload_hash`.",
    why: "So it says nothing about the body: whether the body was changed cannot be told.",
    fix: "Trust the body only as far as you trust its way to your server.",
  },
  webhook_age: (facts) => {
    const seconds = facts.number("seconds");
    const iat = facts.number("iat");
    const ago = seconds === null ? null : seconds < 0 ? `${duration(seconds)} from now` : `${duration(seconds)} ago`;
    return {
      what:
        say`The webhook was signed ${ago}${iat === null ? "" : `, at ${utc(iat)}`}.` ??
        "The webhook has a time of signing.",
      why: "How old a webhook may be is not documented. An old one may have been sent again by somebody else.",
      fix: "Let your server refuse webhooks that are older than you expect, or whose `jti` it has seen.",
    };
  },
  webhook_issuer_unexpected: (facts) => ({
    what: say`\`iss\` is ${facts.value("value")} and not \`Vonage\`.` ?? "`iss` is not `Vonage`.",
    why: "Vonage's webhooks name `Vonage` as their issuer.",
    fix: "If the signature fits, find out who else has the signature secret.",
  }),
};
