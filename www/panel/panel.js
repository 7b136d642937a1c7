/** Measures the lock when its panel is opened. */

/** @import { Parts } from "../state.js" */

import { pageIsLocked } from "../lock.js";
import { $ } from "../ui/dom.js";
import { checksOf } from "./checks.js";

/**
 * Measures when the panel is opened, so that it shows the current situation.
 *
 * @param {Parts} parts
 * @param {number} lockedAt on the clock of `performance`
 */
export function watchPanel({ store, core }, lockedAt) {
  const panel = /** @type {HTMLDetailsElement} */ ($("lock"));
  panel.addEventListener("toggle", async () => {
    if (!panel.open) return;
    const [pageBlocked, worker] = await Promise.all([
      pageIsLocked(),
      // A worker that does not answer has proved nothing.
      core.call("probe").catch(() => ({ blocked: false, requests: 0, engine: false })),
    ]);
    const checks = checksOf({
      pageBlocked,
      workerBlocked: worker.blocked,
      pageRequests: requestsSince(lockedAt),
      workerRequests: worker.requests,
      framed: window.top !== window.self,
      isolated: window.crossOriginIsolated,
      engine: worker.engine,
    });
    store.dispatch({ type: "lock-checked", checks });
  });
}

/**
 * Reads the browser's own list. It may include the refused probe, and the manifest's one address, which Chromium asks for
 * when it likes and the lock then refuses.
 *
 * @param {number} lockedAt
 */
const requestsSince = (lockedAt) =>
  performance
    .getEntriesByType("resource")
    .filter(({ startTime, name }) => startTime > lockedAt && !/\/(lock-probe|manifest\.webmanifest)$/.test(name))
    .length;
