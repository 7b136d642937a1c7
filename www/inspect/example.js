/** Makes up a call that Vonage rejected, to try Inspect with. */

import { EXAMPLE_CALL } from "#language/view/inspect.js";

/** The length of a signature by the smallest key. */
const SIGNATURE_BYTES = 256;
const MINUTES = 60;

/** @param {string} bytes one character each */
const base64url = (bytes) => btoa(bytes).replaceAll("+", "-").replaceAll("/", "_").replaceAll("=", "");

/**
 * Returns what `curl -v` prints of a call whose token had expired. Nobody signed it: its signature is random.
 *
 * @param {number} now seconds since 1970
 */
export function exampleCall(now) {
  const iat = Math.floor(now) - 20 * MINUTES;
  const claims = { application_id: crypto.randomUUID(), iat, exp: iat + 15 * MINUTES, jti: crypto.randomUUID() };
  const signature = String.fromCharCode(...crypto.getRandomValues(new Uint8Array(SIGNATURE_BYTES)));
  const parts = [JSON.stringify({ alg: "RS256", typ: "JWT" }), JSON.stringify(claims), signature];
  return `* ${EXAMPLE_CALL}
> POST /v1/messages HTTP/2
> Host: api.nexmo.com
> Authorization: Bearer ${parts.map(base64url).join(".")}
>
< HTTP/2 401
< date: ${new Date(now * 1000).toUTCString()}
< content-type: application/problem+json
<
{"title":"Unauthorized"}
`;
}
