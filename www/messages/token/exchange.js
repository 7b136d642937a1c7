/** The words about a call that was pasted with its token, and about what Vonage answered. */

import { code, say } from "../text.js";

/** @import { Inspection } from "../../../src/types.d.ts" */
/** @import { Entries } from "../text.js" */

/** @typedef {NonNullable<Inspection["exchange"]>} Exchange */

/** What is sent in place of a token, by the detail `reason`. @type {Record<string, string>} */
const SENT = {
  none: "It has no `Authorization` header. Chromium leaves it out of a HAR file unless you allow sensitive data.",
  basic: "Its `Authorization` header has an API key and secret (Basic), not a token.",
  other: "What it sends in `Authorization` is not a token. Often a variable was empty, or the token was masked.",
};

/**
 * @satisfies {Entries}
 */
export const exchangeWords = {
  call_without_token: (facts) => ({
    what: "This call was sent without a token.",
    why: SENT[facts.text("reason") ?? ""] ?? "Its `Authorization` header has no token.",
    fix: "Send `Authorization: Bearer` and the token. If the call had one, copy it again with its headers.",
  }),
  calls_several: (facts) => ({
    what: say`There are ${facts.number("count")} calls here.` ?? "There is more than one call here.",
    why: "Each has its own token and its own answer.",
    fix: "Paste one call: the one that was refused.",
  }),
  call_refused: (facts) => ({
    what:
      say`Vonage answered ${facts.number("status")}, and nothing found in the token explains it.` ??
      "Vonage refused this call, and nothing found in the token explains it.",
    why:
      facts.number("status") === 403
        ? "With 403 the token was read, but the application or the account may not do this."
        : "With 401 the API does not know the token. Most often the signature was made with another key.",
    fix:
      facts.number("status") === 403
        ? "Check the application's capabilities and linked numbers in the dashboard."
        : "Add the application's public key from the dashboard. If the signature is right, check the causes that no page can see.",
  }),
  call_answered: (facts) => {
    const status = facts.number("status");
    if (status !== null && status < 400)
      return {
        what: `Vonage accepted this call: it answered ${code(status)}.`,
        why: "So the token was right when the answer was sent.",
        fix: "If another call is refused, paste that one.",
      };
    return {
      what:
        say`Vonage answered ${code(status ?? "an error")}, which is not about the token.` ??
        "The answer is not about the token.",
      why:
        status === 404
          ? "The API found no such thing at this address. A call lives in one region, and another region's host answers 404."
          : (say`The answer's title is ${facts.value("title")}.` ?? "A refused token is answered with 401 or 403."),
      fix:
        status === 404
          ? "Check the path, the ID in it and the region's host."
          : "Read what the answer says, and correct the request.",
    };
  },
};
