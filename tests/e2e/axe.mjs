/** What axe-core finds wrong for people who use the page with other means than eyes and a mouse. */
import axe from "axe-core";

/**
 * @param {import("puppeteer-core").Page} page
 * @returns {Promise<string[]>}
 */
export async function violations(page) {
  // Given as a function of the driver: the page's policy lets no script in.
  await page.evaluate(axe.source);
  return page.evaluate(async () => {
    const { violations } = await /** @type {any} */ (window).axe.run(document, { resultTypes: ["violations"] });
    return violations.map(
      (/** @type {any} */ v) => `${v.id}: ${v.nodes.map((/** @type {any} */ n) => n.target.join(" ")).join(", ")}`,
    );
  });
}
