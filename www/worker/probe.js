/** Tests the lock from inside the worker. */

import { connectionsAreBlocked, workerForbids } from "../lock.js";
import { hasEngine } from "../pkg/vonage_jwt_web.js";

/** An address that no name server knows, so nothing is reached even without the policy (RFC 6761 §6.4). */
const ADDRESS = "https://lock-probe.invalid/";

/** Tries to send, which the inherited lock must refuse. @param {number} [limitMs] */
export const isLocked = (limitMs) => connectionsAreBlocked(self, ADDRESS, workerForbids, limitMs);

/** Also counts what was sent. */
export async function probe() {
  const requests = performance.getEntriesByType("resource").filter(({ name }) => name !== ADDRESS).length;
  return { blocked: await isLocked(), requests, engine: hasEngine() };
}
