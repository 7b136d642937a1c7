/** The words about what a Video token has besides. */

import { say } from "../text.js";

/** @import { Entries } from "../text.js" */

/**
 * @satisfies {Entries}
 */
export const videoWords = {
  video_session_missing: (facts) => ({
    what: facts.inForm ? "The session ID is missing." : "The token has no `session_id`.",
    why: "A Video token is for one session.",
    fix: facts.inForm
      ? "Paste the `session_id` that the Video API gave when the session was created."
      : "Make a new token with the ID of the session.",
  }),
  video_session_unexpected: (facts) => ({
    what:
      facts.text("reason") === "opentok"
        ? "The session ID looks like one of OpenTok, the older Video service."
        : "The session ID looks like the ID of another thing.",
    why: "A session of the unified Video API can be joined only by its own `session_id`. What such an ID looks like is not documented.",
    fix: "Use the `session_id` that the unified Video API gave when the session was created.",
  }),
  video_role_invalid: (facts) => ({
    what: say`${facts.value("value")} is no role.` ?? "This is no role.",
    why: "The roles are `publisher`, `subscriber`, `moderator` and `publisheronly`.",
    fix: facts.inForm ? "Choose one of them." : "Make a new token with one of them.",
  }),
  video_data_invalid: (facts) => ({
    what: say`The connection data is ${facts.value("value")} and not a text.` ?? "The connection data is not a text.",
    why: "`connection_data` is one text of at most 1000 characters.",
    fix: facts.inForm
      ? "Write it as a text."
      : "Make a new token; if the data is an object, turn it into a text first.",
  }),
  video_data_too_long: (facts) => ({
    what: say`The connection data has ${facts.number("length")} characters.` ?? "The connection data is too long.",
    why: `At most ${facts.number("maxLength") ?? 1000} characters are allowed.`,
    fix: "Shorten it; put an ID there and keep the rest on your server.",
  }),
  video_layout_invalid: (facts) => ({
    what:
      say`The layout class list has ${facts.value("value")}, which does not fit.` ??
      "The layout class list is not a list of class names.",
    why: "In the token the list is one text, with a space between two names, so a name must not contain one.",
    fix: facts.inForm ? "Write each class name as one word." : "Make a new token in which the list is one text.",
  }),
};
