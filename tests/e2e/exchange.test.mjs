/** A whole call that is pasted into Inspect: why it was refused, which fields it fills in, and what never shows. */
import assert from "node:assert/strict";
import { readFile } from "node:fs/promises";
import { rsaKey } from "../support/keys.mjs";
import { clock, tokenWith } from "../support/tokens.mjs";
import { violations } from "./axe.mjs";
import { eachBrowser } from "./browsers.mjs";
import { click, value } from "./find.mjs";
import { paste, textOf, visit, waitForText } from "./site.mjs";

/** @param {string} name @param {string} token @param {string} date */
async function exchange(name, token, date) {
  const text = await readFile(new URL(`../data/exchanges/${name}`, import.meta.url), "utf8");
  return text.replaceAll("@TOKEN@", token).replaceAll("Mon, 21 Sep 2026 14:13:20 GMT", date);
}

eachBrowser("A pasted call", async (browser, t) => {
  const { page, pageErrors } = await visit(browser, t);
  const date = new Date(Date.now() - 300_000).toUTCString();
  const expired = tokenWith({ iat: clock() - 2000, exp: clock() - 1000 });
  await click(page, "tab", "Inspect");

  /** @param {string} text */
  async function pasted(text) {
    await page.$eval("#inspect-token", (field) => /** @type {HTMLTextAreaElement} */ (field).select());
    await paste(page, "Token to inspect", text);
  }

  for (const name of ["curl8-http2.txt", "httpie.txt", "postman-raw.txt", "entry.har", "whole.har"]) {
    await t.test(`${name}: the page says why it was refused, and fills in the API and the date`, async () => {
      await pasted(await exchange(name, expired, date));
      await waitForText(
        page,
        "exchange-answer",
        /POST \/v1\/messages to api\.nexmo\.com at .* UTC was rejected with 401 because /,
      );
      assert.match(await textOf(page, "exchange-said"), /Unauthorized, You did not provide correct credentials\.$/);
      assert.equal(
        await page.$eval("#inspect-api", (field) => /** @type {HTMLSelectElement} */ (field).value),
        "messages",
      );
      assert.equal(await value(page, "Date header of the response"), date);
      await waitForText(page, "inspect-verdict", /^\s*Rejected/);
      assert.deepEqual(await violations(page), []);
      await pasted(tokenWith());
      await waitForText(page, "inspect-verdict", /^\s*Unsure/);
      assert.equal(await page.$eval("#inspect-api", (field) => /** @type {HTMLSelectElement} */ (field).value), "");
      assert.equal(await value(page, "Date header of the response"), "");
    });
  }

  for (const name of ["copy-as-fetch.txt", "copy-as-curl-cmd.txt", "copy-as-powershell.txt"]) {
    await t.test(`${name}: the call is read without its answer`, async () => {
      await pasted(await exchange(name, expired, date));
      await waitForText(page, "exchange-answer", /The pasted call is POST \/v1\/messages/);
      await waitForText(page, "inspect-verdict", /^\s*Rejected/);
    });
  }

  await t.test("a private key among it never reaches the field", async () => {
    await pasted(`${await exchange("httpie.txt", expired, date)}\n${rsaKey(2048)}`);
    await waitForText(page, "findings", /This is a private key/);
    assert.doesNotMatch(await page.content(), /PRIVATE KEY/);
    assert.doesNotMatch(await value(page, "Token to inspect"), /PRIVATE KEY/);
  });

  await t.test("at 320 px nothing sticks out", async () => {
    await page.setViewport({ width: 320, height: 800 });
    await pasted(await exchange("curl8-http2.txt", expired, date));
    await waitForText(page, "exchange-answer", /because/);
    const over = await page.evaluate(() => document.documentElement.scrollWidth - innerWidth);
    assert.ok(over <= 0, `${over} px`);
    assert.deepEqual(await violations(page), []);
  });

  await t.test("a token that works is compared by keyboard, and what explains the refusal comes first", async () => {
    await page.setViewport({ width: 1280, height: 900 });
    await page.focus("#compare-tokens > summary");
    await page.keyboard.press("Enter");
    await page.keyboard.press("Tab");
    assert.equal(await page.evaluate(() => document.activeElement?.id), "compare-token");
    await pasted(tokenWith({ exp: clock() + 90_000, note: "mine" }));
    await paste(page, "Token that works", tokenWith());
    await waitForText(page, "compare-told", /2 differences\. The first one explains the rejection/);
    const rows = await page.$$eval("#compare-rows > tr", (found) => found.map((row) => row.getAttribute("data-code")));
    assert.deepEqual(rows.slice(0, 1), ["lifetime_differs"]);
    assert.ok(rows.includes("claim_differs") && rows.includes("keys_unknown"));
    await waitForText(page, "compare-rows", /25 h/);
    // On a narrow screen the headings are hidden, and each cell names its own.
    const labels = await page.$$eval("#compare-rows td", (cells) => cells.map((cell) => cell.dataset.label));
    assert.deepEqual([...new Set(labels)], ["Works", "Rejected"]);
    assert.deepEqual(await violations(page), []);
    await page.setViewport({ width: 320, height: 800 });
    const over = await page.evaluate(() => document.documentElement.scrollWidth - innerWidth);
    assert.ok(over <= 0, `${over} px`);
    await page.setViewport({ width: 1280, height: 900 });
  });

  await t.test("a private key in place of the token that works leaves its field", async () => {
    await page.$eval("#compare-token", (field) => /** @type {HTMLTextAreaElement} */ (field).select());
    await paste(page, "Token that works", rsaKey(2048));
    await waitForText(page, "compare-token-problem", /This is a private key/);
    assert.doesNotMatch(await page.content(), /PRIVATE KEY/);
  });

  assert.deepEqual(pageErrors, []);
});
