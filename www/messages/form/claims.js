/** What each claim means, in one sentence. */

/** @type {Record<string, string>} */
export const claimMeaning = {
  alg: "The algorithm of the signature. Vonage takes RS256; it signs its webhooks with HS256.",
  typ: "What kind of thing this is: JWT.",
  application_id:
    "The application that the token belongs to. The API checks the signature with that application's public key.",
  iat: "Issued at: when the token was made.",
  nbf: "Not before: the token is not valid earlier.",
  exp: "Expires: from this time on the token is not valid.",
  jti: "The token's own ID, different for each token.",
  sub: "Subject: the name of the user that the token is for. In a Video token it is always video.",
  acl: "Access list: the paths that the token may call. Without it, all of the application.",
  scope: "What the token is for: connecting to a Video session.",
  session_id: "The Video session that the token lets its holder join.",
  role: "What the holder may do in the Video session.",
  initial_layout_class_list: "The layout classes that the holder's streams start with, separated by spaces.",
  connection_data: "A text about the holder that the other clients of the Video session can read.",
  iss: "Issuer: who made the token. In webhooks it is Vonage.",
  payload_hash: "The SHA-256 of the webhook's raw body, in hexadecimal.",
  api_key: "The API key of the account that the webhook is for.",
};
