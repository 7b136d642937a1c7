/** The words about a request: what is missing in the form, and the rules that Generate and Inspect share. */

import { code, say } from "./text.js";

/** @import { Code } from "../../src/types.d.ts" */
/** @import { Entry, Facts } from "./text.js" */

const KINDS = "`application`, `user` or `video`";
const SECONDS = "Times in a token are whole seconds since 1970 (RFC 7519, NumericDate).";
const ACL_SHAPE = 'An ACL looks like this: `{"paths": {"/*/users/**": {}}}`.';

/** What a field must be, by the detail `expected`. @type {Record<string, string>} */
const TYPES = { string: "a text", number: "a number", array: "a list", object: "an object" };

/** What is wrong with a path, by the detail `reason`. @type {Record<string, string>} */
const PATHS = { no_slash: "A path starts with `/`.", white_space: "A path has no white space." };

/** Where the form has the claims that are not custom ones. @type {Record<string, string>} */
const ownFields = {
  application_id: "the field Application ID",
  iat: "the field Issued at",
  nbf: "the field Not before",
  exp: "Valid for",
  jti: "the field Token ID",
  sub: "the field Subject",
  acl: "the field ACL",
  scope: "the kind of token `video`",
  session_id: "the kind of token `video`, with its field Session ID",
  role: "the kind of token `video`, with its field Role",
  initial_layout_class_list: "the kind of token `video`, with its field Layout classes",
  connection_data: "the kind of token `video`, with its field Connection data",
};

/** How the form names its fields. @type {Record<string, string>} */
export const fieldNames = {
  kind: "Kind of token",
  applicationId: "Application ID",
  privateKey: "Private key",
  passphrase: "Passphrase",
  bits: "The size",
  lifetimeSeconds: "Valid for",
  issuedAt: "Issued at",
  notBefore: "Not before",
  jti: "Token ID",
  sub: "Subject",
  acl: "ACL",
  claims: "Custom claims",
  video: "Video",
  "video.sessionId": "Session ID",
  "video.role": "Role",
  "video.connectionData": "Connection data",
  "video.initialLayoutClassList": "Layout classes",
};

/**
 * @satisfies {Partial<Record<Code, Entry>>}
 */
export const requestWords = {
  request_unknown_field: (facts) => ({
    what:
      say`The request has a field that is not known: ${facts.value("name")}.` ??
      "The request has a field that is not known.",
    why: "An unknown field is refused, so that a misspelt one is not lost in silence.",
    fix: "Correct its name or take it out.",
  }),
  request_field_invalid: (facts) => ({
    what:
      say`${fieldName(facts)} must be ${TYPES[facts.text("expected") ?? ""] ?? null}.` ??
      (facts.inForm ? `${fieldName(facts) ?? "A field"} has a value that does not fit.` : "A value does not fit."),
    fix: facts.field === "bits" ? "Choose 2048, 3072 or 4096 bits." : "Change the value.",
  }),
  kind_missing: { what: "The kind of token is missing.", fix: `Choose ${KINDS}.` },
  kind_invalid: (facts) => ({
    what: say`${facts.value("value")} is no kind of token.` ?? "This is no kind of token.",
    fix: `Choose ${KINDS}.`,
  }),
  field_not_for_kind: (facts) => ({
    what:
      say`${fieldName(facts)} does not belong to a token of the kind ${facts.value("kind")}.` ??
      `${fieldName(facts) ?? "This field"} does not belong to this kind of token.`,
    fix: "Empty the field, or choose the kind of token that has it.",
  }),
  application_id_missing: (facts) =>
    facts.inForm
      ? {
          what: "The application ID is missing.",
          why: "It tells the API which application, and so which public key, the token belongs to.",
          fix: "Copy it from the dashboard, under Applications.",
        }
      : {
          what: "The token has no `application_id`.",
          why: "Without it the API does not know which application, and so which public key, the token belongs to.",
          fix: "Make the token again with the application's ID from the dashboard.",
        },
  application_id_invalid: applicationIdInvalid,
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
          why: `It must be at least ${least} after it.`,
          fix: "Make a new token with a longer life.",
        };
  },
  lifetime_too_long: (facts) => {
    const most = facts.duration("maxSeconds") ?? "24 hours (Video: 30 days)";
    return facts.inForm
      ? {
          what: say`${facts.duration("seconds")} is too long.` ?? "This is too long.",
          why: `\`exp\` may be at most ${most} after \`iat\`.`,
          fix: `Choose ${most} or less, and make a new token when this one expires.`,
        }
      : {
          what: say`\`exp\` is ${facts.duration("seconds")} after \`iat\`.` ?? "`exp` is too far after `iat`.",
          why: `It may be at most ${most} after it.`,
          fix: `Make a new token that is valid for ${most} or less.`,
        };
  },
  time_not_an_integer: (facts) => ({
    what:
      say`${time(facts)} is ${facts.value("value")}, which is not a whole number.` ??
      `${time(facts)} is not a whole number.`,
    why: SECONDS,
    fix: "Leave out the fraction.",
  }),
  time_in_milliseconds: (facts) => ({
    what: say`${time(facts)} is ${facts.value("value")}: that is milliseconds.` ?? `${time(facts)} is in milliseconds.`,
    why: SECONDS,
    fix: say`Divide it by 1000: ${facts.value("seconds")}.` ?? "Divide it by 1000, without a fraction.",
  }),
  nbf_after_exp: (facts) => ({
    what: facts.inForm ? "Not before is not earlier than the end of the token." : "`nbf` is not earlier than `exp`.",
    why:
      say`The token would start at ${facts.moment("nbf")} and end at ${facts.moment("exp")}, so it is never valid.` ??
      "The token would start when it has already ended, so it is never valid.",
    fix: facts.inForm
      ? "Choose an earlier Not before, or a longer life."
      : "Make a new token with an earlier `nbf`, or without it.",
  }),
  jti_not_a_uuid: (facts) => ({
    what:
      say`${facts.inForm ? "The token ID" : "`jti`"} is ${facts.value("value")}, which is not a UUID.` ??
      `${facts.inForm ? "The token ID" : "`jti`"} is not a UUID.`,
    why: "Vonage asks for a UUID, new for each token.",
    fix: facts.inForm
      ? "Leave the field empty; each token then gets a random one."
      : "Make a new token with a random UUID as its `jti`.",
  }),
  sub_missing: (facts) => ({
    what: facts.inForm
      ? "The user's name is missing."
      : (say`\`sub\` is ${facts.value("value")} and not a user's name.` ??
        "The token has no `sub` with a user's name."),
    why: "A Client SDK user logs in with a token that names the user.",
    fix: facts.inForm
      ? "Type the `name` of a user that exists in the application."
      : "Make a user token, with the `name` of a user that exists in the application as its `sub`.",
  }),
  acl_not_an_object: (facts) => ({
    what: "The ACL is not an object.",
    why: ACL_SHAPE,
    fix: facts.inForm
      ? "Write an object, or choose a preset."
      : "Make a new token; give the ACL as an object, not as a text that holds JSON.",
  }),
  acl_paths_missing: {
    what: "The ACL has no `paths`.",
    why: ACL_SHAPE,
    fix: "Put the paths into an object under the name `paths`.",
  },
  acl_paths_not_an_object: {
    what: "The ACL's `paths` is not an object.",
    why: `Each path is a name in it, and \`{}\` behind it allows every method. ${ACL_SHAPE}`,
    fix: "Write the paths as names of an object, not as a list or a text.",
  },
  acl_unknown_key: (facts) => ({
    what:
      say`The ACL has ${facts.value("name")} at ${facts.value("path")}, which has no meaning there.` ??
      say`The ACL has ${facts.value("name")}, which has no meaning there.` ??
      "The ACL has a name that has no meaning there.",
    why: "Beside `paths` nothing may stand in an ACL; in a path only `methods` and `filters`.",
    fix: "Correct the name or take it out.",
  }),
  acl_path_invalid: (facts) =>
    facts.text("reason") === "not_an_object"
      ? {
          what:
            say`What the ACL says about ${facts.value("path")} is not an object.` ??
            "What the ACL says about a path is not an object.",
          why: "`{}` behind a path allows every method; `methods` and `filters` may stand in it.",
          fix: "Write `{}` behind the path.",
        }
      : {
          what: say`${facts.value("path")} is not a path.` ?? "One of the ACL's paths is not a path.",
          why: PATHS[facts.text("reason") ?? ""] ?? "A path starts with `/` and has no white space.",
          fix: "Correct the path. It looks like `/*/users/**`: `*` stands for one segment, `**` for any number of them.",
        },
  acl_method_invalid: (facts) => ({
    what:
      say`The ACL has the method ${facts.value("method")} at ${facts.value("path")}, which is not one of the five.` ??
      say`The ACL has the method ${facts.value("method")}, which is not one of the five.` ??
      "The ACL's `methods` are not a list of methods.",
    why: "The methods are `GET`, `POST`, `PUT`, `PATCH` and `DELETE`, in capital letters, in a list.",
    fix: "Correct the method. Without `methods` every method is allowed.",
  }),
  acl_filters_invalid: (facts) => ({
    what:
      say`The ACL's \`filters\` at ${facts.value("path")} is not an object.` ?? "The ACL's `filters` is not an object.",
    why: "What filters do is not documented; only that they are an object.",
    fix: "Take the filters out, or write them as an object.",
  }),
  claim_reserved: (facts) => {
    const name = facts.text("name") ?? "";
    const field = Object.hasOwn(ownFields, name) ? ownFields[name] : null;
    return {
      what:
        say`The claim ${facts.value("name")} has a place of its own in the form.` ??
        "One of the custom claims has a place of its own in the form.",
      why: "A claim that is set in two places could have two values.",
      fix: say`Take it out here and use ${field ?? null}.` ?? "Take it out here.",
    };
  },
  claims_not_an_object: {
    what: "The custom claims are not an object.",
    why: 'Claims are names with values, as in `{"team": "support"}`.',
    fix: "Write them between braces.",
  },
  json_invalid: (facts) => ({
    what:
      say`This is not JSON: it stops making sense in line ${facts.number("line")}, column ${facts.number("column")}.` ??
      "This is not JSON.",
    why: "JSON wants double quotes around names and texts, a comma between members and none after the last.",
    fix: "Correct the text at that place.",
  }),
  json_duplicate_key: (facts) => ({
    what:
      say`The name ${facts.value("name")} stands twice in the same object.` ??
      "A name stands twice in the same object.",
    why: "Which of the two counts depends on the reader (RFC 8259, section 4), so it could mean two things.",
    fix: facts.inForm ? "Keep one of them." : "Make a new token in which each name stands once.",
  }),
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
    why: "In the token the list is one text, with a blank between two names, so a name may have no blank in it.",
    fix: facts.inForm ? "Write each class name as one word." : "Make a new token in which the list is one text.",
  }),
  settings_invalid: {
    what: "The settings in this link cannot be read.",
    why: "The part of the address after `#` was cut off or changed, or it was made by another version of the page.",
    fix: "Open the whole link again, or fill in the form by hand.",
  },
  request_has_secret: {
    what: "This looks like a private key, or like a token.",
    why: "A token can be read by whoever holds it, so nothing of the kind is signed into one.",
    fix: "Empty this. The key's place is the field Private key, a token's is Inspect.",
  },
  settings_has_secret: {
    what: "The settings hold something that looks like a key or a token, so no link was made or read.",
    why: "Addresses are kept in the history and seen by others. A settings link never holds a secret.",
    fix: "Take it out of the form. If a link with a private key was sent or saved, generate a new pair in the dashboard.",
  },
  sub_is_user_id: (facts) => ({
    what: say`The subject ${facts.value("value")} looks like a user's ID.` ?? "The subject looks like a user's ID.",
    why: "`sub` is the user's name, not the ID that begins with `USR-`.",
    fix: "Use the `name` of the user, as the Users API lists it.",
  }),
  acl_missing: {
    what: "This user token has no ACL.",
    why: "Without an ACL a token has full access to the application, and this one goes to a user's device.",
    fix: "Give it an ACL: the preset for the Client SDK, or the paths that the user needs.",
  },
  nbf_in_future: (facts) => ({
    what:
      say`The token is not valid yet: it starts at ${facts.moment("nbf", "future")}.` ?? "The token is not valid yet.",
    why: "Before the time in `nbf` the API refuses it. A tolerance for clocks that differ is not documented.",
    fix:
      facts.inForm || facts.severity === "warning"
        ? "If you want to use it now, empty Not before."
        : "Wait, or make a new token without `nbf`.",
  }),
};

/** @param {Facts} facts */
function applicationIdInvalid(facts) {
  const reason = facts.text("reason");
  const source = "Copy it from the dashboard, under Applications.";
  const fix = facts.inForm ? source : `Make a new token with the application's ID. ${source}`;
  const subject = facts.inForm ? "The application ID" : "`application_id`";
  if (reason === "api_key") {
    return {
      what: say`${facts.value("value")} looks like an API key.` ?? "This looks like an API key.",
      why: "An application ID is a UUID: 32 digits and letters from a to f, in five groups. The API key is the account's.",
      fix,
    };
  }
  if (reason === "padded") {
    return {
      what: say`${subject} has something around it: ${facts.value("value")}.` ?? `${subject} has something around it.`,
      why: "The API wants the UUID alone, without blanks, quotes or braces.",
      fix: facts.inForm ? "Take away what is around it." : "Make a new token with the UUID alone.",
    };
  }
  return {
    what: say`${subject} is ${facts.value("value")}, which is not a UUID.` ?? `${subject} is not a UUID.`,
    why: "It has 32 digits and letters from a to f, in groups of 8, 4, 4, 4 and 12 with hyphens between.",
    fix,
  };
}

/** A time as its place names it. @param {Facts} facts */
function time(facts) {
  if (facts.inForm) return fieldName(facts) ?? "The time";
  return facts.claim ? code(facts.claim) : "A time";
}

/** @param {Facts} facts */
function fieldName(facts) {
  return facts.field === null ? null : (fieldNames[facts.field] ?? code(facts.field));
}
