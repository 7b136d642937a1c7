/** Finds what sticks out of a narrow window, or is cut off. */

/** @import { Page } from "puppeteer-core" */

const PLACES = /** @type {const} */ ([
  { width: 320, dir: "ltr" },
  { width: 320, dir: "rtl" },
  { width: 940, dir: "rtl" },
]);

/**
 * Looks at narrow windows, in both directions of writing.
 *
 * @param {Page} page
 * @param {number} [most] how many of the places
 * @returns {Promise<string[]>}
 */
export async function misfits(page, most = PLACES.length) {
  /** @type {string[]} */
  const found = [];
  for (const { width, dir } of PLACES.slice(0, most)) {
    await page.setViewport({ width, height: 900 });
    const here = await page.evaluate(stickingOut, dir);
    found.push(...here.map((what) => `${width} px, ${dir}: ${what}`));
  }
  await page.evaluate(() => document.documentElement.removeAttribute("dir"));
  await page.setViewport({ width: 1200, height: 900 });
  return found;
}

/** Runs in the page. @param {string} dir @returns {string[]} */
function stickingOut(dir) {
  const root = document.documentElement;
  root.dir = dir;
  const name = (/** @type {Element} */ element) => `${element.localName}#${element.closest("[id]")?.id}`;
  /** @type {string[]} */
  const found = [];
  if (root.scrollWidth > root.clientWidth) found.push(`the page is ${root.scrollWidth} wide`);
  for (const element of document.body.querySelectorAll("*")) {
    // These scroll, are cut off on purpose, or are only for screen readers.
    if (element.closest("textarea, select, option, .cut, .visually-hidden, .token-box, svg")) continue;
    if (!element.checkVisibility() || element.closest("details:not([open]) > :not(summary)")) continue;
    const { left, right, width } = element.getBoundingClientRect();
    if (width > 0 && (left < -1 || right > root.clientWidth + 1))
      found.push(`${name(element)} is at ${left} to ${right}`);
    const isCut = element.scrollWidth > element.clientWidth + 1 && getComputedStyle(element).overflowX !== "visible";
    if (isCut && !element.matches("input")) found.push(`${name(element)} is cut off`);
  }
  return found;
}
