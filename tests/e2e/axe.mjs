/** Finds accessibility problems with axe-core. */
import axe from "axe-core";

/**
 * @param {import("puppeteer-core").Page} page
 * @param {string[]} [rules] Default: all.
 * @returns {Promise<string[]>}
 */
export async function violations(page, rules) {
  // Passed as a function through the driver, because the page's policy lets no script in.
  if (!(await page.evaluate(() => "axe" in window))) await page.evaluate(axe.source);
  return page.evaluate(async (only) => {
    // A rule of WCAG 2.2 that is off by default.
    const which = only ? { runOnly: { type: "rule", values: only } } : { rules: { "target-size": { enabled: true } } };
    const options = { resultTypes: ["violations"], ...which };
    const { violations } = await /** @type {any} */ (window).axe.run(document, options);
    return violations.map(
      (/** @type {any} */ v) => `${v.id}: ${v.nodes.map((/** @type {any} */ n) => n.target.join(" ")).join(", ")}`,
    );
  }, rules);
}
