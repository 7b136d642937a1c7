/** Finds accessibility problems with axe-core. */
import axe from "axe-core";

/**
 * @param {import("puppeteer-core").Page} page
 * @returns {Promise<string[]>}
 */
export async function violations(page) {
  // Passed as a function through the driver, because the page's policy lets no script in.
  await page.evaluate(axe.source);
  return page.evaluate(async () => {
    const { violations } = await /** @type {any} */ (window).axe.run(document, { resultTypes: ["violations"] });
    return violations.map(
      (/** @type {any} */ v) => `${v.id}: ${v.nodes.map((/** @type {any} */ n) => n.target.join(" ")).join(", ")}`,
    );
  });
}
