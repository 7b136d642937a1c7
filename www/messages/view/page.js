/** What the page says of itself: its lock, and whether it works offline. */

/** @type {Record<import("../../start/offline.js").Offline, string>} */
export const offlineWords = {
  ready: "Ready to work offline.",
  waiting: "New version: close this page's tabs to use it.",
  unavailable: "Not available offline in this browser window: the page works while it is open.",
};

/** @type {Record<import("../../state.js").PageState["status"], string>} */
export const statusWords = {
  loading: "Starting…",
  ready: "Starting…",
  locked: "Locked: this page can no longer send anything. The key stays here.",
  failed: "Not started.",
};

export const NOT_LOCKED = "Not locked: do not give this page a key.";

/** What each check of the lock found. */
export const checkWords = {
  pageBlocked: "The page tried to send just now, and its policy refused.",
  pageOpen: "The page tried to send just now, and nothing refused it. Do not give it a key.",
  workerBlocked: "The worker that holds the key tried too, and was refused.",
  workerOpen: "The worker that holds the key tried too, and was not refused. Do not give it a key.",
  framed: "The page is inside another page.",
  notFramed: "The page is in no frame of another page.",
  isolated: "The page is isolated from other pages' processes.",
  notIsolated: "Not isolated from other pages' processes: this host sends no headers for it.",
  fastEngine: "Signing: fast engine.",
  portable: "Signing: portable.",
};

/** @param {number} count */
export const pageRequestsWords = (count) => `Requests of the page since the lock: ${count}.`;
/** @param {number} count */
export const workerRequestsWords = (count) => `Requests of the worker since its start: ${count}.`;
