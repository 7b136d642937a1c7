/** What an ACL allows, and the names of the lists that are offered. */

/** @type {Record<"yes" | "no" | "depends" | "full" | "wrong", string>} */
export const aclAnswerWords = {
  yes: "Yes. A path in the ACL allows it.",
  no: "No. No path in the ACL allows it, so the API would answer 403.",
  depends: "It depends on the filters of the matching path. Vonage does not document what filters do.",
  full: "Yes. Without an ACL, the token has full access to the application.",
  wrong: "Fix the marked field in the ACL first.",
};

/** By the id of the preset. @type {Record<string, string>} */
export const aclPresetNames = {
  client_sdk: "Client SDK: everything documented",
  client_sdk_voice: "Client SDK: voice",
  messaging: "Client SDK: messaging",
  video: "Video",
  everything: "Everything, written out",
  none: "None: full access",
};
