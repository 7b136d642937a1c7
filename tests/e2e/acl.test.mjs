import assert from "node:assert/strict";
import { rsaKey } from "../support/keys.mjs";
import { violations } from "./axe.mjs";
import { eachBrowser } from "./browsers.mjs";
import { click, clickAt, find, type, value } from "./find.mjs";
import { fill, verified, waitForValue } from "./form.mjs";
import { fileWith, makeToken, textOf, visit, waitForText } from "./site.mjs";

const key = rsaKey(2048);

eachBrowser("the ACL editor", async (browser, t) => {
  const { page } = await visit(browser, t);
  await makeToken(page, await fileWith("private.key", key));
  await click(page, "radio", "User (Client SDK)");
  await type(page, "Subject", "alice");
  const rows = () => page.$$eval("#acl-rows > li summary", (all) => all.map((row) => row.textContent));
  const acl = async () => JSON.parse(await value(page, "ACL"));

  await t.test("paths are added and explained in words, and the JSON follows", async () => {
    await page.select("#acl-known", "/*/users/**");
    await click(page, "button", "Add path");
    assert.deepEqual(await rows(), ["/*/users/** create and manage users"]);
    await page.select("#acl-known", "");
    await click(page, "button", "Add path");
    await page.keyboard.type("/v1/calls");
    assert.deepEqual(await acl(), { paths: { "/*/users/**": {}, "/v1/calls": {} } });
    assert.deepEqual((await verified(page, key)).claims.acl, await acl());
  });

  await t.test("methods and filters need no JSON", async () => {
    await clickAt(page, "#acl-rows > li:nth-child(2) input[value=POST]");
    assert.deepEqual((await acl()).paths["/v1/calls"], { methods: ["POST"] });
    await clickAt(page, "#acl-rows > li:nth-child(2) input[value=GET]");
    assert.deepEqual((await acl()).paths["/v1/calls"], { methods: ["GET", "POST"] });
    await waitForText(page, "acl-answer", /^Yes/);
    await clickAt(page, "#acl-rows > li:nth-child(2) [data-part=filter-add]");
    await page.keyboard.type("to");
    await page.keyboard.press("Tab");
    await page.keyboard.type("447700900000");
    assert.deepEqual((await acl()).paths["/v1/calls"].filters, { to: "447700900000" });
    await waitForText(page, "acl-answer", /depends on the filters/);
    assert.deepEqual(await violations(page), []);
  });

  await t.test("the page says whether any call, or one of an API, would be allowed", async () => {
    await type(page, "Path of the call", "/v1/users?page=1");
    await waitForText(page, "acl-answer", /^Yes/);
    await page.select("#acl-method", "DELETE");
    await type(page, "Path of the call", "/v1/calls");
    await waitForText(page, "acl-answer", /^No/);
    await page.select("#acl-example", "conversations_check");
    assert.equal(await value(page, "Path of the call"), "/v1/conversations");
    await waitForText(page, "acl-answer", /^No/);
  });

  await t.test(
    "a path with an empty segment or a slash at its end is none, in the list and in the question",
    async () => {
      await fill(page, "acl", '{"paths":{"//v1/calls":{},"/a/":{}}}');
      await waitForText(page, "acl-path-1-problem", /`?\/\/`?.*empty segment/);
      await waitForText(page, "acl-path-2-problem", /ends with/);
      await waitForText(page, "acl-answer", /^Fix/);
      await fill(page, "acl", '{"paths":{"/v1/calls":{}}}');
      await waitForText(page, "acl-path-1-problem", /^$/);
      for (const path of ["//v1/calls", "/v1/calls/"]) {
        await type(page, "Path of the call", path);
        await waitForText(page, "acl-path-problem", /is not the path of an API call/);
        assert.equal(await textOf(page, "acl-answer"), "");
      }
      assert.deepEqual(await violations(page), []);
      await type(page, "Path of the call", "https://api.nexmo.com/v1/calls?page=1");
      await waitForText(page, "acl-answer", /^Yes/);
    },
  );

  await t.test("an ACL that allows nothing gives a warning", async () => {
    await fill(page, "acl", '{"paths":{"/v1/calls":{"methods":[]}}}');
    await waitForText(page, "warnings", /This ACL doesn't allow any call.*None of its paths allows a method/);
  });

  await t.test("the rows follow the JSON, which keeps its spelling until a row is edited", async () => {
    const typed = '{"paths":{"/b":{"filters":{"n":9007199254740993,"f":1.0}},"/a":{}}}';
    await fill(page, "acl", typed);
    assert.deepEqual(await rows(), ["/b (filtered)", "/a"]);
    assert.equal(await value(page, "ACL"), typed);
    await click(page, "button", "Remove /a");
    assert.deepEqual(await rows(), ["/b (filtered)"]);
    assert.match(await value(page, "ACL"), /"n": ?9007199254740993, ?"f": ?1\.0/);
    const { token } = await verified(page, key);
    assert.match(Buffer.from(token.split(".")[1] ?? "", "base64url").toString(), /"n":9007199254740993,"f":1\.0/);
  });

  await t.test("a text that is not an ACL stays as typed, and the list shows where the fault is", async () => {
    await fill(page, "acl", '{"paths":\n {"/a": {,}}}');
    await waitForText(page, "acl-problem", /line 2, column 10/);
    await waitForText(page, "acl-disabled", /fix the JSON below.*line 2, column 10/);
    assert.ok(await page.$eval("#acl-editor", (editor) => /** @type {HTMLFieldSetElement} */ (editor).disabled));
    await waitForText(page, "acl-answer", /^Fix/);
    assert.deepEqual(await violations(page), []);
    await fill(page, "acl", '{"paths": {"a b": {"methods": ["get"]}}}');
    await waitForText(page, "acl-problem", /get/);
    assert.equal(await textOf(page, "acl-disabled"), "");
  });

  await t.test("you can go back from a preset to your own list", async () => {
    const own = '{"paths": {"/own": {}}}';
    await fill(page, "acl", own);
    await page.waitForSelector("#acl-preset option[value=none]");
    await page.select("#acl-preset", "none");
    await waitForText(page, "acl-answer", /full access/);
    assert.equal(await value(page, "ACL"), "");
    await page.select("#acl-preset", "own");
    assert.equal(await value(page, "ACL"), own);
    await page.select("#acl-preset", "client_sdk_voice");
    await waitForValue(page, "ACL", /knocking/);
    assert.equal((await rows()).length, 5);
  });

  await t.test("with only the keyboard, the focus stays where the work is", async () => {
    const remove = await find(page, "button", "Remove /*/rtc/**");
    await remove.focus();
    await page.keyboard.press("Enter");
    assert.equal((await rows()).length, 4);
    assert.equal(await page.evaluate(() => document.activeElement?.tagName), "SUMMARY");
    await page.keyboard.press("Enter");
    await page.keyboard.press("Tab");
    await page.keyboard.press("End");
    await page.keyboard.type("x");
    assert.match((await rows())[0] ?? "", /^\/\*\/sessions\/\*\*x/);
    assert.equal(await page.evaluate(() => document.activeElement?.getAttribute("data-part")), "path");
  });
});
