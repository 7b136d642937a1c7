/** The words about what a token is made of: its parts, its header, its signature. */

import { say } from "../text.js";

/** @import { DetailsOf } from "../../../src/types.d.ts" */
/** @import { Entries, FactsOf } from "../text.js" */

const COPY_AGAIN = "Copy the token again, all of it: three parts with a full stop between, on one line.";

/** Why a part of a token cannot be read, by the detail `reason`. @type {Record<string, string>} */
const UNREADABLE = {
  empty: "It is empty.",
  base64: "It is not base64url: a letter was changed or lost, or one that does not belong there was added.",
  utf8: "Its bytes are not text (UTF-8).",
  json: "Its text is not JSON.",
  object: "It is JSON, but not an object.",
};

/** What a text is that is no token, by the detail `looksLike`. @type {Record<string, string>} */
const LOOKS_LIKE = {
  applicationId: "It looks like an application ID.",
  publicKey: "It looks like a public key.",
  certificate: "It looks like a certificate.",
  json: "It looks like JSON without a token in it.",
};

/** Bytes of a signature by a key of 2048 to 4096 bits, in steps of 512 bits: as many as the key's modulus has. */
export const WHOLE_SIGNATURES = [256, 320, 384, 448, 512];

/**
 * @satisfies {Entries}
 */
export const tokenWords = {
  token_empty: { what: "There is no token here.", fix: "Paste the token that the API refused." },
  token_too_long: (facts) => ({
    what: say`This is too long for a token: ${facts.number("bytes")} bytes.` ?? "This is too long for a token.",
    why:
      say`Up to ${facts.number("limit")} bytes are read; a Vonage token has about one thousand.` ??
      "A Vonage token has about one thousand characters.",
    fix: COPY_AGAIN,
  }),
  token_not_a_jwt: (facts) => ({
    what: "This is not a token.",
    why: `${LOOKS_LIKE[facts.text("looksLike") ?? ""] ?? say`A token has three parts with a full stop between; this has ${facts.number("parts")}.` ?? "A token has three parts with a full stop between."}`,
    fix: COPY_AGAIN,
  }),
  token_is_opentok: {
    what: "This is a token of OpenTok, the older Video service.",
    why: "Vonage's unified Video API takes tokens that are signed with the application's private key. The two do not take each other's.",
    fix: "For the unified Video API make a Video token. For OpenTok make the token with its SDK, from the project's API key and secret.",
  },
  token_is_encrypted: {
    what: "This is an encrypted token: it has five parts.",
    why: "Vonage's tokens are signed and not encrypted (RFC 7515); they have three parts.",
    fix: "Look for the place that made it: it must sign with RS256 and not encrypt.",
  },
  token_is_webhook: {
    what: "This is the token of a signed webhook.",
    why: "Vonage sends it to your server, signed with the signature secret. It is not for calling an API.",
    fix: "To check it, open Webhook. To call an API, make a token with the application's private key.",
  },
  token_is_key: {
    what: "This is a private key, so the field was emptied.",
    why: "A token may be shown to the API; a private key never leaves your hands.",
    fix: "To make a token with it, open Generate and choose the key file there.",
  },
  token_several: (facts) => ({
    what: say`There are ${facts.number("count")} tokens here.` ?? "There is more than one token here.",
    why: "Sent together in one header they are refused.",
    fix: "Paste one token.",
  }),
  token_truncated: (facts) => ({
    what:
      say`The token is cut off: ${facts.number("parts")} of its three parts can be seen.` ?? "The token is cut off.",
    why: "Without the end there is no signature. Long lines are often cut in a terminal, a log or a mail.",
    fix: COPY_AGAIN,
  }),
  header_invalid: (facts) => unreadable("header", facts),
  header_unexpected: (facts) => ({
    what:
      say`The header has ${facts.value("name")} beside \`alg\` and \`typ\`.` ??
      "The header has more than `alg` and `typ`.",
    why: "Vonage documents `alg` and `typ` only. This name changes how a token must be read (RFC 7515), and whether the API does so is not documented.",
    fix: 'Make a new token with the header `{"alg":"RS256","typ":"JWT"}`.',
  }),
  payload_invalid: (facts) => unreadable("payload", facts),
  alg_missing: {
    what: "The header has no `alg`.",
    why: "It names the algorithm: `RS256` in a token for calling an API, `HS256` in a webhook.",
    fix: 'Make a new token with the header `{"alg":"RS256","typ":"JWT"}`.',
  },
  alg_not_rs256: (facts) => ({
    what: say`\`alg\` is ${facts.value("value")} and not \`RS256\`.` ?? "`alg` is not `RS256`.",
    why: "The API checks tokens with the application's public RSA key, by RS256 only.",
    fix: "Set the algorithm to RS256 and sign with the application's private key. Many libraries take HS256 if nothing is said.",
  }),
  alg_none: {
    what: "The token is not signed: `alg` is `none`.",
    why: "Anybody could have made it, so the API refuses it.",
    fix: "Set the algorithm to RS256 and sign with the application's private key.",
  },
  typ_missing: {
    what: "The header has no `typ`.",
    why: "Vonage asks for `JWT`.",
    fix: 'Make a new token with the header `{"alg":"RS256","typ":"JWT"}`.',
  },
  typ_invalid: (facts) => ({
    what: say`\`typ\` is ${facts.value("value")} and not \`JWT\`.` ?? "`typ` is not `JWT`.",
    why: "Vonage asks for `JWT`.",
    fix: 'Make a new token with the header `{"alg":"RS256","typ":"JWT"}`.',
  }),
  token_not_clean: (facts) => ({
    what:
      say`As you pasted it, the API would refuse it: it has ${notClean(facts)}.` ??
      "As you pasted it, the API would refuse it.",
    why: "A token is one line without spaces. Terminals, emails and logs often add such characters. This page can't see whether they were sent.",
    fix: "Copy the repaired token, and look at how your code reads and sends it.",
  }),
  signature_invalid: signatureInvalid,
  signature_length: signatureLength,
  signature_unchecked: {
    what: "The signature was not checked.",
    why: "What the claims say is known without a key; whether the API knows the signature is not.",
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
    what: `The token's ${part} cannot be read.`,
    why: (UNREADABLE[facts.text("reason") ?? ""] ?? "It was changed, or it is not of a token.").replace(
      /\.$/,
      `${where}.`,
    ),
    fix: COPY_AGAIN,
  };
}

/** @param {FactsOf<DetailsOf["signature_length"]>} facts @returns {import("../text.js").Words} */
function signatureLength(facts) {
  const bytes = facts.number("bytes");
  const expected = facts.number("expected");
  if (bytes !== null && expected !== null && WHOLE_SIGNATURES.includes(bytes)) {
    return {
      what: `The token was signed with another key: one of ${bytes * 8} bits, and this key has ${expected * 8}.`,
      why: "The API checks a token with the application's public key only.",
      fix: "Sign with the private key that belongs to this public key.",
    };
  }
  return {
    what:
      say`The signature has ${bytes} bytes; this key makes ${expected}.` ??
      say`The signature has ${bytes} bytes, which fits no RSA key of 2048 to 4096 bits.` ??
      "The signature has a length that does not fit.",
    why: "A part of the token was lost, or the signature was made by another algorithm.",
    fix: `${COPY_AGAIN} If it is whole, sign with the application's private key by RS256.`,
  };
}

/** @param {FactsOf<DetailsOf["signature_invalid"]>} facts */
function signatureInvalid(facts) {
  if (facts.text("checkedWith") === "key") {
    return {
      what: "The token was not signed with the loaded key.",
      why: "That says nothing about the application: its key may be another one, and the token may be right.",
      fix: "Paste the application's public key from the dashboard. It shows whether the signature is right.",
    };
  }
  const unsaved = facts.flag("loadedKeyFits");
  return {
    what: `The signature does not fit this public key${unsaved ? ", but it fits the loaded private key" : ""}.`,
    why: unsaved
      ? "So the loaded key is not the application's. The application was given a new pair, or Save changes was not pressed."
      : "The token was signed with another private key, or a letter of it was changed afterwards.",
    fix: "Sign with the private key that belongs to this public key. If you no longer have it, generate a new pair in the dashboard and press Save changes.",
  };
}

/** What of the pasted text is no part of a token. @param {FactsOf<DetailsOf["token_not_clean"]>} facts */
function notClean(facts) {
  const count = (/** @type {number | null} */ number, /** @type {string} */ noun) =>
    number === null ? [] : [`${number} ${noun}${number === 1 ? "" : "s"}`];
  const found = [
    ...count(facts.number("lineBreaks"), "line break"),
    ...count(facts.number("spaces"), "space"),
    ...count(facts.number("invisible"), "invisible character"),
    ...((facts.number("bearers") ?? 0) > 1 ? [`the word \`Bearer\` ${facts.number("bearers")} times`] : []),
    ...(facts.flag("quotes") ? ["quotation marks around the token"] : []),
    ...(facts.flag("padding") ? ["`=` signs"] : []),
    ...(facts.flag("standardBase64") ? ["`+` or `/` in place of `-` or `_`"] : []),
  ];
  const last = found.pop();
  if (last === undefined) return null;
  return found.length > 0 ? `${found.join(", ")} and ${last}` : last;
}
