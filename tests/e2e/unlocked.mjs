/** The page as it would be without the lock, so that a test of the lock can fail. */
import { lockPolicy } from "../../www/lock.js";

/** @import { Page } from "puppeteer-core" */

/** Keeps the lock's element out of the head, as if a browser did not enforce it. @param {Page} page */
export const leaveLockOut = (page) =>
  page.evaluateOnNewDocument(() => {
    const append = Element.prototype.append;
    Element.prototype.append = function (...nodes) {
      if (!nodes.some((node) => node instanceof HTMLMetaElement)) append.apply(this, nodes);
    };
  });

/** Also makes the page's own proof lie once, so that the page starts. @param {Page} page */
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
