/** What each claim means, in one sentence. */

/** @type {Record<string, string>} */
export const claimMeaning = {
  application_id: "The application the token is for. Vonage checks the signature with that application's public key.",
  sub: "Subject: the name of the user the token is for. In a Video token it is always video.",
  session_id: "The Video session the token's holder can join.",
  role: "What the holder can do in the Video session.",
  connection_data: "Text about the holder that the other clients in the Video session can read.",
  initial_layout_class_list: "The layout classes the holder's streams start with, separated by spaces.",
  exp: "Expiry: from this time on, the token is not valid.",
  acl: "Access list: the paths the token can call. Without it, the whole application.",
  nbf: "Not before: the token is not valid before this time.",
  iat: "Issued at: when the token was made.",
  jti: "The token's own ID, different for each token.",
  alg: "The signature algorithm. Vonage accepts RS256, and signs its webhooks with HS256.",
  typ: "The type of token: JWT.",
  scope: "What the token is for: joining a Video session.",
  iss: "Issuer: who made the token. In webhooks it is Vonage.",
  payload_hash: "The SHA-256 of the webhook's raw body, in hexadecimal.",
  api_key: "The API key of the account the webhook is for.",
};
