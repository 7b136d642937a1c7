/** What a person does in the form, and what the token then contains. */
import { createPublicKey } from "node:crypto";
import jsonwebtoken from "jsonwebtoken";
import { clickAt, find, TIMEOUT_MS } from "./find.mjs";
import { tokenOf } from "./site.mjs";

/** @import { Page } from "puppeteer-core" */

/**
 * Returns the claims of the visible token, once it differs from `old` and `jsonwebtoken` accepts it.
 *
 * @param {Page} page
 * @param {string} privateKey
 * @param {string} [old]
 * @returns {Promise<{ token: string, claims: Record<string, any> }>}
 */
export async function verified(page, privateKey, old) {
  const token = await tokenOf(page, old);
  return { token, claims: claimsOf(token, privateKey) };
}

/** @param {string} token @param {string} privateKey @returns {Record<string, any>} */
export function claimsOf(token, privateKey) {
  const pem = createPublicKey(privateKey).export({ type: "spki", format: "pem" }).toString();
  return /** @type {any} */ (jsonwebtoken.verify(token, pem, { algorithms: ["RS256"] }));
}

/** Puts a text into a field at once, like a paste. @param {Page} page @param {string} id @param {string} text */
export async function fill(page, id, text) {
  await page.$eval(
    `#${id}`,
    (field, content) => {
      /** @type {HTMLInputElement} */ (field).value = content;
      field.dispatchEvent(new InputEvent("input", { bubbles: true }));
    },
    text,
  );
}

/** Waits until a field has a matching value. @param {Page} page @param {string} name @param {RegExp} pattern */
export async function waitForValue(page, name, pattern) {
  const field = await find(page, "textbox", name);
  const read = () => field.evaluate((element) => /** @type {HTMLInputElement} */ (element).value);
  const deadline = Date.now() + TIMEOUT_MS;
  let last = await read();
  while (!pattern.test(last)) {
    if (Date.now() > deadline) throw new Error(`${name} should match ${pattern}, is: ${last}`);
    await new Promise((resolve) => setTimeout(resolve, 50));
    last = await read();
  }
  return last;
}

/** Opens or closes a collapsible part. @param {Page} page @param {string} id */
export const unfold = (page, id) => clickAt(page, `#${id} > summary`);

/** Returns what the page put on the clipboard, by pasting it into another page. @param {Page} page */
export async function clipboard(page) {
  const other = await page.browser().newPage();
  await other.setContent("<textarea></textarea>");
  await other.focus("textarea");
  const control = process.platform === "darwin" ? "Meta" : "Control";
  await other.keyboard.down(control);
  await other.keyboard.press("v");
  await other.keyboard.up(control);
  const text = await other.$eval("textarea", (area) => area.value);
  await other.close();
  await page.bringToFront();
  return text;
}
