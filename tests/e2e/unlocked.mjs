/** The page as it would be where the lock were left out: so that a test of the lock can fail. */
import { lockPolicy } from "../../www/lock.js";

/** @import { Page } from "puppeteer-core" */

/** The lock's element never reaches the head: as in a browser that does not enforce it. @param {Page} page */
export const leaveLockOut = (page) =>
  page.evaluateOnNewDocument(() => {
    const append = Element.prototype.append;
    Element.prototype.append = function (...nodes) {
      if (!nodes.some((node) => node instanceof HTMLMetaElement)) append.apply(this, nodes);
    };
  });

/** And the page's own proof is made to lie once, so that it starts. @param {Page} page */
export async function pretendLock(page) {
  await leaveLockOut(page);
  await page.evaluateOnNewDocument((originalPolicy) => {
    const send = window.fetch;
    window.fetch = (input, init) => {
      if (!`${input}`.endsWith("/lock-probe")) return send(input, init);
      window.fetch = send;
      setTimeout(() => document.dispatchEvent(Object.assign(new Event("securitypolicyviolation"), { originalPolicy })));
      return Promise.reject(new TypeError("refused"));
    };
  }, lockPolicy);
}
