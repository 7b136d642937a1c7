import assert from "node:assert/strict";
import { createHash, createPrivateKey, createPublicKey, randomBytes } from "node:crypto";
import { readFile } from "node:fs/promises";
import { join } from "node:path";
import jsonwebtoken from "jsonwebtoken";
import { temporaryFolder } from "../support/folder.mjs";
import { otherKey, otherRsaKey, rsaKey } from "../support/keys.mjs";
import { violations } from "./axe.mjs";
import { eachBrowser } from "./browsers.mjs";
import { click, type } from "./find.mjs";
import { clipboard, fill } from "./form.mjs";
import {
  chooseKey,
  drop,
  dropFolder,
  dropVanished,
  fieldValue,
  focused,
  hasFocus,
  isInvalid,
  isShown,
  makePair,
  waitShown,
} from "./key-page.mjs";
import { applicationId, paste, serveSite, textOf, tokenOf, visit, waitForText } from "./site.mjs";

const key = rsaKey(2048);
const encrypted = createPrivateKey(key)
  .export({ type: "pkcs8", format: "pem", cipher: "aes-256-cbc", passphrase: "correct horse" })
  .toString();
const fingerprint = (/** @type {import("puppeteer-core").Page} */ page) => textOf(page, "fingerprint");

const downloadPath = await temporaryFolder("pairs");

eachBrowser(
  "a new pair is not lost",
  async (browser, t) => {
    const { page } = await visit(browser, t);
    await type(page, "Application ID", applicationId);
    await makePair(page);
    const pair = await fingerprint(page);
    const leaves = () => page.evaluate(() => window.dispatchEvent(new Event("beforeunload", { cancelable: true })));

    await t.test("Forget key asks, and Escape keeps it", async () => {
      await click(page, "button", "Forget key");
      await waitShown(page, "unsaved");
      assert.equal(await focused(page), "unsaved-keep");
      assert.deepEqual(await violations(page), []);
      await page.keyboard.press("Escape");
      await waitShown(page, "unsaved", false);
      assert.equal(await fingerprint(page), pair);
      assert.equal(await hasFocus(page, "Escape"), "forget-key");
    });

    await t.test("a dropped key asks, and Keep keeps the pair", async () => {
      await drop(page, "key", key);
      await waitShown(page, "unsaved");
      await click(page, "button", "Keep the pair");
      await waitShown(page, "unsaved", false);
      assert.equal(await fingerprint(page), pair);
      await waitShown(page, "pair-next");
    });

    await t.test("leaving the page asks", async () => {
      assert.equal(await leaves(), false);
      const asked = new Promise((resolve) =>
        page.once("dialog", async (dialog) => {
          await dialog.dismiss();
          resolve(dialog.type());
        }),
      );
      await page.close({ runBeforeUnload: true });
      assert.equal(await asked, "beforeunload");
      assert.equal(await fingerprint(page), pair);
    });

    await t.test("each step has its button, and is ticked", async () => {
      await click(page, "button", "Save private key");
      await waitForText(page, "key-told", /^Saved as private\.key$/);
      await waitForText(page, "pair-saved", /Saved/);
      assert.equal(await textOf(page, "pair-copied"), "");
      assert.match(await savedKey(), /^-----BEGIN PRIVATE KEY-----\n/);
      assert.deepEqual(await violations(page), []);
      await click(page, "button", "Copy public key");
      await waitShown(page, "pair-next", false);
      await waitForText(page, "key-told", /Save changes/);
      assert.match(await clipboard(page), /BEGIN PUBLIC KEY/);
      assert.equal(await hasFocus(page, "both steps"), "copy-public-key");
      assert.equal(await leaves(), true);
    });

    await t.test("the note that something was copied is for this key only", async () => {
      await click(page, "button", "Forget key");
      await waitShown(page, "key-ask");
      assert.ok(!(await isShown(page, "unsaved")));
      await chooseKey(page, key);
      await waitShown(page, "key");
      assert.equal(await textOf(page, "key-told"), "");
      await click(page, "button", "Copy public key");
      await waitForText(page, "key-told", /^Copied$/);
      await click(page, "button", "Forget key");
      await makePair(page);
      assert.equal(await textOf(page, "key-told"), "");
    });

    await t.test("hiding the steps keeps the question", async () => {
      await click(page, "button", "Hide these steps");
      await waitShown(page, "pair-next", false);
      await hasFocus(page, "Hide these steps");
      await click(page, "button", "Forget key");
      await waitShown(page, "unsaved");
      await click(page, "button", "Discard the pair");
      await waitShown(page, "key-ask");
      await hasFocus(page, "Discard the pair");
      await drop(page, "key-ask", key);
      await waitShown(page, "key");
    });
  },
  { downloadPath },
);

/** Returns what was saved, once it is there. */
async function savedKey() {
  for (let tries = 0; tries < 100; tries += 1) {
    const text = await readFile(join(downloadPath, "private.key"), "utf8").catch(() => "");
    if (text) return text;
    await new Promise((resolve) => setTimeout(resolve, 100));
  }
  throw new Error("nothing was downloaded");
}

eachBrowser("what is wrong with a key is told where it is", async (browser, t) => {
  const { page, pageErrors } = await visit(browser, t);
  await type(page, "Application ID", applicationId);
  const role = (/** @type {string} */ id) => page.$eval(`#${id}`, (element) => element.getAttribute("role"));

  await t.test("a refused file marks the file button, a refused paste the field; both are announced", async () => {
    await chooseKey(page, rsaKey(1024));
    await waitForText(page, "private-key-problem", /1024/);
    assert.equal(await role("private-key-problem"), "alert");
    assert.deepEqual([await isInvalid(page, "key-file"), await isInvalid(page, "private-key")], [true, false]);
    assert.equal(await textOf(page, "prompt"), "Fix the private key to get your token.");
    assert.deepEqual(await violations(page), []);
    await paste(page, "Private key", otherKey("ec"));
    await waitForText(page, "private-key-problem", /P-256/);
    assert.deepEqual([await isInvalid(page, "key-file"), await isInvalid(page, "private-key")], [false, true]);
  });

  await t.test("an encrypted key is a step, not a mistake", async () => {
    await chooseKey(page, encrypted);
    await waitForText(page, "passphrase-hint", /^This key is encrypted\. Enter its passphrase\./);
    assert.equal(await focused(page), "passphrase");
    assert.equal(await textOf(page, "prompt"), "Enter the key's passphrase.");
    assert.ok(!(await isShown(page, "private-key-problem")));
    assert.deepEqual([await isInvalid(page, "key-file"), await isInvalid(page, "passphrase")], [false, false]);
    assert.deepEqual(await violations(page), []);
  });

  await t.test("a passphrase stays only while the page asks for it", async () => {
    await type(page, "Passphrase", "battery");
    await click(page, "tab", "Inspect");
    await click(page, "tab", "Generate");
    assert.equal(await fieldValue(page, "passphrase"), "");
    await type(page, "Passphrase", "battery");
    await drop(page, "key-ask", key);
    await waitShown(page, "key");
    assert.equal(await fieldValue(page, "passphrase"), "");
  });

  await t.test("a half-typed key leaves its field with the tab", async () => {
    await click(page, "button", "Forget key");
    await fill(page, "private-key", key.slice(0, key.length / 2));
    await waitForText(page, "private-key-problem", /Part of the key is missing/);
    await click(page, "tab", "Inspect");
    await click(page, "tab", "Generate");
    assert.equal(await fieldValue(page, "private-key"), "");
    await drop(page, "key-ask", key);
    await waitShown(page, "key");
  });

  await t.test("a folder, two files and a missing file leave the loaded key", async () => {
    const token = await tokenOf(page);
    await dropFolder(page, "key", downloadPath);
    await waitForText(page, "key-problem", /^That is a folder\. Choose the private\.key file inside it\.$/);
    await drop(page, "key", key, key);
    await waitForText(page, "key-problem", /^You chose 2 files\./);
    await dropVanished(page, "key");
    await waitForText(page, "key-problem", /could not read this file/);
    assert.equal(await tokenOf(page), token);
    assert.deepEqual(await violations(page), []);
    await click(page, "button", "Forget key");
    await dropFolder(page, "key-ask", downloadPath);
    await waitForText(page, "private-key-problem", /^That is a folder\./);
    assert.equal(await textOf(page, "prompt"), "Fix the private key to get your token.");
  });

  await t.test("a large file is reported with its size", async () => {
    await chooseKey(page, "x".repeat(52_428_800));
    await waitForText(page, "private-key-problem", /too large to be a key: 52 MB/);
  });

  await t.test("a key that takes too much work is not asked for its passphrase", async () => {
    await drop(page, "key-ask", heavyKey());
    await waitForText(page, "private-key-problem", /more than this page allows/);
    assert.ok(!(await isShown(page, "unlock")));
    assert.match(await textOf(page, "private-key-command"), /^openssl pkcs8 -topk8.* -out copy\.keyCopy command$/);
    assert.equal(await textOf(page, "prompt"), "Fix the private key to get your token.");
  });

  await t.test("a folder dropped on a webhook's body leaves the body", async () => {
    await click(page, "tab", "Webhook");
    await fill(page, "webhook-body", "{}");
    await dropFolder(page, "webhook-body", downloadPath);
    await waitForText(page, "webhook-problem", /^That is a folder\. Choose the file inside it/);
    await drop(page, "webhook-body", "a", "b");
    await waitForText(page, "webhook-problem", /^You chose 2 files\./);
    await dropVanished(page, "webhook-body");
    await waitForText(page, "webhook-problem", /could not read this file/);
    assert.equal(await fieldValue(page, "webhook-body"), "{}");
    assert.deepEqual(pageErrors, []);
  });
});

/** DER (X.690 §8.1). @param {number} tag @param {...Buffer} parts */
function der(tag, ...parts) {
  const body = Buffer.concat(parts);
  const { length } = body;
  return Buffer.concat([Buffer.from(length < 128 ? [tag, length] : [tag, 0x82, length >> 8, length & 255]), body]);
}

/** An encrypted key whose PBKDF2 needs 20,000,000 rounds, more than the page allows. There is nothing inside. */
function heavyKey() {
  const oid = (/** @type {string} */ hex) => der(6, Buffer.from(hex, "hex"));
  const hmac = der(0x30, oid("2a864886f70d0209"), der(5));
  const rounds = der(2, Buffer.from([0x01, 0x31, 0x2d, 0x00]));
  const kdf = der(0x30, oid("2a864886f70d01050c"), der(0x30, der(4, randomBytes(8)), rounds, hmac));
  const cipher = der(0x30, oid("60864801650304012a"), der(4, randomBytes(16)));
  const scheme = der(0x30, oid("2a864886f70d01050d"), der(0x30, kdf, cipher));
  const base64 = der(0x30, scheme, der(4, randomBytes(1232))).toString("base64");
  const lines = base64.match(/.{1,64}/g) ?? [];
  return ["-----BEGIN ENCRYPTED PRIVATE KEY-----", ...lines, "-----END ENCRYPTED PRIVATE KEY-----", ""].join("\n");
}

eachBrowser("the keyboard is always somewhere", async (browser, t) => {
  const { page } = await visit(browser, t);
  const costly = await readFile(new URL("../data/keys/scrypt-costly.pem", import.meta.url), "utf8");
  const forget = () => click(page, "button", "Forget key");
  /** @param {string} what @param {() => Promise<unknown>} act @param {string} [place] */
  const keeps = (what, act, place) =>
    t.test(what, async () => {
      await act();
      const where = await hasFocus(page, what);
      if (place) assert.equal(where, place);
    });
  const enterPassphrase = async (/** @type {string} */ passphrase) => {
    await type(page, "Passphrase", passphrase);
    await page.keyboard.press("Enter");
  };

  await keeps("a key pasted by the keyboard", () => paste(page, "Private key", key), "key-title");
  await keeps("Forget key", forget, "key-file");
  await keeps("a key from a file", () => chooseKey(page, key), "key-title");
  await keeps("a dropped key", () => drop(page, "key", rsaKey(3072)));
  await keeps("a key that is refused", () => drop(page, "key", "no key"));
  await keeps("an encrypted key", () => drop(page, "key-ask", encrypted), "passphrase");
  await keeps("a wrong passphrase", () => enterPassphrase("x"), "passphrase");
  await keeps("the right one", () => enterPassphrase("correct horse"), "key-title");
  await page.focus("#tab-generate");
  await keeps("another tab by the arrow", () => page.keyboard.press("ArrowRight"), "tab-inspect");
  await keeps("another tab by a click", () => click(page, "tab", "Generate"), "tab-generate");
  await forget();
  await keeps("work that may be allowed", () => drop(page, "key-ask", costly), "passphrase");
  await keeps("work that takes long", () => click(page, "button", "Unlock anyway"), "key-busy");
  await keeps("Cancel", () => click(page, "button", "Cancel"), "private-key");
  await keeps("a pair that was made", () => makePair(page), "key-title");
});

eachBrowser("a key that is not used", async (browser, t) => {
  const server = await serveSite();
  t.after(server.close);
  const page = await browser.newPage();
  await page.evaluateOnNewDocument(() => {
    const { setTimeout } = window;
    // Five minutes pass in half a second.
    const faster = (/** @type {any} */ job, delay = 0, /** @type {any[]} */ ...rest) =>
      setTimeout(job, delay >= 300_000 ? delay / 600 : delay, ...rest);
    Object.assign(window, { setTimeout: faster });
  });
  await page.goto(server.url);
  await page.waitForSelector('html[data-state="locked"]');

  await t.test("is forgotten, and the page says why until there is another", async () => {
    await chooseKey(page, key);
    await waitShown(page, "key");
    await page.select("#auto-forget", "5");
    await waitForText(page, "key-forgotten", /^The key was not used for 5 minutes, so the page forgot it\.$/);
    assert.equal(await page.$eval("#key-forgotten", (element) => element.getAttribute("role")), "status");
    await chooseKey(page, "no key");
    await waitForText(page, "private-key-problem", /No private key/);
    assert.match(await textOf(page, "key-forgotten"), /5 minutes/);
    assert.deepEqual(await violations(page), []);
  });

  await t.test("is kept if it is an unsaved pair, and the page says so", async () => {
    await makePair(page);
    assert.equal(await textOf(page, "key-forgotten"), "");
    await waitForText(page, "key-held", /5 minutes\. The page kept it because you have not saved it/);
    assert.ok(await isShown(page, "key"));
    assert.deepEqual(await violations(page), []);
  });
});

eachBrowser("two keys in quick succession", async (browser, t) => {
  const { page, pageErrors } = await visit(browser, t);
  await type(page, "Application ID", applicationId);
  const other = otherRsaKey(2048);
  const slow = (/** @type {string} */ pem) => `${"\n".repeat(50_000)}${pem}`;
  const spki = (/** @type {string} */ pem) => createPublicKey(pem).export({ type: "spki", format: "der" });
  const shownFor = (/** @type {string} */ pem) =>
    (createHash("sha256").update(spki(pem)).digest("hex").match(/../g) ?? []).join(":");
  /** Gives several keys before any of them is read. @param {(string | null)[]} pems null asks for a new pair */
  const giveAtOnce = (...pems) =>
    page.evaluate((texts) => {
      const zone = document.getElementById("private-key");
      for (const text of texts) {
        if (text === null) {
          document.getElementById("make-pair")?.click();
          continue;
        }
        const dataTransfer = new DataTransfer();
        dataTransfer.items.add(new File([text], "private.key"));
        zone?.dispatchEvent(new DragEvent("drop", { dataTransfer, bubbles: true, cancelable: true }));
      }
    }, pems);

  for (const [what, given] of /** @type {[string, (string | null)[]][]} */ ([
    ["two files", [slow(key), other]],
    ["a pair, then a file", [null, other]],
    ["three files", [slow(other), key, other]],
  ])) {
    await t.test(`${what}: the token is signed with the key whose fingerprint is shown`, async () => {
      await giveAtOnce(...given);
      await waitForText(page, "fingerprint", new RegExp(shownFor(other)));
      const token = await tokenOf(page);
      const publicKey = createPublicKey(other).export({ type: "spki", format: "pem" }).toString();
      assert.ok(jsonwebtoken.verify(token, publicKey, { algorithms: ["RS256"] }));
      // An older key that arrives now must not appear: what is shown and what signs stay the newest.
      await new Promise((resolve) => setTimeout(resolve, 1000));
      assert.equal(await fingerprint(page), shownFor(other));
      await click(page, "button", "New token");
      assert.ok(jsonwebtoken.verify(await tokenOf(page, token), publicKey, { algorithms: ["RS256"] }));
      await click(page, "button", "Forget key");
      await waitShown(page, "key-ask");
    });
  }
  assert.deepEqual(pageErrors, []);
});
