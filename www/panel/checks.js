/** Lists what the lock was found to do, as lines for the panel. */

import { checkWords, pageRequestsWords, workerRequestsWords } from "#language/view/page.js";

/**
 * What was measured when the panel was opened. `isolated` depends on headers that not every host sends.
 *
 * @typedef {object} Measured
 * @property {boolean} pageBlocked the policy refused a connection that the page tried
 * @property {boolean} workerBlocked the same in the worker that has the key
 * @property {number} pageRequests the page's requests since the lock
 * @property {number} workerRequests the worker's requests since it started
 * @property {boolean} framed
 * @property {boolean} isolated
 * @property {boolean} engine whether the worker signs with the fast engine
 */

/** `good` null means neither good nor bad. @typedef {{ good: boolean | null, text: string }} Check */

/** @param {Measured} measured @returns {Check[]} */
export function checksOf({ pageBlocked, workerBlocked, pageRequests, workerRequests, framed, isolated, engine }) {
  return [
    pageBlocked ? good("pageBlocked") : bad("pageOpen"),
    workerBlocked ? good("workerBlocked") : bad("workerOpen"),
    { good: pageRequests === 0, text: pageRequestsWords(pageRequests) },
    { good: workerRequests === 0, text: workerRequestsWords(workerRequests) },
    framed ? bad("framed") : good("notFramed"),
    isolated ? good("isolated") : { good: null, text: checkWords.notIsolated },
    { good: null, text: engine ? checkWords.fastEngine : checkWords.portable },
  ];
}

/** @param {keyof typeof checkWords} found @returns {Check} */
const good = (found) => ({ good: true, text: checkWords[found] });

/** @param {keyof typeof checkWords} found @returns {Check} */
const bad = (found) => ({ good: false, text: checkWords[found] });
