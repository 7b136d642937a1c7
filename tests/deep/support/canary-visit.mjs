/** Everything a person may do with secrets in one visit, each with a different secret, and what to look for later. */
import { createPrivateKey, randomBytes } from "node:crypto";
import jsonwebtoken from "jsonwebtoken";
import { chooseTab } from "../../e2e/batch-page.mjs";
import { click, find, type } from "../../e2e/find.mjs";
import { applicationId, chooseKeyFile, fileWith, paste, tokenOf, waitForText } from "../../e2e/site.mjs";
import { keyNeedles, lineNeedles, textNeedles } from "../../support/canaries.mjs";
import { rsaKey } from "../../support/keys.mjs";

/** @import { Page } from "puppeteer-core" */

export const chosen = rsaKey(2048);
const pasted = rsaKey(3072);
const typed = rsaKey(2048, "pkcs1");
const locked = rsaKey(3072, "pkcs1");
const passphrase = `pass-${randomBytes(15).toString("hex")}`;
const secret = `secret-${randomBytes(15).toString("hex")}`;
const encrypted = createPrivateKey(locked)
  .export({ type: "pkcs8", format: "pem", cipher: "aes-256-cbc", passphrase })
  .toString();
const webhookToken = jsonwebtoken.sign({ iss: "Vonage", jti: randomBytes(16).toString("hex") }, secret);

/** What must be nowhere except in the worker. */
export const keyCanaries = [
  ...keyNeedles("the key from a file", chosen),
  ...keyNeedles("the pasted key", pasted),
  ...keyNeedles("the typed key", typed),
  ...keyNeedles("the encrypted key, opened", locked),
  ...lineNeedles("the encrypted key", encrypted),
  ...textNeedles("the passphrase", passphrase),
];

/** What is in a field of the page while the page is open. */
const fieldCanaries = [
  ...textNeedles("the signature secret", secret),
  ...textNeedles("the webhook's token", signature(webhookToken)),
];

/** @param {string} token */
function signature(token) {
  return token.split(".")[2]?.slice(0, 40) ?? "";
}

/** Uses the page the way a person would. @param {Page} page @returns what must be on no disk and in no message */
export async function useSecrets(page) {
  const tokens = [];
  await type(page, "Application ID", applicationId);
  await chooseKeyFile(page, await fileWith("private.key", chosen));
  tokens.push(await tokenOf(page));
  await click(page, "button", "Forget key");
  await paste(page, "Private key", pasted);
  tokens.push(await tokenOf(page));
  await click(page, "button", "Forget key");
  await typeKey(page, typed);
  tokens.push(await tokenOf(page));
  await click(page, "button", "Forget key");
  await chooseKeyFile(page, await fileWith("private.key", encrypted));
  await type(page, "Passphrase", passphrase);
  await click(page, "button", "Unlock");
  tokens.push(await tokenOf(page));
  await chooseTab(page, "Webhook");
  await paste(page, "Signed token", webhookToken);
  await type(page, "Signature secret", secret);
  await waitForText(page, "webhook-findings", /^(?!.*secret is missing).*payload_hash/s);
  await chooseTab(page, "Generate");
  const tokenCanaries = tokens.flatMap((token) => textNeedles("a token", signature(token)));
  return [...keyCanaries, ...fieldCanaries, ...tokenCanaries];
}

/** The worst that can stay in a field: a half-typed key that was abandoned. @param {Page} page */
export async function typeHalf(page) {
  await click(page, "button", "Forget key");
  await typeKey(page, typed.slice(0, typed.length / 2));
  await waitForText(page, "private-key-problem", /./);
}

/** @param {Page} page @param {string} text */
async function typeKey(page, text) {
  await (await find(page, "textbox", "Private key")).focus();
  await page.keyboard.type(text);
}

/**
 * Returns every place where a page can store something as one text, and separately the fields and the document.
 * @param {Page} page
 */
export const placesOf = (page) =>
  page.evaluate(async () => {
    const stored = [];
    for (const name of await caches.keys()) {
      const cache = await caches.open(name);
      for (const request of await cache.keys()) {
        stored.push(request.url, await (await cache.match(request))?.text());
      }
    }
    const fields = /** @type {NodeListOf<HTMLInputElement>} */ (document.querySelectorAll("input, textarea"));
    return {
      page: [document.documentElement.outerHTML, ...[...fields].map(({ value }) => value)].join("\n"),
      storage: JSON.stringify([
        [location.href, document.title, document.cookie, window.name, history.length, history.state],
        [{ ...localStorage }, { ...sessionStorage }],
        stored,
      ]),
      databases: await indexedDB.databases(),
      // Without it on the field itself, a browser writes the field to disk.
      unguarded: [...document.querySelectorAll("input:not([type=file], [type=radio], [type=checkbox]), textarea")]
        .filter((field) => field.getAttribute("autocomplete") !== "off")
        .map(({ outerHTML }) => outerHTML),
    };
  });
