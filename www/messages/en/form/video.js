/** The words about what a Video token has besides. */

import { say } from "../../text.js";

/** @import { Entries } from "../../text.js" */

/**
 * @satisfies {Entries}
 */
export const videoWords = {
  video_session_missing: (facts) => ({
    what: facts.inForm ? "The session ID is missing." : "The token has no `session_id`.",
    why: "A Video token lets a client join one session.",
    fix: facts.inForm
      ? "Paste the `session_id` that the Video API returned when you created the session."
      : "Make a new token with the session's ID.",
  }),
  video_session_unexpected: (facts) => ({
    what:
      facts.text("reason") === "opentok"
        ? "The session ID looks like one from OpenTok, the older video service."
        : "This doesn't look like a session ID.",
    why: "The unified Video API accepts only its own session IDs.",
    fix: "Use the `session_id` that the unified Video API returned when you created the session.",
  }),
  video_scope_unexpected: (facts) => ({
    what: say`\`scope\` is ${facts.value("value")}, not \`session.connect\`.` ?? "The token has no `scope`.",
    why: "Vonage's SDKs set it to `session.connect` in every Video token.",
    fix: "Make a new token.",
  }),
  video_role_invalid: (facts) => ({
    what: say`${facts.value("value")} is not a role.` ?? "This is not a role.",
    why: "The roles are `publisher`, `subscriber`, `moderator` and `publisheronly`.",
    fix: facts.inForm ? "Choose one of them." : "Make a new token with one of them.",
  }),
  video_data_invalid: (facts) => ({
    what:
      say`The connection data is ${facts.value("value")}, which is not a string.` ??
      "The connection data is not a string.",
    why: "`connection_data` is a string of at most 1000 characters.",
    fix: facts.inForm
      ? "Enter it as text."
      : "Make a new token. If the data is an object, convert it to a string first.",
  }),
  video_data_too_long: (facts) => ({
    what: say`The connection data has ${facts.number("length")} characters.` ?? "The connection data is too long.",
    why: `The limit is ${facts.number("maxLength") ?? 1000} characters.`,
    fix: "Shorten it, for example to an ID, and keep the rest on your server.",
  }),
  video_layout_invalid: (facts) => ({
    what:
      say`The layout classes contain ${facts.value("value")}, which is not a class name.` ??
      "The layout classes are not a list of class names.",
    why: "In the token they are one string, separated by spaces, so a name can't contain a space.",
    fix: facts.inForm ? "Enter each class name as one word." : "Make a new token with the list as one string.",
  }),
};
