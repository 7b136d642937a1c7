import assert from "node:assert/strict";
import { rsaKey } from "../support/keys.mjs";
import { violations } from "./axe.mjs";
import { eachBrowser } from "./browsers.mjs";
import { click, find, has, type, until, value } from "./find.mjs";
import { chooseKeyFile, fileWith, textOf, tokenOf, visit } from "./site.mjs";

/** @import { Page } from "puppeteer-core" */

const UUID = /^[0-9a-f]{8}-[0-9a-f]{4}-4[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/;
const marks = ["example", "example-key", "example-token"];

/** @param {Page} page */
const shown = (page) => Promise.all(marks.map((id) => page.$eval(`#${id}`, (element) => element.checkVisibility())));

eachBrowser("the example", async (browser, t) => {
  const { server, page, pageErrors, requestsAtLock } = await visit(browser, t);

  await t.test("one press makes a token, which is marked as an example wherever it is seen", async () => {
    await click(page, "button", "Try it with an example");
    const token = await tokenOf(page);
    const [, payload = ""] = token.split(".");
    const { application_id } = JSON.parse(Buffer.from(payload, "base64url").toString());
    assert.match(application_id, UUID);
    assert.equal(await value(page, "Application ID"), application_id);
    assert.deepEqual(await shown(page), [true, true, true]);
    assert.deepEqual(await violations(page), []);
    for (const tab of ["Inspect", "Webhook", "Batch"]) {
      await click(page, "tab", tab);
      assert.match(await textOf(page, "example"), /This is an example/);
      assert.ok(await page.$eval("#example", (element) => element.checkVisibility()), tab);
    }
    await click(page, "tab", "Generate");
  });

  await t.test("it goes with its key and its application, and what was typed before is back", async () => {
    await click(page, "button", "Clear the example");
    assert.equal(await value(page, "Application ID"), "");
    assert.deepEqual(await shown(page), [false, false, false]);
    await type(page, "Application ID", "half-an-id");
    await click(page, "button", "Try it with an example");
    await tokenOf(page);
    await click(page, "button", "Forget key");
    await find(page, "button", "Try it with an example");
    assert.equal(await value(page, "Application ID"), "half-an-id");
  });

  await t.test("a real key never meets the made-up application, and nothing was asked or sent", async () => {
    await click(page, "button", "Try it with an example");
    await tokenOf(page);
    await chooseKeyFile(page, await fileWith("private.key", rsaKey(2048)));
    await until(page, () => !document.getElementById("example")?.checkVisibility());
    assert.equal(await value(page, "Application ID"), "half-an-id");
    assert.equal(await page.$eval("#token", (field) => /** @type {HTMLTextAreaElement} */ (field).value), "");
    assert.equal(await has(page, "button", "Keep the pair"), false);
    assert.equal(server.requests.length, requestsAtLock);
    assert.deepEqual(pageErrors, []);
  });
});
