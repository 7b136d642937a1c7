/** Runs the same tests in both real browsers. */
import { test } from "node:test";
import { launch } from "../../scripts/browser.mjs";

/** @import { BrowserName, LaunchOptions } from "../../scripts/browser.mjs" */

/** @type {BrowserName[]} */
export const browserNames = ["chrome", "firefox"];

/**
 * Defines the same tests for each browser, which starts before the first one and closes after the last.
 * @param {string} title
 * @param {(browser: import("puppeteer-core").Browser, t: import("node:test").TestContext, name: BrowserName) => Promise<void>} define
 *   Runs its parts with `await t.test(…)`.
 * @param {LaunchOptions | ((name: BrowserName) => LaunchOptions)} [options]
 */
export function eachBrowser(title, define, options) {
  for (const name of browserNames) {
    test(`${title} (${name})`, async (t) => {
      const browser = await launch(name, typeof options === "function" ? options(name) : options);
      try {
        await define(browser, t, name);
      } finally {
        await browser.close();
      }
    });
  }
}
