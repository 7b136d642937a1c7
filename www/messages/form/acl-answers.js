/** What an ACL allows, and the names of the lists that are offered. */

/** @type {Record<"yes" | "no" | "depends" | "full" | "wrong", string>} */
export const aclAnswerWords = {
  yes: "Yes: a path of the ACL allows it.",
  no: "No: no path of the ACL allows it. The API would refuse the call with 403.",
  depends: "It depends on the filters of the path that fits. What filters do is not documented.",
  full: "Yes: without an ACL the token has full access to the application.",
  wrong: "Fix what is marked in the ACL first.",
};

/** By the id of the preset. @type {Record<string, string>} */
export const aclPresetNames = {
  client_sdk: "Client SDK: everything in its documentation",
  client_sdk_voice: "Client SDK: voice",
  messaging: "Client SDK: messaging",
  video: "Video",
  everything: "Everything, written out",
  none: "None: full access",
};
