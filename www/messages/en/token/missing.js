/** What would make an unsure verdict sure. */

/** @type {Record<string, string>} */
export const missingWords = {
  publicKey: "The application's public key from the dashboard.",
  api: "The API you called: choose it from the list.",
  filters: "What the ACL's filters do: Vonage does not document it.",
  freshResponse: "Whether the response had just arrived: say so next to its date.",
  otherCause: "Why Vonage rejected the call: go through the list under “The token is right, and still rejected?”.",
  repairedToken: "What you really sent: Vonage can't read the token as you pasted it.",
};
