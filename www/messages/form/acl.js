/** The words about the shape of an ACL. */

import { say } from "../text.js";

/** @import { Entries } from "../text.js" */

const ACL_SHAPE = 'An ACL looks like this: `{"paths": {"/*/users/**": {}}}`.';

/** What is wrong with a path, by the detail `reason`. @type {Record<string, string>} */
const PATHS = {
  no_slash: "A path starts with `/`.",
  white_space: "A path has no white space.",
  empty_segment: "It contains `//`, and Vonage does not document what an empty segment matches.",
  trailing_slash: "It ends with `/`, and Vonage does not document what that matches.",
};

/** What an ACL lacks that allows nothing, by the detail `reason`. @type {Record<string, string>} */
const NOTHING = {
  no_path: "It has no path, so every call is refused.",
  no_method: "None of its paths allows a method, so every call is refused.",
  no_client_sdk_path: "None of its paths is one that the Client SDK uses, so its user cannot log in or do anything.",
};

/**
 * @satisfies {Entries}
 */
export const aclWords = {
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
  call_path_invalid: (facts) => ({
    what: say`${facts.value("path")} is not the path of a call.` ?? "This is not the path of a call.",
    why: PATHS[facts.text("reason") ?? ""] ?? "A path starts with `/`.",
    fix: "Write it as in the API's documentation: `/v1/calls`.",
  }),
  acl_allows_nothing: (facts) => ({
    what:
      facts.text("reason") === "no_client_sdk_path"
        ? "This ACL allows the Client SDK nothing."
        : "This ACL allows nothing.",
    why: NOTHING[facts.text("reason") ?? ""] ?? "It has no path with a method.",
    fix: "Add the paths that the token needs, or choose a preset.",
  }),
  acl_missing: {
    what: "This user token has no ACL.",
    why: "Without an ACL a token has full access to the application, and this one goes to a user's device.",
    fix: "Give it an ACL: the preset for the Client SDK, or the paths that the user needs.",
  },
};
