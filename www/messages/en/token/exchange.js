/** The words about a call that was pasted with its token, and about what Vonage answered. */

import { utc } from "../../../time.js";
import { code, say } from "../../text.js";

/** @import { DetailsOf, Inspection } from "../../../../src/types.d.ts" */
/** @import { Entries, FactsOf } from "../../text.js" */

/** @typedef {NonNullable<Inspection["exchange"]>} Exchange */

/** What the call has instead of a token, by the detail `reason`. @type {Record<string, string>} */
const SENT = {
  none: "It has no `Authorization` header. Chromium leaves it out of a HAR file unless you allow sensitive data.",
  variable: "Its `Authorization` header has a variable. The token takes its place only when the call is sent.",
  basic: "Its `Authorization` header contains an API key and secret (Basic auth), not a token.",
  other: "Its `Authorization` header contains no token. Often a variable was empty, or the token was masked.",
};

/**
 * What came of the call.
 * @param {Exchange} exchange
 * @param {string | null} reason what the finding says that explains a rejection
 */
export function answerWords({ method, path, host, status, at }, reason) {
  const moment = at === undefined ? "" : ` at ${utc(at)}`;
  const call = `${code(`${method} ${path}`)}${host === undefined ? "" : ` to ${code(host)}`}${moment}`;
  if (status === undefined) return `The pasted call is ${call}. You didn't paste its response.`;
  if (status < 300) return `${call} was accepted with ${status}.`;
  if (status < 400) return `${call} was redirected with ${status}.`;
  if (status !== 401 && status !== 403) return `${call} failed with ${status}.`;
  if (reason === null) return `${call} was rejected with ${status}. Nothing found so far explains why.`;
  return `${call} was rejected with ${status} because ${inSentence(reason)}`;
}

/** What the response says. @param {Exchange["said"]} said */
export const saidWords = (said) =>
  said === undefined
    ? ""
    : `The response says: ${[said.title, said.detail]
        .filter((text) => text)
        .map((text) => code((text ?? "").replace(/\.$/, "")))
        .join(", ")}.`;

/** Which fields were filled in. @param {Exchange} exchange @param {{ api: string, serverDate: string }} form */
export function exchangeFilledWords({ api, date }, form) {
  const fields = [api && api === form.api && "the API", date && date === form.serverDate && "the date of the response"]
    .filter(Boolean)
    .join(" and ");
  return fields === "" ? "" : `This page filled in ${fields} from the paste.`;
}

/** A sentence as the end of another: its first letter is small, unless it may be a name's. @param {string} sentence */
const inSentence = (sentence) =>
  /^(?:An?|The|This|It|Whether|Only) /.test(sentence) ? sentence.charAt(0).toLowerCase() + sentence.slice(1) : sentence;

/** A host that is not Vonage's, and what it answered. @param {FactsOf<DetailsOf["call_answered"]>} facts */
function ofOther(facts) {
  const what = say`${facts.value("host")} answered ${facts.number("status")}.`;
  if (what === null) return null;
  return {
    what,
    why: "It is not one of Vonage's hosts, so its answer does not show whether Vonage accepts the token.",
    fix: "Paste the call that reached Vonage.",
  };
}

/**
 * @satisfies {Entries}
 */
export const exchangeWords = {
  call_without_token: (facts) => ({
    what:
      facts.text("reason") === "variable"
        ? "This paste does not contain the token."
        : "This call was sent without a token.",
    why: SENT[facts.text("reason") ?? ""] ?? "Its `Authorization` header has no token.",
    fix:
      facts.text("reason") === "variable"
        ? "Paste the token itself, or what `curl -v` prints."
        : "Send the header `Authorization: Bearer` with the token. If the call had one, copy the call again with its headers.",
  }),
  call_scheme_wrong: (facts) => ({
    what: "The `Authorization` header does not start with `Bearer` and a space.",
    why:
      say`It starts with ${facts.value("scheme")}, and Vonage reads no token there.` ?? "Vonage reads no token there.",
    fix: "Send the header `Authorization: Bearer`, a space and the token.",
  }),
  calls_several: (facts) => ({
    what: say`This contains ${facts.number("count")} calls.` ?? "This contains more than one call.",
    why: "Each call has its own token and its own response.",
    fix: "Paste only the call that was rejected.",
  }),
  call_refused: (facts) =>
    ofOther(facts) ?? {
      what:
        say`Vonage answered ${facts.number("status")}, and nothing we found in the token explains it.` ??
        "Vonage rejected this call, and nothing we found in the token explains it.",
      why:
        facts.number("status") === 403
          ? "A 403 means Vonage accepted the token, but the application or the account is not allowed to do this."
          : facts.flag("keyMatches")
            ? "A 401 means Vonage did not accept the token, but its signature matches the public key you pasted."
            : "A 401 means Vonage did not accept the token. Most often it was signed with another key.",
      fix:
        facts.number("status") === 403
          ? "Check the application's capabilities and linked numbers in the dashboard."
          : facts.flag("keyMatches")
            ? "Check that this is the public key that the dashboard shows now, for the application in the token. Then check the causes this page can't see."
            : "Add the application's public key from the dashboard. If the signature is right, check the causes this page can't see.",
    },
  call_answered: (facts) => {
    const other = ofOther(facts);
    if (other) return other;
    const status = facts.number("status");
    if (status !== null && status < 300)
      return {
        what: `Vonage accepted this call: it answered ${code(status)}.`,
        why: "So the token was valid when Vonage answered.",
        fix: "If another call was rejected, paste that one.",
      };
    return {
      what:
        say`Vonage answered ${code(status ?? "an error")}, which is not about the token.` ??
        "The response is not about the token.",
      why:
        status === 404
          ? "The API found nothing at this address. An ID in the path may be wrong or from another region."
          : (say`The response's title is ${facts.value("title")}.` ??
            "If the token were the problem, Vonage would answer 401 or 403."),
      fix:
        status === 404
          ? "Check the path, the ID in it and the host for the region."
          : status === 429
            ? "Wait a little, and send fewer calls per second."
            : (status ?? 0) >= 500
              ? "Send the call again later. If it fails again, look at Vonage's status page."
              : "Read the response, and correct the request.",
    };
  },
};
