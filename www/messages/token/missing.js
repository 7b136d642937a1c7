/** What would make an unsure verdict sure. */

/** @type {Record<string, string>} */
export const missingWords = {
  publicKey: "The application's public key, from the dashboard: only it shows that the API knows this signature.",
  api: "The API that was called: choose it from the list.",
  filters: "What the filters of the ACL do: that is not documented.",
  freshResponse: "Whether the response had just arrived: say so beside its date.",
  otherCause: "Why Vonage refused the call: go through the list under “The token is right, and still refused?”.",
  repairedToken: "What was really sent: as you pasted it, the API cannot read it.",
};
