import assert from "node:assert/strict";
import { createHash } from "node:crypto";
import jsonwebtoken from "jsonwebtoken";
import { rsaKey } from "../support/keys.mjs";
import { tokenWith } from "../support/tokens.mjs";
import { violations } from "./axe.mjs";
import { eachBrowser } from "./browsers.mjs";
import { click, find, type, until, value } from "./find.mjs";
import { fileWith, paste, textOf, visit, waitForText } from "./site.mjs";

const secret = "a1B2c3D4e5F6g7H8i9J0k1L2m3N4o5P6q7R8s9T0";
const body = '{"to":"447700900000",\r\n"from":"Vonage","text":"Grüße"}';

/**
 * Returns a webhook's token, signed the way Vonage does it.
 *
 * @param {object} [change]
 * @param {string} [with_] the secret
 * @param {"HS256" | "HS512"} [algorithm]
 */
function signed(change = {}, with_ = secret, algorithm = "HS256") {
  const claims = {
    iat: Math.floor(Date.now() / 1000) - 5,
    jti: "c5ba8f24-1a14-4c10-bfdf-3fbe8ce511b5",
    iss: "Vonage",
    payload_hash: createHash("sha256").update(body).digest("hex"),
    api_key: "a1b2c3d4",
    ...change,
  };
  return jsonwebtoken.sign(claims, with_, { algorithm });
}

eachBrowser("Webhook", async (browser, t) => {
  const { server, page, pageErrors, requestsAtLock } = await visit(browser, t);
  const says = (/** @type {RegExp} */ verdict) => waitForText(page, "webhook-verdict-what", verdict);
  const chooseBody = async (/** @type {string | Uint8Array} */ content) => {
    const picker = await page.waitForSelector("#webhook-file");
    await /** @type {import("puppeteer-core").ElementHandle<HTMLInputElement>} */ (picker).uploadFile(
      await fileWith("body.json", content),
    );
  };
  const fill = async (/** @type {string} */ name, /** @type {string} */ text) =>
    (await find(page, "textbox", name)).evaluate((element, given) => {
      /** @type {HTMLTextAreaElement} */ (element).value = given;
      element.dispatchEvent(new InputEvent("input", { bubbles: true }));
    }, text);

  await t.test("step by step: token, secret, body", async () => {
    await click(page, "tab", "Webhook");
    await waitForText(page, "webhook-prompt", /Paste the webhook's token/);
    assert.deepEqual(await violations(page), []);
    await paste(page, "Signed token", `Bearer ${signed()}`);
    await waitForText(page, "webhook-prompt", /Now enter the signature secret/);
    assert.doesNotMatch(await textOf(page, "webhook-findings"), /secret|Error/);
    assert.equal(await page.$eval("#webhook-verdict", (element) => element.checkVisibility()), false);
    await waitForText(page, "webhook-repairs", /Bearer/);
    assert.deepEqual(await violations(page), []);
    await type(page, "Signature secret", secret);
    await waitForText(page, "webhook-findings", /body was not checked/);
    await says(/Unsure/);
    await chooseBody(body);
    await says(/^Genuine/);
    await waitForText(page, "body-told", /56 bytes.*file/);
    await waitForText(page, "webhook-claims", /payload_hash/);
    assert.deepEqual(await violations(page), []);
  });

  await t.test(
    "a field turns CRLF into LF: the page says which spelling matches; a paste keeps its bytes",
    async () => {
      await fill("Raw body", "");
      await fill("Raw body", body.replaceAll("\r\n", "\n"));
      await waitForText(page, "body-told", /55 bytes, as typed/);
      await waitForText(page, "webhook-findings", /It matches with CRLF line breaks/);
      await says(/^Genuine/);
      await fill("Raw body", "");
      await paste(page, "Raw body", body);
      await waitForText(page, "body-told", /56 bytes.*pasted/);
      await says(/^Genuine/);
      assert.doesNotMatch(await textOf(page, "webhook-findings"), /matches/);
    },
  );

  await t.test("a whole request fills in the body, and another token takes it away again", async () => {
    await fill("Raw body", "");
    await fill("Signed token", "");
    const request = `POST /inbound HTTP/1.1\r\nAuthorization: Bearer ${signed()}\r\n\r\n${body}`;
    await paste(page, "Signed token", request);
    await waitForText(page, "body-told", /56 bytes.*in the request/);
    assert.equal(await value(page, "Raw body"), body.replaceAll("\r\n", "\n"));
    await says(/^Genuine/);
    assert.deepEqual(await violations(page), []);
    await fill("Signed token", signed());
    await waitForText(page, "webhook-findings", /body was not checked/);
    assert.equal(await value(page, "Raw body"), "");
    await fill("Raw body", "mine");
    await fill("Signed token", "");
    await paste(page, "Signed token", request);
    // The last verdict was the same, so it does not say whether the paste is there.
    await until(page, () => /^POST/.test(/** @type {any} */ (document.getElementById("webhook-token")).value));
    await says(/^Not genuine/);
    assert.equal(await value(page, "Raw body"), "mine");
    await fill("Signed token", signed());
    await fill("Raw body", body);
  });

  await t.test("a body that was parsed and rewritten is not genuine", async () => {
    await fill("Raw body", JSON.stringify(JSON.parse(body), null, 4).replace("Vonage", "Vonagf"));
    await says(/^Not genuine/);
    await waitForText(page, "webhook-findings", /parsed and written again/);
    assert.deepEqual(await violations(page), []);
    await chooseBody(body);
    await says(/^Genuine/);
  });

  await t.test("another secret, another algorithm, a changed token, a token for an API, a key", async () => {
    await fill("Signature secret", "the API secret");
    await says(/^Not genuine/);
    await waitForText(page, "webhook-findings", /not the API secret/);
    await fill("Signature secret", secret);
    await fill("Signed token", signed({}, secret, "HS512"));
    await waitForText(page, "webhook-findings", /HS512/);
    await says(/^Not genuine/);
    const [header, , signature] = signed().split(".");
    const changed = Buffer.from(JSON.stringify({ iss: "Vonage", api_key: "mine" })).toString("base64url");
    await fill("Signed token", `${header}.${changed}.${signature}`);
    await says(/^Not genuine/);
    await fill("Signed token", tokenWith());
    await waitForText(page, "webhook-findings", /open Inspect/);
    const api = await value(page, "Signed token");
    await click(page, "button", "Open it in Inspect");
    assert.equal(await value(page, "Token to inspect"), api);
    await click(page, "tab", "Webhook");
    await fill("Signed token", signed({ payload_hash: undefined }));
    await says(/^Unsure/);
    await waitForText(page, "webhook-findings", /payload_hash/);
    await paste(page, "Signed token", rsaKey(2048));
    await waitForText(page, "webhook-findings", /private key/);
    assert.equal(await value(page, "Signed token"), "");
    assert.deepEqual(await violations(page), []);
  });

  await t.test("nothing is cut off at 320 pixels", async () => {
    await page.setViewport({ width: 320, height: 800 });
    await fill("Signed token", signed());
    await says(/^Genuine/);
    const wide = await page.evaluate(() => document.documentElement.scrollWidth);
    assert.ok(wide <= 320, `${wide} px`);
  });

  await t.test("nothing was sent, the secret is only in its field, and nothing failed", async () => {
    const html = await page.evaluate(() => document.documentElement.outerHTML);
    assert.ok(!html.includes(secret));
    assert.deepEqual(
      server.requests.slice(requestsAtLock).map(({ url }) => url),
      [],
    );
    assert.deepEqual(pageErrors, []);
  });
});
