/** What the page says of itself: its lock, and whether it works offline. */

/** @type {Record<import("../../../start/offline.js").Offline, string>} */
export const offlineWords = {
  ready: "Ready to work offline.",
  waiting: "New version ready. Close all tabs of this page to use it.",
  unavailable: "Not available offline in this browser window. The page works while it stays open.",
};

/** @type {Record<import("../../../state.js").PageState["status"], string>} */
export const statusWords = {
  // As long as the text that comes next: nothing moves then.
  loading: "Locking: soon this page can send nothing more. Then add your key.",
  ready: "Locking: soon this page can send nothing more. Then add your key.",
  locked: "Locked: this page can no longer send anything. The key stays here.",
  failed: "Not started.",
};

export const NOT_LOCKED = "Not locked: do not give this page a key.";

/** What each check of the lock found. */
export const checkWords = {
  pageBlocked: "The page tried to send something just now, and its policy blocked it.",
  pageOpen: "The page tried to send something just now, and nothing blocked it. Do not give it a key.",
  workerBlocked: "The worker that holds the key tried too, and was blocked.",
  workerOpen: "The worker that holds the key tried too, and was not blocked. Do not give it a key.",
  framed: "The page is inside another page.",
  notFramed: "The page is not inside another page.",
  isolated: "The page is isolated from other pages' processes.",
  notIsolated: "Not isolated from other pages' processes: this host doesn't send the headers for it.",
  fastEngine: "Signing: fast engine.",
  portable: "Signing: portable.",
};

/** @param {number} count */
export const pageRequestsWords = (count) => `Requests from the page since the lock: ${count}.`;
/** @param {number} count */
export const workerRequestsWords = (count) => `Requests from the worker since it started: ${count}.`;
