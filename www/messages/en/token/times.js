/** The words about times: those of a token, those of the form, and the clocks. */

import { isDigits, later, looksRelative } from "../../judge.js";
import { code, say } from "../../text.js";
import { fieldName } from "../form/fields.js";

/** @import { Entries, Facts } from "../../text.js" */

const NEW_TOKEN = "Make a new token.";

const SECONDS = "Times in a token are in whole seconds since 1970 (RFC 7519, NumericDate).";

/**
 * @satisfies {Entries}
 */
export const timeWords = {
  lifetime_too_short: (facts) => {
    const least = facts.duration("minSeconds") ?? "30 seconds";
    return facts.inForm
      ? {
          what:
            (facts.number("seconds") ?? 0) > 0 ? `${facts.duration("seconds")} is too short.` : "This is too short.",
          why: `\`exp\` must be at least ${least} after \`iat\`.`,
          fix: `Choose ${least} or more.`,
        }
      : {
          what: say`\`exp\` is only ${facts.duration("seconds")} after \`iat\`.` ?? "`exp` is too close to `iat`.",
          why: `It must be at least ${least} later.`,
          fix: "Make a new token with a longer lifetime.",
        };
  },
  lifetime_too_long: (facts) => {
    const most = facts.duration("maxSeconds") ?? "24 hours (Video: 30 days)";
    return facts.inForm
      ? {
          what: say`${facts.duration("seconds")} is too long.` ?? "This is too long.",
          why: `\`exp\` can be at most ${most} after \`iat\`.`,
          fix: `Choose ${most} or less, and make a new token when this one expires.`,
        }
      : {
          what: say`\`exp\` is ${facts.duration("seconds")} after \`iat\`.` ?? "`exp` is too far after `iat`.",
          why: `It can be at most ${most} later.`,
          fix: `Make a new token that is valid for ${most} or less.`,
        };
  },
  time_not_an_integer: (facts) => ({
    what:
      (facts.text("reason") === "too_large" ? `${time(facts)} is too large to be a time.` : null) ??
      say`${time(facts)} is ${facts.value("value")}, which is not a whole number.` ??
      `${time(facts)} is not a whole number.`,
    why: SECONDS,
    fix:
      facts.text("reason") === "too_large"
        ? "Enter the time in seconds since 1970. It has 10 digits."
        : "Use digits only, without a decimal point or an exponent.",
  }),
  time_in_milliseconds: (facts) => ({
    what:
      say`${time(facts)} is ${facts.value("value")}, which is in milliseconds.` ?? `${time(facts)} is in milliseconds.`,
    why: SECONDS,
    fix: say`Divide it by 1000: ${facts.value("seconds")}.` ?? "Divide it by 1000, without a fraction.",
  }),
  nbf_after_exp: (facts) => ({
    what: facts.inForm ? "Not before is not earlier than the token's expiry." : "`nbf` is not earlier than `exp`.",
    why:
      say`The token would start at ${facts.moment("nbf")} and expire at ${facts.moment("exp")}, so it would never be valid.` ??
      "The token would expire before it starts, so it would never be valid.",
    fix: facts.inForm
      ? "Choose an earlier Not before, or a longer lifetime."
      : "Make a new token with an earlier `nbf`, or without one.",
  }),
  nbf_in_future: (facts) => ({
    what:
      say`The token is not valid yet: it starts at ${facts.moment("nbf", "future")}.` ?? "The token is not valid yet.",
    why: "Vonage rejects it before the time in `nbf`, and documents no tolerance for clocks that differ.",
    fix:
      facts.inForm || facts.severity === "warning"
        ? "To use it now, clear Not before."
        : "Wait, or make a new token without `nbf`.",
  }),
  iat_missing: (facts) => ({
    what: "The token has no `iat`.",
    why: "Every token must say when it was issued. Its age counts from then.",
    // In a webhook it is only a warning.
    fix:
      facts.severity === "warning"
        ? "You can't tell how old this webhook is, so don't rely on it being recent."
        : "Make a new token with an `iat`.",
  }),
  iat_in_future: (facts) =>
    facts.number("atResponse") === null
      ? {
          what: say`\`iat\` is in the future: ${facts.moment("iat", "future")}.` ?? "`iat` is in the future.",
          why: "For Vonage, the token has not been issued yet. Vonage documents no tolerance for clocks that differ.",
          fix:
            isForLater(facts) ??
            "Usually the clock of the computer that made it is wrong. Compare it with the `Date:` header of the API's response, then make a new token.",
        }
      : {
          what:
            say`\`iat\` is later than the response, which was sent at ${facts.moment("atResponse")}.` ??
            "`iat` is later than the response.",
          why: "Either the response belongs to an earlier token, or the clock of the computer that made this one is fast.",
          fix: "If the response had just arrived, say so next to its date.",
        },
  iat_too_old: (facts) => ({
    what: say`The token is too old: it was issued at ${facts.moment("iat", "past")}.` ?? "The token is too old.",
    why: `Vonage rejects a token more than ${facts.duration("maxSeconds") ?? "24 hours"} after \`iat\`, whatever \`exp\` says.`,
    fix: isForLater(facts) ?? NEW_TOKEN,
  }),
  exp_missing: (facts) => ({
    what: "The token has no `exp`.",
    why: `Vonage then accepts it for ${facts.duration("honouredSeconds") ?? "15 minutes"} after \`iat\`.`,
    fix: "If it must last longer, make a new token with an `exp`.",
  }),
  default_lifetime_passed: (facts) => ({
    what:
      say`The token expired at ${facts.moment("diedAt", "past")}.` ??
      "The token has expired: it is older than 15 minutes.",
    why: "It has no `exp`, so Vonage accepts it only for 15 minutes after `iat`.",
    fix: "Make a new token. If it must last longer, give it an `exp`.",
  }),
  exp_passed: (facts) => ({
    what: say`The token expired at ${facts.moment("exp", "past")}.` ?? "The token has expired.",
    why:
      facts.number("sinceResponse") === null
        ? "Vonage rejects it from the time in `exp`."
        : "Vonage rejects it from the time in `exp`. It was still valid when the response was sent, so this is not why it was rejected then.",
    fix: isForLater(facts) ?? NEW_TOKEN,
  }),
  exp_before_iat: (facts) => ({
    what:
      say`\`exp\` is ${facts.value("exp")}, which is earlier than \`iat\`, ${facts.value("iat")}.` ??
      "`exp` is earlier than `iat`.",
    why: looksRelative(facts)
      ? "That looks like a duration. `exp` is a point in time, in seconds since 1970."
      : "The token expired before it was issued.",
    fix:
      say`Set \`exp\` to \`iat\` plus the lifetime in seconds, for example ${later(facts)}.` ??
      "Set `exp` to `iat` plus the lifetime in seconds.",
  }),
  iat_and_exp_missing: {
    what: "The token has neither `iat` nor `exp`.",
    why: "Vonage can't tell how old it is, and rejects it.",
    fix: "Make a new token with both.",
  },
  time_not_a_number: (facts) => ({
    what:
      (isDigits(facts)
        ? say`${claim(facts)} is the string \`"${facts.text("value")}"\`, not a number.`
        : say`${claim(facts)} is ${facts.value("value")}, which is not a number.`) ??
      `${claim(facts)} is not a number.`,
    why: SECONDS,
    fix: isDigits(facts) ? "Remove the quotation marks around it." : "Set it to a whole number of seconds.",
  }),
  clock_differs: (facts) => {
    const seconds = facts.number("seconds");
    return {
      what:
        say`Your clock is ${facts.duration("seconds")} ${seconds !== null && seconds < 0 ? "behind" : "ahead of"} the server's.` ??
        "Your clock and the server's differ.",
      why: "Tokens made here use this clock. Vonage documents no tolerance for clocks that differ.",
      fix: "Correct your clock, or make the token with the server's time.",
    };
  },
  response_is_old: (facts) => ({
    what:
      say`The response was sent ${facts.duration("seconds")} before you pasted it, at ${facts.moment("server")}.` ??
      "The response is not recent.",
    why: "An old response says nothing about your clock.",
    fix: "If it had just arrived, say so next to its date. Then one of the clocks is wrong.",
  }),
  server_date_invalid: (facts) => ({
    what: say`${facts.value("value")} is not the date of a response.` ?? "This is not the date of a response.",
    why: "It looks like this: `Sat, 21 Nov 2026 14:05:12 GMT`.",
    fix: "Copy the line that starts with `Date:` from the response that rejected the token.",
  }),
};

/** @param {Facts} facts */
function claim(facts) {
  return facts.claim ? code(facts.claim) : "A time";
}

/** Where Generate only warns: the time was chosen. @param {Facts} facts */
function isForLater(facts) {
  return facts.severity === "warning" ? "To use it now, clear Issued at." : null;
}

/** A time as its place names it. @param {Facts} facts */
function time(facts) {
  if (facts.inForm) return fieldName(facts) ?? "The time";
  return facts.claim ? code(facts.claim) : "A time";
}
