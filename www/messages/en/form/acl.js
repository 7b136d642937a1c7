/** The words about the shape of an ACL. */

import { say } from "../../text.js";

/** @import { Entries } from "../../text.js" */

const ACL_SHAPE = 'An ACL looks like this: `{"paths": {"/*/users/**": {}}}`.';

/** What is wrong with a path, by the detail `reason`. @type {Record<string, string>} */
const PATHS = {
  no_slash: "A path starts with `/`.",
  white_space: "A path can't contain spaces or line breaks.",
  empty_segment: "It contains `//`, and Vonage does not document what an empty segment matches.",
  trailing_slash: "It ends with `/`, and Vonage does not document what that matches.",
};

/** What an ACL lacks that allows nothing, by the detail `reason`. @type {Record<string, string>} */
const NOTHING = {
  no_path: "It has no paths, so every call is rejected.",
  no_method: "None of its paths allows a method, so every call is rejected.",
  no_client_sdk_path: "The Client SDK uses none of its paths, so the user can't log in or do anything.",
};

/**
 * @satisfies {Entries}
 */
export const aclWords = {
  acl_not_an_object: (facts) => ({
    what: "The ACL is not an object.",
    why: ACL_SHAPE,
    fix: facts.inForm
      ? "Enter an object, or choose a preset."
      : "Make a new token with the ACL as an object, not as a string of JSON.",
  }),
  acl_paths_missing: {
    what: "The ACL has no `paths`.",
    why: ACL_SHAPE,
    fix: "Put the paths in an object named `paths`.",
  },
  acl_paths_not_an_object: {
    what: "The ACL's `paths` is not an object.",
    why: `Each path is a name in that object, and the value \`{}\` allows every method. ${ACL_SHAPE}`,
    fix: "Write the paths as names in an object, not as a list or a string.",
  },
  acl_unknown_key: (facts) => ({
    what:
      say`The ACL contains ${facts.value("name")} at ${facts.value("path")}, which has no meaning there.` ??
      say`The ACL contains ${facts.value("name")}, which has no meaning there.` ??
      "The ACL contains a name that has no meaning there.",
    why: "An ACL contains only `paths`, and a path only `methods` and `filters`.",
    fix: "Correct the name or remove it.",
  }),
  acl_path_invalid: (facts) =>
    facts.text("reason") === "not_an_object"
      ? {
          what:
            say`The value of ${facts.value("path")} is not an object.` ??
            "The value of one of the ACL's paths is not an object.",
          why: "The value `{}` allows every method. It can contain `methods` and `filters`.",
          fix: "Use `{}` as the value.",
        }
      : {
          what: say`${facts.value("path")} is not a path.` ?? "One of the ACL's paths is not a path.",
          why: PATHS[facts.text("reason") ?? ""] ?? "A path starts with `/` and can't contain spaces or line breaks.",
          fix: "Correct the path. Example: `/*/users/**`, where `*` matches one segment and `**` any number of them.",
        },
  acl_method_invalid: (facts) => ({
    what:
      say`${facts.value("method")} at ${facts.value("path")} is not a method that an ACL can list.` ??
      say`${facts.value("method")} is not a method that an ACL can list.` ??
      "The ACL's `methods` is not a list of methods.",
    why: "`methods` is a list of `GET`, `POST`, `PUT`, `PATCH` or `DELETE`, in capital letters.",
    fix: "Correct the method. Without `methods`, every method is allowed.",
  }),
  acl_filters_invalid: (facts) => ({
    what:
      say`The ACL's \`filters\` at ${facts.value("path")} is not an object.` ?? "The ACL's `filters` is not an object.",
    why: "Vonage documents only that filters are an object, not what they do.",
    fix: "Remove the filters, or write them as an object.",
  }),
  call_path_invalid: (facts) => ({
    what: say`${facts.value("path")} is not the path of an API call.` ?? "This is not the path of an API call.",
    why: PATHS[facts.text("reason") ?? ""] ?? "A path starts with `/`.",
    fix: "Enter it as in the API's documentation, for example `/v1/calls`.",
  }),
  acl_allows_nothing: (facts) => ({
    what:
      facts.text("reason") === "no_client_sdk_path"
        ? "This ACL doesn't allow the Client SDK anything."
        : "This ACL doesn't allow any call.",
    why: NOTHING[facts.text("reason") ?? ""] ?? "It has no path with a method.",
    fix: "Add the paths that the token needs, or choose a preset.",
  }),
  acl_missing: {
    what: "This user token has no ACL.",
    why: "Without an ACL, a token has full access to the application, and this one goes to a user's device.",
    fix: "Add an ACL: the preset for the Client SDK, or the paths the user needs.",
  },
};
