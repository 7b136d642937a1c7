/** The built page, served the way it is shipped, and what a person does in it. */
import { writeFile } from "node:fs/promises";
import { join } from "node:path";
import { root } from "../../scripts/run.mjs";
import { startServer } from "../../scripts/server.mjs";
import { temporaryFolder } from "../support/folder.mjs";
import { find, type, until, value, waitForState } from "./find.mjs";

/** @import { Browser, Page } from "puppeteer-core" */

export const applicationId = "aaaaaaaa-bbbb-cccc-dddd-0123456789ab";

/** @param {Partial<import("../../scripts/server.mjs").ServerOptions>} [options] */
export const serveSite = (options) => startServer({ root: join(root, "dist/site"), ...options });

/**
 * Opens the page and waits until it accepts a key, and until the service worker, which fetches on its own, is done.
 * @param {Browser} browser
 * @param {string} url
 */
export async function openSite(browser, url) {
  const page = await browser.newPage();
  await page.setViewport({ width: 1200, height: 900 });
  await page.goto(url);
  await waitForState(page, "locked");
  await waitForText(page, "offline", /./);
  return page;
}

/**
 * Serves the page and opens it until the test ends.
 * @param {Browser} browser
 * @param {import("node:test").TestContext} t
 * @param {Parameters<typeof serveSite>[0]} [options]
 * @returns What most tests need: `pageErrors` gets what nobody caught in the page, and `requestsAtLock` is how many
 *   requests the server had answered when a key could be given.
 */
export async function visit(browser, t, options) {
  const server = await serveSite(options);
  t.after(server.close);
  const page = await openSite(browser, server.url);
  /** @type {unknown[]} */
  const pageErrors = [];
  // Each new worker proves its lock, and Firefox reports the refused connection as an error.
  page.on("pageerror", (error) => `${error}`.includes("lock-probe") || pageErrors.push(error));
  return { server, page, pageErrors, requestsAtLock: server.requests.length };
}

/**
 * Returns a file with this content, as a person would choose it.
 *
 * @param {string} name
 * @param {string | Uint8Array} content
 */
export async function fileWith(name, content) {
  const path = join(await temporaryFolder("file"), name);
  await writeFile(path, content);
  return path;
}

/** @param {Page} page @param {string} path */
export async function chooseKeyFile(page, path) {
  const picker = await page.waitForSelector("#key-file");
  await /** @type {import("puppeteer-core").ElementHandle<HTMLInputElement>} */ (picker).uploadFile(path);
}

/** Copies the text in another page, and pastes it with the keyboard. @param {Page} page @param {string} name @param {string} text */
export async function paste(page, name, text) {
  await copyElsewhere(page, text);
  await (await find(page, "textbox", name)).focus();
  await press(page, "v");
}

/** The page of a browser in which texts are copied. @type {WeakMap<Browser, Page>} */
const sources = new WeakMap();

/** Puts a text on the clipboard, in another page. @param {Page} page @param {string} text */
export async function copyElsewhere(page, text) {
  const browser = page.browser();
  const source = sources.get(browser) ?? (await makeSource(browser));
  sources.set(browser, source);
  await source.bringToFront();
  await source.evaluate((copied) => Object.assign(window, { copied }), text);
  await press(source, "c");
  await page.bringToFront();
}

/** @param {Browser} browser */
async function makeSource(browser) {
  const source = await browser.newPage();
  await source.setContent("<p>Something to select</p>");
  // Never in a field, because a browser keeps the content of one, and turns CRLF into LF.
  await source.evaluate(() => {
    window.getSelection()?.selectAllChildren(document.body);
    document.addEventListener("copy", (event) => {
      event.clipboardData?.setData("text/plain", /** @type {any} */ (window).copied);
      event.preventDefault();
    });
  });
  return source;
}

/** Presses a letter with Control, or with Command on a Mac. @param {Page} page @param {"c" | "v"} letter */
export async function press(page, letter) {
  const control = process.platform === "darwin" ? "Meta" : "Control";
  await page.keyboard.down(control);
  await page.keyboard.press(letter);
  await page.keyboard.up(control);
}

/** Returns the token, once there is one that is not `old`. @param {Page} page @param {string} [old] */
export async function tokenOf(page, old = "") {
  await until(
    page,
    (before) => {
      const field = document.querySelector("#token");
      return field instanceof HTMLTextAreaElement && field.value !== "" && field.value !== before;
    },
    old,
  );
  return value(page, "Token");
}

/** @param {Page} page @param {string} id */
export const textOf = (page, id) => page.$eval(`#${id}`, (element) => element.textContent ?? "");

/** Waits for a text in an element. @param {Page} page @param {string} id @param {RegExp} pattern */
export async function waitForText(page, id, pattern) {
  const matches = (/** @type {string} */ wanted, /** @type {string} */ source, /** @type {string} */ flags) =>
    new RegExp(source, flags).test(document.getElementById(wanted)?.textContent ?? "");
  await until(page, matches, id, pattern.source, pattern.flags).catch(async () => {
    throw new Error(`#${id} should match ${pattern}, is: ${await textOf(page, id)}`);
  });
}

/** The first steps of most tests. @param {Page} page @param {string} keyPath */
export async function makeToken(page, keyPath) {
  await type(page, "Application ID", applicationId);
  await chooseKeyFile(page, keyPath);
  return tokenOf(page);
}
