/** The words about a request: what is missing in the form, and the rules that Generate and Inspect share. */

import { say } from "../text.js";
import { fieldName, ownFields } from "./fields.js";

/** @import { DetailsOf } from "../../../src/types.d.ts" */
/** @import { Entries, FactsOf } from "../text.js" */

const KINDS = "`application`, `user` or `video`";

/** What a field must be, by the detail `expected`. @type {Record<string, string>} */
const TYPES = { string: "a text", number: "a number", array: "a list", object: "an object" };

/** What is JSON by its grammar and is not read all the same, by the detail `reason`. @type {Record<string, { what: string, why: string, fix: string }>} */
const JSON_FAULTS = {
  depth: {
    what: "This JSON is nested too deep.",
    why: "Up to 64 levels of objects and lists are read. No claim needs ten.",
    fix: "Take out some levels.",
  },
  surrogate: {
    what: "This JSON contains half a character.",
    why: "An escape from `\\ud800` to `\\udfff` is one half of a pair, and the other half is missing.",
    fix: "Write the character itself, or both halves.",
  },
  byte_order_mark: {
    what: "This JSON begins with a byte order mark.",
    why: "It is an invisible character that some editors put at the start of a file. JSON does not allow it (RFC 8259, section 8.1).",
    fix: "Delete the first character, or save the file as UTF-8 without BOM.",
  },
};

/**
 * @satisfies {Entries}
 */
export const requestWords = {
  request_unknown_field: (facts) => ({
    what:
      say`The request has a field that is not known: ${facts.value("name")}.` ??
      "The request has a field that is not known.",
    why: "An unknown field is refused, so that a misspelled one does not get lost unnoticed.",
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
  json_invalid: (facts) => JSON_FAULTS[facts.text("reason") ?? ""] ?? invalidJson(facts),
  json_duplicate_key: (facts) => ({
    what:
      say`The name ${facts.value("name")} appears twice in the same object.` ??
      "A name appears twice in the same object.",
    why: "Which of the two counts depends on the reader (RFC 8259, section 4), so it could mean two things.",
    fix: facts.inForm ? "Keep one of them." : "Make a new token in which each name stands once.",
  }),
  settings_invalid: {
    what: "The settings in this link cannot be read.",
    why: "The part of the address after `#` was cut off or changed, or it was made by another version of the page.",
    fix: "Open the whole link again, or fill in the form by hand.",
  },
  request_has_secret: {
    what: "This looks like a private key or a token.",
    why: "Anyone who holds a token can read it, so no secret is signed into one.",
    fix: "Empty this field. Enter the key under Private key, and a token under Inspect.",
  },
  field_has_secret: {
    what: "This contains a private key or a token, so it was not used.",
    why: "What is entered here may be shown or stored, and a secret must be neither.",
    fix: "Empty this field. Enter the key under Private key, and a token under Inspect.",
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
};

/** @param {FactsOf<DetailsOf["application_id_invalid"]>} facts */
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
      why: "The API wants the UUID alone, without spaces, quotes or braces.",
      fix: facts.inForm ? "Take away what is around it." : "Make a new token with the UUID alone.",
    };
  }
  return {
    what: say`${subject} is ${facts.value("value")}, which is not a UUID.` ?? `${subject} is not a UUID.`,
    why: "It has 32 digits and letters from a to f, in groups of 8, 4, 4, 4 and 12 with hyphens between.",
    fix,
  };
}

/** What is no JSON by its grammar. @param {FactsOf<DetailsOf["json_invalid"]>} facts */
function invalidJson(facts) {
  return {
    what:
      say`This is not JSON: it stops making sense in line ${facts.number("line")}, column ${facts.number("column")}.` ??
      "This is not JSON.",
    why: "JSON wants double quotes around names and texts, a comma between members and none after the last.",
    fix: "Correct the text at that place.",
  };
}
