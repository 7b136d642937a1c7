/** Somebody who uses only the keyboard, and hears what a screen reader says. */
import assert from "node:assert/strict";
import { until } from "./find.mjs";
import { focusedName } from "./named.mjs";
import { copyElsewhere, press } from "./site.mjs";

/** @import { Page } from "puppeteer-core" */

/** More than a view has stops. */
const MOST_STOPS = 90;
/** How long a browser may take to scroll. */
const LIMIT_MS = 8000;

/**
 * Moves with Tab until this has the focus. Everything on the way must be seen, and its focus too.
 *
 * @param {Page} page
 * @param {string} role
 * @param {string} name
 * @param {{ back?: boolean }} [options] `back`: with Shift
 */
export async function goTo(page, role, name, { back = false } = {}) {
  /** @type {string[]} */
  const way = [];
  if (back) await page.keyboard.down("Shift");
  for (let stops = 0; stops < MOST_STOPS; stops += 1) {
    await page.keyboard.press("Tab");
    const here = await page.evaluate(focusedName);
    way.push(`${here.role} "${here.name}"`);
    assert.equal(await seen(page), null, `on the way to ${role} "${name}": ${way.slice(-3).join(", ")}`);
    if (here.role !== role || here.name !== name) continue;
    if (back) await page.keyboard.up("Shift");
    return;
  }
  throw new Error(`Tab never comes to ${role} "${name}", but to ${way.join(", ")}`);
}

/** Returns why the focus is not seen, or null. A busy browser scrolls to it a moment later. @param {Page} page */
async function seen(page) {
  const deadline = Date.now() + LIMIT_MS;
  let why = await page.evaluate(whyNotSeen);
  while (why !== null && Date.now() < deadline) {
    await new Promise((resolve) => setTimeout(resolve, 50));
    why = await page.evaluate(whyNotSeen);
  }
  return why;
}

/** Returns why the focus is not seen, or null. Runs in the page. @returns {string | null} */
function whyNotSeen() {
  const { activeElement: held } = document;
  if (!held || held === document.body) return "nothing has the focus";
  // The button before a hidden file input shows its focus.
  const shown = held.matches(".visually-hidden") ? held.previousElementSibling : held;
  if (!shown?.checkVisibility()) return "it is hidden";
  const { outlineStyle, outlineWidth } = getComputedStyle(shown);
  if (outlineStyle === "none" || Number.parseFloat(outlineWidth) < 2) return "its focus has no outline";
  const box = shown.getBoundingClientRect();
  const [left, right] = [Math.max(0, box.left), Math.min(innerWidth, box.right)];
  const [top, bottom] = [Math.max(0, box.top), Math.min(innerHeight, box.bottom)];
  if (right - left < 1 || bottom - top < 1) return "it is outside the window";
  const points = [0.1, 0.5, 0.9].flatMap((x) => [0.1, 0.5, 0.9].map((y) => [x, y]));
  const isSeen = points.some(([x = 0, y = 0]) => {
    const there = document.elementFromPoint(left + (right - left) * x, top + (bottom - top) * y);
    return there !== null && (shown.contains(there) || there.contains(shown));
  });
  return isSeen ? null : "something covers it";
}

/** Pastes into what has the focus. @param {Page} page @param {string} text */
export async function pasteHere(page, text) {
  await copyElsewhere(page, text);
  await press(page, "v");
}

/**
 * Listens to the page as a screen reader does: to what changes in a live region that was there before, and to an alert
 * that appears.
 *
 * @param {Page} page
 */
export async function listen(page) {
  await page.evaluate(() => {
    /** @type {string[]} */
    const heard = [];
    /** @type {Map<Element, string | null>} */
    const known = new Map();
    const look = () => {
      for (const region of document.querySelectorAll("[role=status], [role=alert], [aria-live]")) {
        const text = region.checkVisibility() ? /** @type {HTMLElement} */ (region).innerText.trim() : null;
        const before = known.get(region) ?? null;
        known.set(region, text);
        const isHeard = before !== null || region.getAttribute("role") === "alert";
        if (isHeard && text && text !== before) heard.push(text);
      }
    };
    look();
    new MutationObserver(look).observe(document, {
      subtree: true,
      childList: true,
      characterData: true,
      attributes: true,
    });
    Object.assign(window, { heard });
  });
}

/** Waits until this was heard, and forgets what was heard before it. @param {Page} page @param {RegExp} pattern */
export async function hear(page, pattern) {
  const isHeard = (/** @type {string} */ source) => {
    const { heard } = /** @type {any} */ (window);
    const at = heard.findIndex((/** @type {string} */ text) => new RegExp(source).test(text));
    if (at < 0) return false;
    heard.splice(0, at + 1);
    return true;
  };
  await until(page, isHeard, pattern.source).catch(async () => {
    const heard = await page.evaluate(() => /** @type {any} */ (window).heard);
    throw new Error(`should hear ${pattern}, heard ${JSON.stringify(heard)}`);
  });
}
