/** The page as it would be without the lock, so that a test of the lock can fail. */
import { lockPolicy, workerPolicy } from "../../www/lock.js";

/** @import { Page } from "puppeteer-core" */

/** Keeps the lock's element out of the head, as if a browser did not enforce it. @param {Page} page */
export const leaveLockOut = (page) =>
  page.evaluateOnNewDocument(() => {
    const append = Element.prototype.append;
    Element.prototype.append = function (...nodes) {
      if (!nodes.some((node) => node instanceof HTMLMetaElement)) append.apply(this, nodes);
    };
  });

/** Keeps only the first policy out, which the worker inherits. @param {Page} page */
export const leaveWorkerLockOut = (page) =>
  page.evaluateOnNewDocument((policy) => {
    const append = Element.prototype.append;
    Element.prototype.append = function (...nodes) {
      if (!nodes.some((node) => node instanceof HTMLMetaElement && node.content === policy)) append.apply(this, nodes);
    };
  }, workerPolicy);

/** Also makes the proofs of the page and of its worker lie once, so that the page starts. @param {Page} page */
export async function pretendLock(page) {
  await leaveLockOut(page);
  await page.evaluateOnNewDocument(lieOnce, lockPolicy);
  await page.evaluateOnNewDocument(
    (lie, policy) => {
      const Original = Blob;
      window.Blob = class extends Original {
        constructor(/** @type {BlobPart[]} */ parts = [], /** @type {BlobPropertyBag} */ options = {}) {
          const isScript = options.type === "text/javascript";
          super(isScript ? [`(${lie})(${JSON.stringify(policy)});`, ...parts] : parts, options);
        }
      };
    },
    `${lieOnce}`,
    workerPolicy,
  );
}

/** Runs in the page and in its worker. @param {string} originalPolicy */
function lieOnce(originalPolicy) {
  const send = globalThis.fetch;
  const target = typeof document === "undefined" ? globalThis : document;
  globalThis.fetch = (input, init) => {
    if (!`${input}`.includes("lock-probe")) return send(input, init);
    globalThis.fetch = send;
    setTimeout(() => target.dispatchEvent(Object.assign(new Event("securitypolicyviolation"), { originalPolicy })));
    return Promise.reject(new TypeError("refused"));
  };
}
