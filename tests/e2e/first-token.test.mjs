import assert from "node:assert/strict";
import { createPublicKey, verify } from "node:crypto";
import { verifySignature } from "@vonage/jwt";
import jsonwebtoken from "jsonwebtoken";
import { otherKey, rsaKey } from "../support/keys.mjs";
import { violations } from "./axe.mjs";
import { eachBrowser } from "./browsers.mjs";
import { click, find, type, value } from "./find.mjs";
import {
  applicationId,
  chooseKeyFile,
  fileWith,
  makeToken,
  paste,
  textOf,
  tokenOf,
  visit,
  waitForText,
} from "./site.mjs";

/** @import { Page } from "puppeteer-core" */

const uuidV4 = /^[0-9a-f]{8}-[0-9a-f]{4}-4[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/;

/** Returns what three independent verifiers say. @param {string} token @param {string} privateKey */
function accepted(token, privateKey) {
  const publicKey = createPublicKey(privateKey);
  const pem = publicKey.export({ type: "spki", format: "pem" }).toString();
  const [header, payload, signature] = token.split(".");
  const signed = verify(
    "sha256",
    Buffer.from(`${header}.${payload}`),
    publicKey,
    Buffer.from(signature ?? "", "base64url"),
  );
  assert.ok(signed, "node:crypto");
  assert.ok(verifySignature(token, pem), "@vonage/jwt");
  return /** @type {Record<string, any>} */ (jsonwebtoken.verify(token, pem, { algorithms: ["RS256"] }));
}

eachBrowser("the first token", async (browser, t) => {
  const { server, page, pageErrors, requestsAtLock } = await visit(browser, t);

  await t.test("the check of accessibility finds a fault, so it can fail", async () => {
    await page.evaluate(() => document.querySelector("main")?.append(document.createElement("button")));
    assert.match(`${await violations(page)}`, /button-name/);
    await page.evaluate(() => document.querySelector("main > button:last-child")?.remove());
  });

  await t.test("the prompt leads from step to step", async () => {
    assert.equal(await textOf(page, "prompt"), "Enter the application ID.");
    assert.deepEqual(await violations(page), []);
    await type(page, "Application ID", applicationId);
    await waitForText(page, "prompt", /private key/);
  });

  for (const [bits, format] of /** @type {const} */ ([
    [2048, "pkcs8"],
    [2048, "pkcs1"],
    [3072, "pkcs8"],
    [3072, "pkcs1"],
    [4096, "pkcs8"],
    [4096, "pkcs1"],
  ])) {
    await t.test(`a ${bits}-bit ${format} key from a file signs what others accept`, async () => {
      const key = rsaKey(bits, format);
      await chooseKeyFile(page, await fileWith("private.key", key));
      const token = await tokenOf(page);
      const claims = accepted(token, key);
      assert.deepEqual(Object.keys(claims), ["application_id", "iat", "exp", "jti"]);
      assert.equal(claims.application_id, applicationId);
      assert.equal(claims.exp - claims.iat, 900);
      assert.match(claims.jti, uuidV4);
      assert.equal(Buffer.from(token.split(".")[0] ?? "", "base64url").toString(), '{"alg":"RS256","typ":"JWT"}');
      if (bits === 2048) assert.deepEqual(await violations(page), []);
      await click(page, "button", "Forget key");
      await waitForText(page, "prompt", /private key/);
    });
  }

  await t.test("a pasted key never enters the field, and a typed one leaves it", async () => {
    await paste(page, "Private key", rsaKey(2048));
    // By its ID, because the field is hidden once the key is read.
    assert.equal(await page.$eval("#private-key", (element) => /** @type {HTMLTextAreaElement} */ (element).value), "");
    const pasted = await tokenOf(page);
    accepted(pasted, rsaKey(2048));
    await click(page, "button", "Forget key");
    const field = await find(page, "textbox", "Private key");
    await field.evaluate((element, text) => {
      /** @type {HTMLTextAreaElement} */ (element).value = text;
      element.dispatchEvent(new InputEvent("input", { bubbles: true }));
    }, rsaKey(2048));
    accepted(await tokenOf(page), rsaKey(2048));
    assert.equal(await page.$eval("#private-key", (element) => /** @type {HTMLTextAreaElement} */ (element).value), "");
  });

  await t.test("a new token has a new jti, and another lifetime gives another exp", async () => {
    const first = await tokenOf(page);
    await click(page, "button", "New token");
    const second = await tokenOf(page, first);
    const jti = (/** @type {string} */ token) => accepted(token, rsaKey(2048)).jti;
    assert.notEqual(jti(first), jti(second));
    await click(page, "radio", "6 hours");
    const claims = accepted(await tokenOf(page, second), rsaKey(2048));
    assert.equal(claims.exp - claims.iat, 6 * 3600);
  });

  await t.test("each mistake is shown at its field, removes the token and loses nothing else", async () => {
    for (const [id, pattern] of /** @type {const} */ ([
      ["not-a-uuid", /UUID/],
      ["aaaaaaaa-bbbb-cccc-dddd-0123456789a", /UUID/],
      ["", /application ID/i],
    ])) {
      await type(page, "Application ID", id);
      await waitForText(page, "application-id-problem", pattern);
      assert.equal(await page.$eval("#result", (element) => /** @type {HTMLElement} */ (element).hidden), true);
      assert.equal(await page.$eval("#application-id", (field) => field.getAttribute("aria-invalid")), "true");
      assert.equal(await page.$eval("#key", (element) => /** @type {HTMLElement} */ (element).hidden), false);
    }
    assert.deepEqual(await violations(page), []);
    await type(page, "Application ID", applicationId);
    await tokenOf(page);
    for (const [amount, unit, pattern] of /** @type {const} */ ([
      ["10", "1", /30 s/],
      ["3", "86400", /24 h/],
      ["soon", "60", /number/],
    ])) {
      await page.select("#lifetime-unit", unit);
      await type(page, "Amount", amount);
      await waitForText(page, "lifetime-amount-problem", pattern);
      assert.equal(await value(page, "Application ID"), applicationId);
    }
    assert.deepEqual(await violations(page), []);
    await click(page, "radio", "15 minutes");
    await tokenOf(page);
  });

  await t.test("an application ID in braces is repaired, and the page says so", async () => {
    await type(page, "Application ID", ` {${applicationId}} `);
    const claims = accepted(await tokenOf(page), rsaKey(2048));
    assert.equal(claims.application_id, applicationId);
    await waitForText(page, "warnings", /brace/i);
    await type(page, "Application ID", applicationId);
  });

  const publicPem = createPublicKey(rsaKey(2048)).export({ type: "spki", format: "pem" }).toString();
  for (const [name, text, pattern] of /** @type {const} */ ([
    ["an EC key", otherKey("ec"), /P-256/],
    ["an Ed25519 key", otherKey("ed25519"), /Ed25519/],
    ["a 1024-bit key", rsaKey(1024), /1024/],
    ["a public key", publicPem, /public key/],
    ["text", "hello, this is no key", /key/],
  ])) {
    await t.test(`${name} is refused by name`, async () => {
      if (await page.$eval("#key", (element) => !(/** @type {HTMLElement} */ (element).hidden))) {
        await click(page, "button", "Forget key");
      }
      await paste(page, "Private key", text);
      await waitForText(page, "private-key-problem", pattern);
      assert.equal(await page.$eval("#result", (element) => /** @type {HTMLElement} */ (element).hidden), true);
      assert.equal(await value(page, "Application ID"), applicationId);
      assert.deepEqual(await violations(page), []);
    });
  }

  await t.test("a dropped .env file fills the application ID too", async () => {
    await type(page, "Application ID", "");
    const other = "01234567-89ab-4cde-8f01-23456789abcd";
    const env = `VONAGE_APPLICATION_ID=${other}\nVONAGE_PRIVATE_KEY="${rsaKey(2048).trim().replaceAll("\n", "\\n")}"\n`;
    await page.$eval(
      "#key-ask",
      (zone, text) => {
        const dataTransfer = new DataTransfer();
        dataTransfer.items.add(new File([text], ".env"));
        zone.dispatchEvent(new DragEvent("drop", { dataTransfer, bubbles: true, cancelable: true }));
      },
      env,
    );
    assert.equal(accepted(await tokenOf(page), rsaKey(2048)).application_id, other);
  });

  await t.test("nothing was sent after the lock, and nothing failed", async () => {
    assert.deepEqual(
      server.requests.slice(requestsAtLock).map(({ url }) => url),
      [],
    );
    assert.deepEqual(pageErrors, []);
  });
});

eachBrowser("the key stays", async (browser, t) => {
  const { page } = await visit(browser, t);
  const key = rsaKey(2048);
  await makeToken(page, await fileWith("private.key", key));
  const secret = key.split("\n")[5] ?? "";
  assert.ok(secret.length > 40);
  assert.deepEqual(await placesWith(page, secret), []);
  // The same search finds a secret that somebody left, so it can fail.
  await page.evaluate((left) => {
    document.title = left;
    history.replaceState(left, "");
    sessionStorage.setItem("left", left);
  }, secret);
  assert.deepEqual(await placesWith(page, secret), ["html", "title", "history", "session"]);
});

/** Returns the places of the page that contain a text. @param {Page} page @param {string} secret */
async function placesWith(page, secret) {
  const places = await page.evaluate(async () => ({
    html: document.documentElement.outerHTML,
    fields: [...document.querySelectorAll("input, textarea")]
      .map((f) => /** @type {HTMLInputElement} */ (f).value)
      .join(),
    url: location.href,
    title: document.title,
    history: JSON.stringify(history.state),
    local: JSON.stringify({ ...localStorage }),
    session: JSON.stringify({ ...sessionStorage }),
    cookies: document.cookie,
    databases: JSON.stringify(await indexedDB.databases()),
    caches: JSON.stringify(await caches.keys()),
    globals: Object.keys(window).join(),
  }));
  return Object.entries(places).flatMap(([place, text]) => (text.includes(secret) ? [place] : []));
}
