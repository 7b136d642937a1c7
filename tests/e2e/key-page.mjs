/** What the tests of a key's life do in the page. */
import assert from "node:assert/strict";
import { rm } from "node:fs/promises";
import { rsaKey } from "../support/keys.mjs";
import { click, until } from "./find.mjs";
import { chooseKeyFile, fileWith } from "./site.mjs";

/** @import { ElementHandle, Page } from "puppeteer-core" */

/** @param {Page} page @param {string} id */
export const isShown = (page, id) => page.$eval(`#${id}`, (element) => element.checkVisibility());

/** @param {Page} page */
export const focused = (page) => page.evaluate(() => document.activeElement?.id || document.activeElement?.tagName);

/** @param {Page} page @param {string} id */
export const fieldValue = (page, id) => page.$eval(`#${id}`, (field) => /** @type {HTMLInputElement} */ (field).value);

/** @param {Page} page @param {string} id */
export const isInvalid = async (page, id) =>
  (await page.$eval(`#${id}`, (element) => element.getAttribute("aria-invalid"))) === "true";

/** Waits until something is shown, or hidden. @param {Page} page @param {string} id @param {boolean} [shown] */
export async function waitShown(page, id, shown = true) {
  const is = (/** @type {string} */ wanted, /** @type {boolean} */ want) =>
    document.getElementById(wanted)?.checkVisibility() === want;
  await until(page, is, id, shown).catch(() => {
    throw new Error(`#${id} should ${shown ? "" : "not "}be shown`);
  });
}

/** Checks that the keyboard focus is somewhere, whatever was just done. @param {Page} page @param {string} what */
export async function hasFocus(page, what) {
  // Followers of a state catch up within moments.
  await new Promise((resolve) => setTimeout(resolve, 300));
  const where = await page.evaluate(() => {
    const { activeElement } = document;
    return activeElement === document.body || !activeElement?.checkVisibility() ? null : activeElement.id;
  });
  assert.notEqual(where, null, `the focus is lost after ${what}`);
  return where;
}

/** Drops files with these contents. @param {Page} page @param {string} id @param {string[]} contents */
export const drop = (page, id, ...contents) =>
  page.$eval(
    `#${id}`,
    (zone, texts) => {
      const dataTransfer = new DataTransfer();
      for (const [index, text] of texts.entries()) dataTransfer.items.add(new File([text], `${index}.key`));
      zone.dispatchEvent(new DragEvent("drop", { dataTransfer, bubbles: true, cancelable: true }));
    },
    contents,
  );

/**
 * Drops a folder. Only Chromium's driver can really do that. Elsewhere the event has what a browser would provide.
 *
 * @param {Page} page @param {string} id @param {string} folder
 */
export async function dropFolder(page, id, folder) {
  await page.$eval(`#${id}`, (zone) => zone.scrollIntoView({ block: "center" }));
  const box = await (await page.$(`#${id}`))?.boundingBox();
  assert.ok(box);
  if (!/firefox/i.test(await page.browser().version())) {
    const cdp = await page.createCDPSession();
    const data = { items: [], files: [folder], dragOperationsMask: 1 };
    const at = { x: box.x + box.width / 2, y: box.y + 10 };
    for (const type of /** @type {const} */ (["dragEnter", "dragOver", "drop"])) {
      await cdp.send("Input.dispatchDragEvent", { type, ...at, data });
    }
    return cdp.detach();
  }
  await page.$eval(`#${id}`, (zone) => {
    const event = new DragEvent("drop", { bubbles: true, cancelable: true });
    const items = [{ kind: "file", webkitGetAsEntry: () => ({ isDirectory: true }) }];
    const dataTransfer = { files: [new File([], "folder")], items, types: ["Files"], getData: () => "" };
    Object.defineProperty(event, "dataTransfer", { value: dataTransfer });
    zone.dispatchEvent(event);
  });
}

/** Drops a file that was deleted after it was picked up. @param {Page} page @param {string} id */
export async function dropVanished(page, id) {
  const path = await fileWith("private.key", rsaKey(2048));
  await page.evaluate(() => {
    const picker = document.createElement("input");
    picker.type = "file";
    picker.id = "vanishing";
    document.body.append(picker);
  });
  const picker = /** @type {ElementHandle<HTMLInputElement>} */ (await page.$("#vanishing"));
  await picker.uploadFile(path);
  await rm(path);
  await page.$eval(
    `#${id}`,
    (zone, from) => {
      const dataTransfer = new DataTransfer();
      const [file] = /** @type {HTMLInputElement} */ (from).files ?? [];
      if (file) dataTransfer.items.add(file);
      zone.dispatchEvent(new DragEvent("drop", { dataTransfer, bubbles: true, cancelable: true }));
      from.remove();
    },
    picker,
  );
}

/** Makes a new pair in the page. @param {Page} page */
export async function makePair(page) {
  await page.$eval("#pair", (details) => details.setAttribute("open", ""));
  await click(page, "button", "Make key pair");
  await waitShown(page, "pair-next");
}

/** @param {Page} page @param {string} text */
export const chooseKey = async (page, text) => chooseKeyFile(page, await fileWith("private.key", text));
