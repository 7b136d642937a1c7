/** The Batch view, the way a person uses it. */
import { createPublicKey } from "node:crypto";
import jsonwebtoken from "jsonwebtoken";
import { click, find } from "./find.mjs";

/** @import { Page } from "puppeteer-core" */
/** @typedef {{ user: string, token: string, expiresAt: number }} Made */

/** Selects the tab. @param {Page} page @param {string} name */
export const chooseTab = (page, name) => click(page, "tab", name);

/** Puts a list into the field at once, like a paste. @param {Page} page @param {string} text */
export async function giveUsers(page, text) {
  const field = await find(page, "textbox", "Users");
  await field.evaluate((element, users) => {
    /** @type {HTMLTextAreaElement} */ (element).value = users;
    element.dispatchEvent(new InputEvent("input", { bubbles: true }));
  }, text);
}

/**
 * Drops files in quick succession, the way the browser reports it. A folder cannot be made up here.
 *
 * @param {Page} page
 * @param {string} id of the element that they are dropped on
 * @param {{ name: string, content: string, type?: string }[][]} drops
 */
export const dropFiles = (page, id, ...drops) =>
  page.$eval(
    `#${id}`,
    (element, all) => {
      for (const files of all) {
        const dataTransfer = new DataTransfer();
        for (const { name, content, type } of files) dataTransfer.items.add(new File([content], name, { type }));
        element.dispatchEvent(new DragEvent("drop", { bubbles: true, cancelable: true, dataTransfer }));
      }
    },
    drops,
  );

/**
 * Drops a file that is too long, made in the page because the driver would take minutes to send it.
 *
 * @param {Page} page
 * @param {{ rows?: number, bytes?: number }} size
 */
export const dropLong = (page, size) =>
  page.$eval(
    "#view-batch",
    (view, { rows = 0, bytes = 0 }) => {
      const names = Array.from({ length: rows }, (_, index) => index).join("\n");
      const dataTransfer = new DataTransfer();
      dataTransfer.items.add(new File([names, new Uint8Array(bytes)], "users.txt"));
      view.dispatchEvent(new DragEvent("drop", { bubbles: true, cancelable: true, dataTransfer }));
    },
    size,
  );

/** Waits until the run says this. @param {Page} page @param {RegExp} pattern @param {number} [timeout] milliseconds */
export async function waitForStatus(page, pattern, timeout = 300_000) {
  const matches = (/** @type {string} */ source) =>
    new RegExp(source).test(document.getElementById("batch-status")?.textContent ?? "");
  await page.waitForFunction(matches, { timeout, polling: 50 }, pattern.source).catch(async () => {
    const text = await page.$eval("#view-batch", (view) => /** @type {HTMLElement} */ (view).innerText);
    throw new Error(`the status should match ${pattern}: ${text.slice(0, 2000)}`);
  });
}

/** Returns how many tokens there are so far. @param {Page} page */
export const madeSoFar = (page) =>
  page.$eval("#batch-progress", (bar) => /** @type {HTMLProgressElement} */ (bar).value);

/** Waits until there are this many tokens. @param {Page} page @param {number} count */
export const waitForMade = (page, count) =>
  page.waitForFunction(
    (wanted) => /** @type {HTMLProgressElement} */ (document.getElementById("batch-progress")).value >= wanted,
    { timeout: 300_000, polling: 20 },
    count,
  );

/**
 * Returns what a download button offers, caught before it becomes a file: Firefox's driver cannot choose where it
 * goes.
 *
 * @param {Page} page
 * @param {string} name of the button
 * @returns {Promise<{ name: string, bytes: Buffer }>}
 */
export async function download(page, name) {
  await page.evaluate(() => {
    const caught = /** @type {any} */ (window);
    caught.download = new Promise((resolve) => {
      const create = URL.createObjectURL;
      URL.createObjectURL = (file) => {
        URL.createObjectURL = create;
        resolve(file);
        return "data:,";
      };
    });
  });
  await click(page, "button", name);
  const { file, base64 } = await page.evaluate(async () => {
    const blob = /** @type {File} */ (await /** @type {any} */ (window).download);
    const bytes = new Uint8Array(await blob.arrayBuffer());
    let binary = "";
    for (let at = 0; at < bytes.length; at += 32_768) binary += String.fromCharCode(...bytes.subarray(at, at + 32_768));
    return { file: blob.name, base64: btoa(binary) };
  });
  return { name: file, bytes: Buffer.from(base64, "base64") };
}

/** Returns the tokens in the NDJSON file. @param {Page} page @returns {Promise<Made[]>} */
export async function tokensOf(page) {
  const { bytes } = await download(page, "NDJSON");
  const lines = bytes.toString().split("\n").filter(Boolean);
  return lines.map((line) => JSON.parse(line));
}

/**
 * Checks that every token verifies and matches its row, and that all are different.
 *
 * @param {Made[]} made
 * @param {string} privateKey
 * @returns {{ users: string[], jtis: Set<string>, claims: any[] }}
 */
export function verifyAll(made, privateKey) {
  const pem = createPublicKey(privateKey).export({ type: "spki", format: "pem" }).toString();
  const claims = made.map(
    ({ token }) => /** @type {any} */ (jsonwebtoken.verify(token, pem, { algorithms: ["RS256"] })),
  );
  return { users: made.map(({ user }) => user), jtis: new Set(claims.map(({ jti }) => jti)), claims };
}
