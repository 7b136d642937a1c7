/** The words about a token that somebody has: what is wrong with it, why the API refuses it, what to do. */

import { code, say } from "./text.js";

/** @import { Code } from "../../src/types.d.ts" */
/** @import { Entry, Facts } from "./text.js" */

const NEW_TOKEN = "Make a new token.";
const COPY_AGAIN = "Copy the token again, all of it: three parts with a full stop between, on one line.";
const SECONDS = "Times in a token are whole seconds since 1970 (RFC 7519, NumericDate).";

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

/**
 * @satisfies {Partial<Record<Code, Entry>>}
 */
export const findingWords = {
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
  signature_invalid: signatureInvalid,
  signature_length: signatureLength,
  signature_unchecked: {
    what: "The signature was not checked.",
    why: "What the claims say is known without a key; whether the API knows the signature is not.",
    fix: "Paste the application's public key from the dashboard.",
  },
  application_id_mismatch: (facts) => ({
    what:
      say`\`application_id\` is ${facts.value("value") ?? facts.value("found")}, expected was ${facts.value("expected")}.` ??
      "`application_id` is not the expected one.",
    why: "The API checks the token with the public key of the application that the token names.",
    fix: "Make a new token with the ID and the private key of the same application.",
  }),
  iat_missing: (facts) => ({
    what: "The token has no `iat`.",
    why: "The time of issue is required. The token's age counts from it.",
    // In a webhook it is only a warning: its age cannot be told.
    fix:
      facts.severity === "warning"
        ? "Trust the webhook's age only as far as you trust its way."
        : "Make a new token that has it.",
  }),
  iat_in_future: (facts) => ({
    what: say`\`iat\` is in the future: ${facts.moment("iat", "future")}.` ?? "`iat` is in the future.",
    why: "To the API the token is not issued yet. A tolerance for clocks that differ is not documented.",
    fix:
      isForLater(facts) ??
      "Often the clock of the computer that made it is wrong. Compare it with the `Date:` header of the API's answer, then make a new token.",
  }),
  iat_too_old: (facts) => ({
    what: say`The token is too old: it was issued at ${facts.moment("iat", "past")}.` ?? "The token is too old.",
    why: `The API refuses a token more than ${facts.duration("maxSeconds") ?? "24 hours"} after \`iat\`, whatever \`exp\` says.`,
    fix: isForLater(facts) ?? NEW_TOKEN,
  }),
  exp_missing: (facts) => ({
    what: "The token has no `exp`.",
    why: `The API then takes it for ${facts.duration("honouredSeconds") ?? "15 minutes"} after \`iat\`.`,
    fix: "If it must live longer, make a new token with an `exp`.",
  }),
  default_lifetime_passed: (facts) => ({
    what:
      say`The token is dead since ${facts.moment("diedAt", "past")}.` ??
      "The token is dead: it is older than 15 minutes.",
    why: "It has no `exp`, and then the API takes it for 15 minutes after `iat` only.",
    fix: "Make a new token, with an `exp` if it must live longer.",
  }),
  exp_passed: (facts) => ({
    what: say`The token is dead since ${facts.moment("exp", "past")}.` ?? "The token has expired.",
    why: "From the time in `exp` on the API refuses it.",
    fix: isForLater(facts) ?? NEW_TOKEN,
  }),
  exp_before_iat: (facts) => ({
    what:
      say`\`exp\` is ${facts.value("exp")}, which is earlier than \`iat\`, ${facts.value("iat")}.` ??
      "`exp` is earlier than `iat`.",
    why: looksRelative(facts)
      ? "That looks like a length of time. `exp` is a point in time, in seconds since 1970."
      : "The token ended before it was issued.",
    fix:
      say`Set \`exp\` to \`iat\` plus the seconds that the token shall live, for example ${later(facts)}.` ??
      "Set `exp` to `iat` plus the seconds that the token shall live.",
  }),
  iat_and_exp_missing: {
    what: "The token has neither `iat` nor `exp`.",
    why: "The API cannot tell its age and refuses it.",
    fix: "Make a new token with both.",
  },
  time_not_a_number: (facts) => ({
    what:
      (isDigits(facts)
        ? say`${claim(facts)} is the text \`"${facts.text("value")}"\`, in quotation marks, and not a number.`
        : say`${claim(facts)} is ${facts.value("value")}, which is not a number.`) ??
      `${claim(facts)} is not a number.`,
    why: SECONDS,
    fix: isDigits(facts) ? "Leave out the quotation marks around it." : "Set it to a whole number of seconds.",
  }),
  jti_missing: {
    what: "The token has no `jti`.",
    why: "An ID of its own is required for every token, a random UUID.",
    fix: "Make a new token that has one.",
  },
  claim_leaked: (facts) => {
    const name = facts.claim ? code(facts.claim) : null;
    return {
      what:
        say`The token has the claim ${name}, which means nothing to Vonage.` ??
        "The token has a claim that means nothing to Vonage.",
      why:
        say`It is an option of an SDK that slipped into the token. The claim is called ${facts.value("instead")}.` ??
        "It is an option of an SDK that slipped into the token.",
      fix: say`Set ${facts.value("instead")} instead of ${name}.` ?? "Use the claim's own name.",
    };
  },
  sub_on_admin_call: (facts) => ({
    what:
      say`The token is a user's (${facts.value("sub") ?? facts.value("value")}), and this call is for a server.` ??
      "The token is a user's, and this call is for a server.",
    why: "A token with `sub` acts for that user only. For calls that manage the application, a token has no `sub`.",
    fix: "Make an application token.",
  }),
  acl_lacks_path: (facts) => ({
    what: say`The ACL does not allow ${called(facts)}.` ?? "The ACL does not allow this call.",
    why: "A token with an ACL may do only what is listed in it. The API answers 403 rather than 401.",
    fix:
      say`Add ${facts.value("needs") ?? facts.value("wanted")} to the ACL, or make a token without an ACL.` ??
      "Add the path to the ACL, or make a token without an ACL.",
  }),
  acl_depends_on_filters: (facts) => ({
    what:
      say`Whether the ACL allows ${called(facts)} depends on its \`filters\`.` ??
      "Whether the ACL allows this call depends on its `filters`.",
    why: "What filters do is not documented.",
    fix: "If the API answers 403, take the filters out and try again.",
  }),
  api_unknown: (facts) => ({
    what:
      say`The API ${facts.value("api") ?? facts.value("value")} is not in this page's list.` ??
      "This API is not in this page's list.",
    why: "So nothing can be said about what it takes.",
    fix: "Choose one from the list.",
  }),
  api_is_basic_only: (facts) => ({
    what: say`${facts.text("name") ?? facts.text("api")} does not take a token.` ?? "This API does not take a token.",
    why: "It takes Basic auth only: the account's API key and API secret. A token there is itself a reason for 401.",
    fix: "Send the API key and the API secret as Basic auth.",
    command: 'curl -u "$VONAGE_API_KEY:$VONAGE_API_SECRET" https://…',
  }),
  api_wants_access_token: {
    what: "This API takes an access token, not this token.",
    why: "For the Network APIs this token is only the first step (OAuth).",
    fix: "Send this token to `/oauth2/bc-authorize`, then to `/oauth2/token`, and call the API with the access token that comes back.",
  },
  clock_differs: (facts) => {
    const seconds = facts.number("seconds");
    return {
      what:
        say`This computer's clock is ${facts.duration("seconds")} ${seconds !== null && seconds < 0 ? "behind" : "ahead of"} the server's.` ??
        "This computer's clock and the server's differ.",
      why: "Tokens made here carry this clock's time. A tolerance for clocks that differ is not documented.",
      fix: "If that answer is a fresh one, set the clock, or make the token with the server's time.",
    };
  },
  server_date_invalid: (facts) => ({
    what: say`${facts.value("value")} is not the date of a response.` ?? "This is not the date of a response.",
    why: "It looks like this: `Sat, 21 Nov 2026 14:05:12 GMT`.",
    fix: "Copy the line that begins with `Date:` from the answer that refused the token.",
  }),
};

/**
 * @param {"header" | "payload"} part
 * @param {Facts} facts
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

/** @param {Facts} facts */
function claim(facts) {
  return facts.claim ? code(facts.claim) : "A time";
}

/** A string that would be right as a number. @param {Facts} facts */
function isDigits(facts) {
  return /^\d+$/.test(facts.text("value") ?? "");
}

/** A span of up to 30 days is no point in time. @param {Facts} facts */
function looksRelative(facts) {
  const exp = facts.number("exp");
  return exp !== null && exp >= 0 && exp <= 2_592_000;
}

/** Where `exp` may have been meant to be. @param {Facts} facts */
function later(facts) {
  const iat = facts.number("iat");
  const exp = facts.number("exp");
  if (iat === null || exp === null) return null;
  return code(iat + (looksRelative(facts) && exp >= 30 ? exp : 900));
}

/** `POST /v1/calls` @param {Facts} facts */
function called(facts) {
  return say`\`${facts.text("method")} ${facts.text("path")}\`` ?? facts.value("path");
}

/** Bytes of a signature by a key of 2048 to 4096 bits, in steps of 512 bits: as many as the key's modulus has. */
const WHOLE_SIGNATURES = [256, 320, 384, 448, 512];

/** @param {Facts} facts @returns {import("./text.js").Words} */
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

/** @param {Facts} facts */
function signatureInvalid(facts) {
  const own = facts.text("checkedWith") === "key";
  const unsaved = facts.flag("loadedKeyFits");
  return {
    what: own
      ? "The token was not signed with the loaded key."
      : `The signature does not fit this public key${unsaved ? ", but it fits the loaded private key" : ""}.`,
    why: unsaved
      ? "So the loaded key is not the application's. The application was given a new pair, or Save changes was not pressed."
      : "The token was signed with another private key, or a letter of it was changed afterwards.",
    fix: own
      ? "Load the key that it was signed with, or paste the application's public key from the dashboard: that one decides."
      : "Sign with the private key that belongs to this public key. If you no longer have it, generate a new pair in the dashboard and press Save changes.",
  };
}

/** Where Generate only warns: the time was chosen. @param {Facts} facts */
function isForLater(facts) {
  return facts.severity === "warning" ? "If you want to use it now, empty Issued at." : null;
}
