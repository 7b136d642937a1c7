/** The words about a request: what is missing in the form, and the rules that Generate and Inspect share. */

import { say } from "../../text.js";
import { fieldName, ownFields } from "./fields.js";

/** @import { DetailsOf } from "../../../../src/types.d.ts" */
/** @import { Entries, FactsOf } from "../../text.js" */

const KINDS = "`application`, `user` or `video`";

/** What a field must be, by the detail `expected`. @type {Record<string, string>} */
const TYPES = { string: "a string", number: "a number", array: "a list", object: "an object" };

/** What is JSON by its grammar and is not read all the same, by the detail `reason`. @type {Record<string, { what: string, why: string, fix: string }>} */
const JSON_FAULTS = {
  depth: {
    what: "This JSON is nested too deeply.",
    why: "The limit is 64 levels of objects and lists. No claim needs ten.",
    fix: "Remove some levels.",
  },
  surrogate: {
    what: "This JSON contains half of a character.",
    why: "Escapes from `\\ud800` to `\\udfff` come in pairs, and one half is missing.",
    fix: "Write the character itself, or both halves.",
  },
  byte_order_mark: {
    what: "This JSON starts with a byte order mark.",
    why: "Some editors add this invisible character to a file. JSON does not allow it (RFC 8259, section 8.1).",
    fix: "Delete the first character, or save the file as UTF-8 without BOM.",
  },
};

/**
 * @satisfies {Entries}
 */
export const requestWords = {
  request_unknown_field: (facts) => ({
    what: say`The request has an unknown field: ${facts.value("name")}.` ?? "The request has an unknown field.",
    why: "Unknown fields are rejected, so that a typo can't go unnoticed.",
    fix: "Correct its name or remove it.",
  }),
  request_field_invalid: (facts) => ({
    what:
      say`${fieldName(facts)} must be ${TYPES[facts.text("expected") ?? ""] ?? null}.` ??
      (facts.inForm ? `${fieldName(facts) ?? "A field"} has an invalid value.` : "A value is invalid."),
    fix: facts.field === "bits" ? "Choose 2048, 3072 or 4096 bits." : "Change the value.",
  }),
  kind_missing: { what: "The kind of token is missing.", fix: `Choose ${KINDS}.` },
  kind_invalid: (facts) => ({
    what: say`${facts.value("value")} is not a kind of token.` ?? "This is not a kind of token.",
    fix: `Choose ${KINDS}.`,
  }),
  field_not_for_kind: (facts) => ({
    what:
      say`${fieldName(facts)} does not belong in a token of the kind ${facts.value("kind")}.` ??
      `${fieldName(facts) ?? "This field"} does not belong in this kind of token.`,
    fix: "Clear the field, or choose the kind of token it belongs to.",
  }),
  application_id_missing: (facts) =>
    facts.inForm
      ? {
          what: "The application ID is missing.",
          why: "It tells Vonage which application the token is for, and so which public key to check it with.",
          fix: "Copy it from the dashboard, under Applications.",
        }
      : {
          what: "The token has no `application_id`.",
          why: "Without it, Vonage doesn't know which application the token is for, or which public key to check it with.",
          fix: "Make a new token with the application ID from the dashboard.",
        },
  application_id_invalid: applicationIdInvalid,
  jti_not_a_uuid: (facts) => ({
    what:
      say`${facts.inForm ? "The token ID" : "`jti`"} is ${facts.value("value")}, which is not a UUID.` ??
      `${facts.inForm ? "The token ID" : "`jti`"} is not a UUID.`,
    why: "Vonage requires a UUID, a new one for each token.",
    fix: facts.inForm
      ? "Clear the field. Each token then gets a random one."
      : "Make a new token with a random UUID as its `jti`.",
  }),
  sub_missing: (facts) => ({
    what: facts.inForm
      ? "The user's name is missing."
      : (say`\`sub\` is ${facts.value("value")}, which is not a user's name.` ??
        "The token has no user's name in `sub`."),
    why: "A Client SDK user logs in with a token that contains the user's name.",
    fix: facts.inForm
      ? "Enter the `name` of a user that exists in the application."
      : "Make a user token. Its `sub` must be the `name` of a user that exists in the application.",
  }),
  claim_reserved: (facts) => {
    const name = facts.text("name") ?? "";
    const field = Object.hasOwn(ownFields, name) ? ownFields[name] : null;
    return {
      what:
        say`The claim ${facts.value("name")} has its own field in the form.` ??
        "One of the custom claims has its own field in the form.",
      why: "A claim set in two places could have two values.",
      fix: say`Remove it here and use ${field ?? null}.` ?? "Remove it here.",
    };
  },
  claims_not_an_object: {
    what: "The custom claims are not an object.",
    why: 'Claims are names and values, for example `{"team": "support"}`.',
    fix: "Put braces around them.",
  },
  json_invalid: (facts) => JSON_FAULTS[facts.text("reason") ?? ""] ?? invalidJson(facts),
  json_duplicate_key: (facts) => ({
    what:
      say`The name ${facts.value("name")} appears twice in the same object.` ??
      "A name appears twice in the same object.",
    why: "Parsers disagree on which of the two counts (RFC 8259, section 4).",
    fix: facts.inForm ? "Remove one of them." : "Make a new token in which each name appears once.",
  }),
  settings_invalid: {
    what: "The settings in this link can't be read.",
    why: "The part of the address after `#` was cut off or changed, or comes from another version of this page.",
    fix: "Open the complete link again, or fill in the form by hand.",
  },
  request_has_secret: {
    what: "This looks like a private key or a token.",
    why: "Anyone who has a token can read it, so secrets are never signed into one.",
    fix: "Clear this field. Enter a key in Private key, and a token in Inspect.",
  },
  field_has_secret: {
    what: "This contains a private key or a token, so it was not used.",
    why: "What you enter here may be shown or stored.",
    fix: "Clear this field. Enter a key in Private key, and a token in Inspect.",
  },
  settings_has_secret: {
    what: "The settings contain something that looks like a key or a token, so no link was made or read.",
    why: "Addresses stay in the history, and others can see them.",
    fix: "Remove it from the form. If you sent or saved a link with a private key, generate a new pair in the dashboard.",
  },
  sub_is_user_id: (facts) => ({
    what: say`The subject ${facts.value("value")} looks like a user's ID.` ?? "The subject looks like a user's ID.",
    why: "`sub` is the user's name, not the ID that starts with `USR-`.",
    fix: "Use the user's `name`, as the Users API returns it.",
  }),
};

/** @param {FactsOf<DetailsOf["application_id_invalid"]>} facts */
function applicationIdInvalid(facts) {
  const reason = facts.text("reason");
  const source = "Copy it from the dashboard, under Applications.";
  const fix = facts.inForm ? source : `Make a new token with the application ID. ${source}`;
  const subject = facts.inForm ? "The application ID" : "`application_id`";
  if (reason === "api_key") {
    return {
      what: say`${facts.value("value")} looks like an API key.` ?? "This looks like an API key.",
      why: "An application ID is a UUID such as `aaaaaaaa-bbbb-cccc-dddd-0123456789ab`. The API key belongs to the account.",
      fix,
    };
  }
  if (reason === "padded") {
    return {
      what:
        say`${subject} has extra characters around it: ${facts.value("value")}.` ??
        `${subject} has extra characters around it.`,
      why: "Vonage expects the UUID alone, without spaces, quotation marks or braces.",
      fix: facts.inForm ? "Remove the extra characters." : "Make a new token with just the UUID.",
    };
  }
  return {
    what: say`${subject} is ${facts.value("value")}, which is not a UUID.` ?? `${subject} is not a UUID.`,
    why: "A UUID has 32 digits and letters from a to f, in groups of 8, 4, 4, 4 and 12 separated by hyphens.",
    fix,
  };
}

/** What is no JSON by its grammar. @param {FactsOf<DetailsOf["json_invalid"]>} facts */
function invalidJson(facts) {
  return {
    what:
      say`This is not valid JSON: the problem is at line ${facts.number("line")}, column ${facts.number("column")}.` ??
      "This is not valid JSON.",
    why: "JSON needs double quotes around names and strings, and a comma between members but not after the last.",
    fix: "Correct the text at that point.",
  };
}
