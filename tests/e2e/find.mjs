/**
 * Finds elements by role and name. `page.locator("::-p-aria(…)").fill()` hangs in Firefox, so this finds the element
 * first and then acts on it.
 */
import { named } from "./named.mjs";

/** @import { Page } from "puppeteer-core" */

/** How long to wait for something in the page. Only a failure takes that long, and the machine may be busy. */
export const TIMEOUT_MS = 30_000;

/**
 * Waits until a function that runs in the page returns something true. Puppeteer would look at each frame, and a page
 * behind another one draws none.
 * @template {unknown[]} Args
 * @param {Page} page
 * @param {import("puppeteer-core").EvaluateFunc<Args>} is
 * @param {Args} args
 */
export async function until(page, is, ...args) {
  try {
    return await page.waitForFunction(is, { timeout: TIMEOUT_MS, polling: 50 }, ...args);
  } catch (error) {
    throw new Error(`${/** @type {Error} */ (error).message} The page says: ${await said(page)}`, { cause: error });
  }
}

/** What the page says, for whoever looks for the cause of a failure. Fields are left out: they may contain keys. @param {Page} page */
const said = (page) =>
  page
    .evaluate(() => `${document.documentElement.dataset.state}: ${document.body.innerText.slice(0, 2000)}`)
    .catch(String);

/**
 * Waits for the element with this role and accessible name.
 * @param {Page} page
 * @param {string} role
 * @param {string} name
 */
export async function find(page, role, name) {
  const deadline = Date.now() + TIMEOUT_MS;
  // `waitForSelector` keeps its query in the page, and loses it in Firefox if another page was opened meanwhile.
  while (Date.now() < deadline) {
    const handle = await query(page, role, name);
    if (handle) return handle;
    await new Promise((resolve) => setTimeout(resolve, 100));
  }
  throw new Error(`no ${role} "${name}"`);
}

/**
 * Returns whether there is such an element now.
 * @param {Page} page
 * @param {string} role
 * @param {string} name
 */
export async function has(page, role, name) {
  return (await query(page, role, name)) !== null;
}

/**
 * Clicks it as a person does.
 * @param {Page} page
 * @param {string} role
 * @param {string} name
 */
export async function click(page, role, name) {
  await clickOn(await find(page, role, name));
}

/**
 * Clicks an element. An answer that comes just then may move it away from under the pointer: a person clicks again.
 * @param {import("puppeteer-core").ElementHandle<Element>} element
 */
export async function clickOn(element) {
  await element.evaluate((it) => {
    const heard = () => Object.assign(it, { isHit: true });
    Object.assign(it, { isHit: false });
    it.addEventListener("click", heard, { capture: true, once: true });
  });
  const isMissed = (/** @type {Element} */ it) =>
    it.isConnected && !it.matches(":disabled") && !(/** @type {any} */ (it).isHit);
  for (let tries = 0; tries < 3; tries++) {
    await element.click();
    // Where the click led to another page, nothing of this one is left.
    if (!(await element.evaluate(isMissed).catch(() => false))) return;
  }
  throw new Error("three clicks did not reach it");
}

/** @param {Page} page @param {string} selector */
export async function clickAt(page, selector) {
  const element = await page.waitForSelector(selector, { timeout: TIMEOUT_MS });
  await clickOn(/** @type {import("puppeteer-core").ElementHandle<Element>} */ (element));
}

/**
 * Empties a field and types into it, key by key.
 * @param {Page} page
 * @param {string} name
 * @param {string} text
 */
export async function type(page, name, text) {
  const field = await find(page, "textbox", name);
  await field.evaluate((element) => {
    element.focus();
    /** @type {HTMLInputElement} */ (element).select();
  });
  await page.keyboard.press("Backspace");
  await field.type(text);
}

/**
 * Returns a field's value.
 * @param {Page} page
 * @param {string} name
 * @returns {Promise<string>}
 */
export async function value(page, name) {
  return (await find(page, "textbox", name)).evaluate((element) => /** @type {HTMLInputElement} */ (element).value);
}

/**
 * Waits until the page reports this state: `data-state` of the root element.
 * @param {Page} page
 * @param {"loading" | "ready" | "locked" | "failed"} state
 */
export async function waitForState(page, state) {
  await page.waitForSelector(`html[data-state="${state}"]`, { timeout: TIMEOUT_MS });
}

/**
 * @param {Page} page
 * @param {string} role
 * @param {string} name
 * @returns {Promise<import("puppeteer-core").ElementHandle<HTMLElement> | null>}
 */
async function query(page, role, name) {
  const handle = (await page.evaluateHandle(named, role, name)).asElement();
  return /** @type {import("puppeteer-core").ElementHandle<HTMLElement> | null} */ (handle);
}
