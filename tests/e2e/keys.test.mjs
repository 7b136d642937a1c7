import assert from "node:assert/strict";
import { createPrivateKey, createPublicKey } from "node:crypto";
import { readFile, rm } from "node:fs/promises";
import { join } from "node:path";
import jsonwebtoken from "jsonwebtoken";
import { temporaryFolder } from "../support/folder.mjs";
import { rsaKey } from "../support/keys.mjs";
import { violations } from "./axe.mjs";
import { eachBrowser } from "./browsers.mjs";
import { click, find, type, until, value } from "./find.mjs";
import { applicationId, chooseKeyFile, fileWith, paste, textOf, tokenOf, visit, waitForText } from "./site.mjs";

/** @import { Page } from "puppeteer-core" */

const publicPem = (/** @type {string} */ pem) =>
  createPublicKey(pem).export({ type: "spki", format: "pem" }).toString();
const accepts = (/** @type {string} */ token, /** @type {string} */ pem) =>
  jsonwebtoken.verify(token, publicPem(pem), { algorithms: ["RS256"] });

/** @param {string} passphrase */
const encrypted = (passphrase) =>
  createPrivateKey(rsaKey(2048)).export({ type: "pkcs8", format: "pem", cipher: "aes-256-cbc", passphrase }).toString();

/** @param {Page} page */
async function forgetIfLoaded(page) {
  if (await page.$eval("#key", (element) => !(/** @type {HTMLElement} */ (element).hidden))) {
    await click(page, "button", "Forget key");
  }
}

/** Opens a details element. @param {Page} page @param {string} id */
const unfold = (page, id) => page.$eval(`#${id}`, (details) => details.setAttribute("open", ""));

const downloadPath = await temporaryFolder("downloads");

eachBrowser(
  "keys",
  async (browser, t) => {
    const { server, page, requestsAtLock } = await visit(browser, t);
    await type(page, "Application ID", applicationId);
    const key = rsaKey(2048);
    const body = key.trim().split("\n").slice(1, -1);

    for (const [what, text, said] of /** @type {[string, string, RegExp][]} */ ([
      ["line breaks written out", key.trim().replaceAll("\n", "\\n"), /27|28 line breaks|written as/],
      ["one line with blanks", key.trim().replaceAll("\n", " "), /line break/i],
      ["an assignment in quotes", `export VONAGE_PRIVATE_KEY="${key.trim()}"`, /quotation marks/i],
      ["no BEGIN and END lines", body.join("\n"), /BEGIN/],
      ["a quoted mail", key.replaceAll(/^/gm, "> "), />/],
      ["an application's JSON", JSON.stringify({ id: applicationId, keys: { private_key: key } }), /JSON/],
    ])) {
      await t.test(`repaired: ${what}`, async () => {
        await forgetIfLoaded(page);
        await paste(page, "Private key", text);
        accepts(await tokenOf(page), key);
        assert.match(await textOf(page, "key-repairs"), said);
      });
    }
    await t.test("the list of repairs is accessible", async () => assert.deepEqual(await violations(page), []));

    await t.test("encrypted: a wrong passphrase is reported, and the right one opens the key", async () => {
      await forgetIfLoaded(page);
      await chooseKeyFile(page, await fileWith("private.key", encrypted("correct horse")));
      await waitForText(page, "prompt", /passphrase/);
      assert.deepEqual(await violations(page), []);
      await type(page, "Passphrase", "battery staple");
      await click(page, "button", "Unlock");
      await waitForText(page, "passphrase-problem", /passphrase/i);
      assert.equal(await page.evaluate(() => document.activeElement?.id), "passphrase");
      assert.equal(await value(page, "Passphrase"), "");
      assert.deepEqual(await violations(page), []);
      await type(page, "Passphrase", "correct horse");
      await page.keyboard.press("Enter");
      accepts(await tokenOf(page), key);
    });

    for (const [what, text, said] of /** @type {[string, string, RegExp][]} */ ([
      [
        "an OpenSSH key",
        "-----BEGIN OPENSSH PRIVATE KEY-----\nb3BlbnNzaC1rZXktdjEAAAAABG5vbmUAAAAEbm9uZQ==\n-----END OPENSSH PRIVATE KEY-----",
        /ssh-keygen/,
      ],
      ["a path", "/home/me/vonage/private.key", /path|file/i],
      ["an application ID", applicationId, /application ID/],
      ["a token", "eyJhbGciOiJSUzI1NiIsInR5cCI6IkpXVCJ9.eyJpYXQiOjF9.c2lnbmF0dXJl", /token/],
      ["a truncated key", key.slice(0, 900), /end|cut|trunc/i],
      ["a damaged key", key.replace(body[3] ?? "", `${body[3]?.slice(0, 60)}!!!!`), /damage|decode|base64/i],
    ])) {
      await t.test(`named: ${what}`, async () => {
        await forgetIfLoaded(page);
        await paste(page, "Private key", text);
        await until(
          page,
          (source) => new RegExp(source, "i").test(document.getElementById("key-ask")?.textContent ?? ""),
          said.source,
        );
        assert.deepEqual(await violations(page), []);
      });
    }

    await t.test("compared with the dashboard's public key", async () => {
      await paste(page, "Private key", key);
      await tokenOf(page);
      await unfold(page, "compare");
      const box = "Public key from the dashboard";
      await paste(page, box, publicPem(key));
      await waitForText(page, "compared", /^Same key/);
      await (await find(page, "textbox", box)).evaluate((field) => {
        /** @type {HTMLTextAreaElement} */ (field).value = "";
      });
      await paste(page, box, publicPem(rsaKey(3072)));
      await waitForText(page, "compared", /^Different key/);
      await (await find(page, "textbox", box)).evaluate((field) => {
        /** @type {HTMLTextAreaElement} */ (field).value = "";
      });
      await paste(page, box, key);
      await waitForText(page, "dashboard-key-problem", /private key/i);
      assert.equal(await value(page, box), "");
      assert.deepEqual(await violations(page), []);
    });

    await t.test("generated: a pair that signs, and that can be saved", async () => {
      await forgetIfLoaded(page);
      await unfold(page, "pair");
      await click(page, "button", "Make key pair");
      const token = await tokenOf(page);
      await waitForText(page, "pair-next", /new/);
      await unfold(page, "save");
      assert.deepEqual(await violations(page), []);
      await click(page, "button", "Save private key");
      const saved = await downloaded(downloadPath);
      await rm(join(downloadPath, "private.key"));
      accepts(token, saved);
      assert.match(saved, /^-----BEGIN PRIVATE KEY-----\n/);
    });

    await t.test("nothing was sent after the lock", () => {
      assert.deepEqual(server.requests.slice(requestsAtLock), []);
    });
  },
  { downloadPath },
);

/** Returns the text of the downloaded file. @param {string} folder */
async function downloaded(folder) {
  for (let tries = 0; tries < 100; tries += 1) {
    const text = await readFile(join(folder, "private.key"), "utf8").catch(() => "");
    if (text) return text;
    await new Promise((resolve) => setTimeout(resolve, 100));
  }
  throw new Error("nothing was downloaded");
}
