/** The words about what a token is made of: its parts, its header, its signature. */

import { WHOLE_SIGNATURES } from "../../judge.js";
import { counted } from "../../number.js";
import { say } from "../../text.js";

/** @import { DetailsOf } from "../../../../src/types.d.ts" */
/** @import { Forms } from "../../number.js" */
/** @import { Entries, FactsOf } from "../../text.js" */

const COPY_AGAIN = "Copy the whole token again: three parts separated by dots, on one line.";

/** Why a part of a token cannot be read, by the detail `reason`. @type {Record<string, string>} */
const UNREADABLE = {
  empty: "It is empty.",
  base64: "It is not base64url: a character was changed, lost or added.",
  utf8: "Its bytes are not text (UTF-8).",
  json: "Its text is not JSON.",
  object: "It is JSON, but not an object.",
};

/** What a text is that is no token, by the detail `looksLike`. @type {Record<string, string>} */
const LOOKS_LIKE = {
  applicationId: "It looks like an application ID.",
  publicKey: "It looks like a public key.",
  certificate: "It looks like a certificate.",
  json: "It looks like JSON with no token in it.",
};

/**
 * @satisfies {Entries}
 */
export const tokenWords = {
  token_empty: { what: "There is no token here.", fix: "Paste the token that Vonage rejected." },
  token_too_long: (facts) => ({
    what: say`This is too long for a token: ${facts.size("bytes")}.` ?? "This is too long for a token.",
    why:
      say`The limit is ${facts.size("limit")}. A Vonage token has about a thousand.` ??
      "A Vonage token has about a thousand characters.",
    fix: COPY_AGAIN,
  }),
  token_not_a_jwt: (facts) => ({
    what: "This is not a token.",
    why: `${LOOKS_LIKE[facts.text("looksLike") ?? ""] ?? say`A token has three parts separated by dots. The number of parts here is ${facts.number("parts")}.` ?? "A token has three parts separated by dots."}`,
    fix: COPY_AGAIN,
  }),
  token_is_opentok: {
    what: "This is a token from OpenTok, the older video service.",
    why: "Vonage's unified Video API accepts only tokens signed with the application's private key.",
    fix: "For the unified Video API, make a Video token. For OpenTok, make the token with its SDK, from the project's API key and secret.",
  },
  token_is_encrypted: {
    what: "This is an encrypted token: it has five parts.",
    why: "Vonage tokens are signed, not encrypted (RFC 7515), and have three parts.",
    fix: "Check the code that made it. It must sign with RS256, not encrypt.",
  },
  token_is_webhook: {
    what: "This is the token of a signed webhook.",
    why: "Vonage sends it to your server, signed with the signature secret. You can't call an API with it.",
    fix: "To check it, open Webhook. To call an API, make a token with the application's private key.",
  },
  token_is_key: {
    what: "This is a private key, so the field was cleared.",
    why: "You send a token to the API. You never send a private key to anyone.",
    fix: "To make a token with it, open Generate and choose the key file there.",
  },
  token_several: (facts) => ({
    what: say`This contains ${facts.number("count")} tokens.` ?? "This contains more than one token.",
    why: "Vonage rejects a header with more than one.",
    fix: "Paste one token.",
  }),
  token_truncated: (facts) => ({
    what:
      say`The token is cut off: only ${facts.number("parts")} of its three parts can be seen.` ??
      "The token is cut off.",
    why: "The signature is at the end. Terminals, logs and emails often cut off long lines.",
    fix: COPY_AGAIN,
  }),
  header_invalid: (facts) => unreadable("header", facts),
  header_unexpected: (facts) => ({
    what:
      say`The header contains ${facts.value("name")} as well as \`alg\` and \`typ\`.` ??
      "The header contains more than `alg` and `typ`.",
    why: "This name changes how a token is read (RFC 7515), and Vonage does not document whether it supports that.",
    fix: 'Make a new token with the header `{"alg":"RS256","typ":"JWT"}`.',
  }),
  payload_invalid: (facts) => unreadable("payload", facts),
  alg_missing: {
    what: "The header has no `alg`.",
    why: "It names the algorithm: `RS256` in a token that calls an API, `HS256` in a webhook.",
    fix: 'Make a new token with the header `{"alg":"RS256","typ":"JWT"}`.',
  },
  alg_not_rs256: (facts) => ({
    what: say`\`alg\` is ${facts.value("value")}, not \`RS256\`.` ?? "`alg` is not `RS256`.",
    why: "Vonage checks tokens with the application's public key, and only with RS256.",
    fix: "Set the algorithm to RS256 and sign with the application's private key. Many libraries use HS256 by default.",
  }),
  alg_none: {
    what: "The token is not signed: `alg` is `none`.",
    why: "Anyone could have made it, so Vonage rejects it.",
    fix: "Set the algorithm to RS256 and sign with the application's private key.",
  },
  typ_missing: {
    what: "The header has no `typ`.",
    why: "Vonage requires `JWT`.",
    fix: 'Make a new token with the header `{"alg":"RS256","typ":"JWT"}`.',
  },
  typ_invalid: (facts) => ({
    what: say`\`typ\` is ${facts.value("value")}, not \`JWT\`.` ?? "`typ` is not `JWT`.",
    why: "Vonage requires `JWT`.",
    fix: 'Make a new token with the header `{"alg":"RS256","typ":"JWT"}`.',
  }),
  token_not_clean: (facts) => ({
    what:
      say`Vonage would reject the token as you pasted it: it has ${notClean(facts)}.` ??
      "Vonage would reject the token as you pasted it.",
    why: "A token is one line without spaces. Terminals, emails and logs often add such characters. We can't see whether you sent them.",
    fix: "Copy the repaired token, and check how your code reads and sends it.",
  }),
  signature_invalid: signatureInvalid,
  signature_length: signatureLength,
  signature_unchecked: {
    what: "The signature was not checked.",
    why: "We can read the claims without a key, but not tell whether Vonage will accept the signature.",
    fix: "Paste the application's public key from the dashboard.",
  },
};

/**
 * @param {"header" | "payload"} part
 * @param {FactsOf<DetailsOf["header_invalid"]>} facts
 */
function unreadable(part, facts) {
  const where = say` (line ${facts.number("line")}, column ${facts.number("column")})` ?? "";
  return {
    what: `The token's ${part} can't be read.`,
    why: (UNREADABLE[facts.text("reason") ?? ""] ?? "It was changed, or it is not part of a token.").replace(
      /\.$/,
      `${where}.`,
    ),
    fix: COPY_AGAIN,
  };
}

/** @param {FactsOf<DetailsOf["signature_length"]>} facts @returns {import("../../text.js").Words} */
function signatureLength(facts) {
  const bytes = facts.number("bytes");
  const expected = facts.number("expected");
  if (bytes !== null && expected !== null && WHOLE_SIGNATURES.includes(bytes)) {
    return {
      what: `The token was signed with another key: that one has ${bytes * 8} bits, this one ${expected * 8}.`,
      why: "Vonage checks a token only with the application's public key.",
      fix: "Sign with the private key that belongs to this public key.",
    };
  }
  return {
    what:
      say`The signature has ${bytes} bytes, but this key makes ${expected}.` ??
      say`The signature has ${bytes} bytes, which no RSA key of 2048 to 4096 bits makes.` ??
      "The signature has the wrong length.",
    why: "Part of the token was lost, or the signature was made with another algorithm.",
    fix: `${COPY_AGAIN} If it is complete, sign with the application's private key and RS256.`,
  };
}

/** @param {FactsOf<DetailsOf["signature_invalid"]>} facts */
function signatureInvalid(facts) {
  if (facts.flag("accepted")) {
    const key = facts.text("checkedWith") === "key" ? "loaded key" : "public key you pasted";
    return {
      what: `The signature does not match the ${key}, but Vonage accepted the token.`,
      why: "So this is not the application's key, or was not when Vonage answered.",
      fix: "Use the key of the application in the token.",
    };
  }
  if (facts.text("checkedWith") === "key") {
    return {
      what: "The token was not signed with the loaded key.",
      why: "The application may have another key, so the token may still be right.",
      fix: "Paste the application's public key from the dashboard. It shows whether the signature is right.",
    };
  }
  const unsaved = facts.flag("loadedKeyFits");
  return {
    what: `The signature does not match this public key${unsaved ? ", but it matches the loaded private key" : ""}.`,
    why: unsaved
      ? "So the loaded key is not the application's. The application has a new pair, or Save changes was not pressed."
      : "The token was signed with another private key, or changed after it was signed.",
    fix: "Sign with the private key that belongs to this public key. If you no longer have it, generate a new pair in the dashboard and press Save changes.",
  };
}

/** What of the pasted text is no part of a token. @param {FactsOf<DetailsOf["token_not_clean"]>} facts */
function notClean(facts) {
  const count = (/** @type {number | null} */ number, /** @type {Forms} */ forms) =>
    number === null ? [] : [counted(number, forms)];
  const found = [
    ...count(facts.number("lineBreaks"), { one: "line break", other: "line breaks" }),
    ...count(facts.number("spaces"), { one: "space", other: "spaces" }),
    ...count(facts.number("invisible"), { one: "invisible character", other: "invisible characters" }),
    ...((facts.number("bearers") ?? 0) > 1 ? [`the word \`Bearer\` ${facts.number("bearers")} times`] : []),
    ...(facts.flag("quotes") ? ["quotation marks around the token"] : []),
    ...(facts.flag("padding") ? ["`=` signs"] : []),
    ...(facts.flag("standardBase64") ? ["`+` or `/` instead of `-` or `_`"] : []),
  ];
  const last = found.pop();
  if (last === undefined) return null;
  return found.length > 0 ? `${found.join(", ")} and ${last}` : last;
}
