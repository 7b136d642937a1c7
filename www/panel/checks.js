/**
 * What was measured when the panel was opened. `isolated` needs headers that not every host sends.
 *
 * @typedef {object} Measured
 * @property {boolean} pageBlocked a connection that the page tried was refused by its policy
 * @property {boolean} workerBlocked the same in the worker that holds the key
 * @property {number} pageRequests requests of the page since the lock
 * @property {number} workerRequests requests of the worker since it started
 * @property {boolean} framed
 * @property {boolean} isolated
 */

/** `good` null: neither good nor bad. @typedef {{ good: boolean | null, text: string }} Check */

/** @param {Measured} measured @returns {Check[]} */
export function checksOf({ pageBlocked, workerBlocked, pageRequests, workerRequests, framed, isolated }) {
  return [
    pageBlocked
      ? { good: true, text: "The page tried to send just now, and its policy refused." }
      : { good: false, text: "The page tried to send just now, and nothing refused it. Do not give it a key." },
    workerBlocked
      ? { good: true, text: "The worker that holds the key tried too, and was refused." }
      : { good: false, text: "The worker that holds the key tried too, and was not refused. Do not give it a key." },
    requests("Requests of the page since the lock", pageRequests),
    requests("Requests of the worker since its start", workerRequests),
    framed
      ? { good: false, text: "The page is inside another page." }
      : { good: true, text: "The page is in no frame of another page." },
    isolated
      ? { good: true, text: "The page is isolated from other pages' processes." }
      : { good: null, text: "Not isolated from other pages' processes: this host sends no headers for it." },
  ];
}

/** @param {string} what @param {number} count @returns {Check} */
const requests = (what, count) => ({ good: count === 0, text: `${what}: ${count}.` });
