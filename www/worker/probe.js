/** Tests the lock from inside the worker. */

import { connectionsAreBlocked } from "../lock.js";
import { hasEngine } from "../pkg/vonage_jwt_web.js";

/** An address that no name server knows: nothing is reached even where the policy were gone (RFC 6761 §6.4). */
const ADDRESS = "https://lock-probe.invalid/";

/** The worker's job: tries to send, which the lock that it inherited must refuse, and counts what was sent. */
export async function probe() {
  const requests = performance.getEntriesByType("resource").filter(({ name }) => name !== ADDRESS).length;
  return { blocked: await connectionsAreBlocked(self, ADDRESS), requests, engine: hasEngine() };
}
