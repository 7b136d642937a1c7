/** What to know about an API before a token is sent to it, and what no token shows. */

/** By the id of the catalogue. @type {Record<string, string>} */
export const apiHint = {
  client_sdk: "Takes a user's token: one with `sub` and an ACL.",
  messages: "Takes a token or Basic auth.",
  messages_sandbox: "Takes a token or Basic auth.",
  messages_update: "Takes a token. Its hosts are regional.",
  voice:
    "Takes a token. A call lives in one region: another host answers 404. Listing calls is a harmless way to try a token.",
  verify: "Takes a token or Basic auth.",
  users: "Takes a token. Listing users is a harmless way to try one.",
  conversations: "Takes a token.",
  legs: "Takes a token.",
  media: "Takes a token.",
  dispatch: "Takes a token or Basic auth. An older API.",
  video: "Takes a token. Most of its paths name the application ID.",
  identity_insights: "Takes a token.",
  network: "The token is only the first step: the API itself takes an access token (OAuth).",
};

/** What can make the API refuse a token that is right, and cannot be seen in the page. */
export const unseenCauses = [
  "The capability that the API needs is off: open the application in the dashboard and look under Capabilities.",
  "The number is not linked to the application.",
  "The application was deleted, or it belongs to another account.",
  "A new key pair was generated, but Save changes was not pressed.",
  "The call lives in another region: the wrong host answers 404.",
  "The clock of the computer that makes the tokens is wrong.",
];
