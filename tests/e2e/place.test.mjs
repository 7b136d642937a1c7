import assert from "node:assert/strict";
import { createPrivateKey } from "node:crypto";
import { rsaKey } from "../support/keys.mjs";
import { violations } from "./axe.mjs";
import { eachBrowser } from "./browsers.mjs";
import { click, clickAt, find, has, type, until } from "./find.mjs";
import { claimsOf } from "./form.mjs";
import { isShown, waitShown } from "./key-page.mjs";
import { applicationId, openSite, textOf, tokenOf, visit, waitForText } from "./site.mjs";

/** @import { Page } from "puppeteer-core" */

const key = rsaKey(2048);

/** Chooses a file, as the browser's own dialogue would give it. No driver can press the buttons of that dialogue. @param {Page} page @param {string} text */
const chosen = (page, text) =>
  page.evaluate(async (content) => {
    const folder = await navigator.storage.getDirectory();
    const handle = await folder.getFileHandle("private.key", { create: true });
    const stream = await handle.createWritable();
    await stream.write(content);
    await stream.close();
    window.showOpenFilePicker = async () => [handle];
  }, text);

/** The page takes the browser's dialogue when it starts. @param {Page} page */
async function giveChosen(page) {
  await page.evaluateOnNewDocument(() => {
    window.showOpenFilePicker = async () => [
      /** @type {any} */ (window).nextHandle ??
        (await (await navigator.storage.getDirectory()).getFileHandle("private.key")),
    ];
  });
  await page.reload();
  await page.waitForSelector('html[data-state="locked"]');
}

/** What this browser's databases contain, as text. @param {Page} page */
const databases = (page) => page.evaluate(async () => JSON.stringify(await indexedDB.databases()));

/** Waits until a place is kept. The database is there a moment earlier, and a page that is closed then keeps nothing. @param {Page} page */
const placeKept = (page) =>
  until(page, async () => {
    if ((await indexedDB.databases()).length !== 1) return false;
    return new Promise((resolve) => {
      const opening = indexedDB.open("vonage-jwt");
      opening.onsuccess = () => {
        const counting = opening.result.transaction("places").objectStore("places").count();
        counting.onsuccess = () => {
          opening.result.close();
          resolve(counting.result === 1);
        };
      };
    });
  });

eachBrowser("the key file's place", async (browser, t, name) => {
  const { server, page, pageErrors } = await visit(browser, t);

  if (name === "firefox") {
    await t.test("a browser without handles of files offers nothing", async () => {
      assert.equal(await has(page, "button", "Open private.key again"), false);
      assert.equal(await page.$eval("#keep-place-ask", (ask) => ask.checkVisibility()), false);
      assert.equal(await databases(page), "[]");
    });
    return;
  }

  await t.test("it is kept only on request, and is then no key", async () => {
    await page.close();
    const fresh = await browser.newPage();
    await fresh.goto(`${server.url}`);
    await chosen(fresh, key);
    await giveChosen(fresh);
    await type(fresh, "Application ID", applicationId);
    await clickAt(fresh, 'label[for="key-file"]');
    assert.equal(claimsOf(await tokenOf(fresh), key).application_id, applicationId);
    assert.equal(await databases(fresh), "[]");
    await click(fresh, "checkbox", "Remember where this file is");
    await placeKept(fresh);
    assert.deepEqual(await violations(fresh), []);
    const stored = await fresh.evaluate(
      () =>
        new Promise((resolve) => {
          const opening = indexedDB.open("vonage-jwt");
          opening.onsuccess = () => {
            const all = opening.result.transaction("places").objectStore("places").getAll();
            all.onsuccess = () => {
              opening.result.close();
              resolve(all.result.map((value) => Object.prototype.toString.call(value)));
            };
          };
        }),
    );
    assert.deepEqual(stored, ["[object FileSystemFileHandle]"]);
    await fresh.close();
  });

  await t.test("on the next visit one press opens the file, and one press forgets where it is", async () => {
    const next = await openSite(browser, server.url);
    assert.equal(await next.$eval("#key", (card) => card.checkVisibility()), false, "the key itself is not there");
    await type(next, "Application ID", applicationId);
    await click(next, "button", "Open private.key again");
    assert.equal(claimsOf(await tokenOf(next), key).application_id, applicationId);
    assert.ok(await next.$eval("#keep-place", (box) => /** @type {HTMLInputElement} */ (box).checked));
    await click(next, "button", "Forget key");
    await find(next, "button", "Open private.key again");
    await click(next, "button", "Forget where it is");
    await until(next, async () => (await indexedDB.databases()).length === 0);
    assert.equal(await has(next, "button", "Open private.key again"), false);
    assert.equal(await textOf(next, "private-key-problem"), "");
    assert.deepEqual(pageErrors, []);
    await next.close();
  });

  await t.test("a file with a passphrase can be remembered, once it is open", async () => {
    const next = await openSite(browser, server.url);
    const locked = createPrivateKey(key).export({
      ...{ type: "pkcs8", format: "pem", cipher: "aes-256-cbc" },
      passphrase: "correct horse",
    });
    await chosen(next, locked.toString());
    await giveChosen(next);
    await clickAt(next, 'label[for="key-file"]');
    await type(next, "Passphrase", "wrong horse");
    await click(next, "button", "Unlock");
    await waitForText(next, "passphrase-problem", /passphrase/i);
    assert.equal(await isShown(next, "keep-place-ask"), false);
    await type(next, "Passphrase", "correct horse");
    await click(next, "button", "Unlock");
    await waitShown(next, "keep-place-ask");
    await click(next, "checkbox", "Remember where this file is");
    await placeKept(next);
    await next.close();
  });

  await t.test("a file that could not be read is not remembered in place of the key's", async () => {
    const next = await openSite(browser, server.url);
    await chosen(next, key);
    await giveChosen(next);
    await clickAt(next, 'label[for="key-file"]');
    await waitShown(next, "keep-place-ask");
    await next.evaluate(() => {
      const arrayBuffer = () => Promise.reject(new DOMException("It was moved.", "NotFoundError"));
      const getFile = async () => ({ slice: () => ({ arrayBuffer }) });
      Object.assign(window, { nextHandle: { name: "gone.key", getFile } });
      document.getElementById("key-file")?.click();
    });
    await waitForText(next, "key-problem", /./);
    assert.ok(await next.$eval("#keep-place", (box) => /** @type {HTMLInputElement} */ (box).checked), "it is kept");
    await click(next, "checkbox", "Remember where this file is");
    await until(next, async () => (await indexedDB.databases()).length === 0);
    await click(next, "checkbox", "Remember where this file is");
    await until(next, () => /** @type {HTMLInputElement} */ (document.getElementById("keep-place")).checked);
    await click(next, "button", "Forget key");
    await find(next, "button", "Open private.key again");
    await next.close();
  });
});
