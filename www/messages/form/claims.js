/** What each claim means, in one sentence. */

import { fields } from "../../generate/fields.js";

/** @type {Record<string, string>} */
export const claimMeaning = {
  ...Object.fromEntries(
    Object.values(fields).flatMap(({ claim, meaning }) => (claim && meaning ? [[claim, meaning]] : [])),
  ),
  alg: "The signature algorithm. Vonage accepts RS256, and signs its webhooks with HS256.",
  typ: "The type of token: JWT.",
  scope: "What the token is for: joining a Video session.",
  iss: "Issuer: who made the token. In webhooks it is Vonage.",
  payload_hash: "The SHA-256 of the webhook's raw body, in hexadecimal.",
  api_key: "The API key of the account the webhook is for.",
};
