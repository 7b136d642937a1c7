/** What to know about an API before a token is sent to it, and what no token shows. */

/** By the id of the catalogue. @type {Record<string, string>} */
export const apiHint = {
  client_sdk: "Accepts a user token: one with `sub` and an ACL.",
  messages: "Accepts a token or Basic auth.",
  messages_sandbox: "Accepts a token or Basic auth.",
  messages_update: "Accepts a token. Its hosts are regional.",
  voice:
    "Accepts a token. A call exists in one region, and other hosts answer 404. Listing calls is a harmless way to try a token.",
  verify: "Accepts a token or Basic auth.",
  users: "Accepts a token. Listing users is a harmless way to try one.",
  conversations: "Accepts a token.",
  legs: "Accepts a token.",
  media: "Accepts a token.",
  dispatch: "Accepts a token or Basic auth. An older API.",
  video: "Accepts a token. Most of its paths contain the application ID.",
  identity_insights: "Accepts a token.",
  network: "The token is only the first step: the API itself needs an access token (OAuth).",
};

/** What can make Vonage reject a token that is right, and cannot be seen in the page. */
export const unseenCauses = [
  "The capability the API needs is off. Open the application in the dashboard and check Capabilities.",
  "The number is not linked to the application.",
  "The application was deleted, or it belongs to another account.",
  "A new key pair was generated, but Save changes was not pressed.",
  "The call exists in another region. The wrong host answers 404.",
  "The clock of the computer that makes the tokens is wrong.",
];
