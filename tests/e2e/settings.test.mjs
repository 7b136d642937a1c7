import assert from "node:assert/strict";
import { rsaKey } from "../support/keys.mjs";
import { violations } from "./axe.mjs";
import { eachBrowser } from "./browsers.mjs";
import { click, clickAt, find, type, until, value, waitForState } from "./find.mjs";
import { clipboard, fill, unfold, verified } from "./form.mjs";
import { applicationId, chooseKeyFile, fileWith, textOf, tokenOf, visit, waitForText } from "./site.mjs";

/** @import { Page } from "puppeteer-core" */

const key = rsaKey(2048);
const acl = '{"paths":{"/*/users/**":{"filters":{"n":9007199254740993}}}}';

/** Opens the page at an address with this fragment. @param {Page} page @param {string} address */
async function open(page, address) {
  await page.goto("about:blank");
  await page.goto(address);
  await waitForState(page, "locked");
}

/** Checks that nothing is left in the address or in storage. @param {Page} page */
const traces = (page) =>
  page.evaluate(() => ({ hash: location.hash, href: location.href.includes("#"), stored: localStorage.length }));

/** @param {Page} page */
const stored = (page) => page.evaluate(() => localStorage.getItem("vonage-jwt profiles"));

eachBrowser("settings", async (browser, t) => {
  const { server, page } = await visit(browser, t);
  let link = "";

  await t.test("a link is made on request, and contains the form as typed", async () => {
    await type(page, "Application ID", applicationId);
    await click(page, "radio", "User (Client SDK)");
    await type(page, "Subject", "Zoë & Bob");
    await fill(page, "acl", acl);
    await click(page, "radio", "6 hours");
    assert.deepEqual(await traces(page), { hash: "", href: false, stored: 0 });
    await unfold(page, "settings-fold");
    await click(page, "button", "Copy settings link");
    link = await value(page, "Settings link");
    assert.equal(await clipboard(page), link);
    assert.ok(link.startsWith(`${server.url}#kind=user&`), link);
    assert.match(link, /sub=Zo%C3%AB%20%26%20Bob/);
    await waitForText(page, "settings-status", /Copied/);
    assert.deepEqual(await violations(page), []);
    assert.deepEqual(await traces(page), { hash: "", href: false, stored: 0 });
  });

  await t.test("opening it fills the form, and the address is clean again", async () => {
    await open(page, link);
    await waitForText(page, "form-replaced-what", /filled in from a settings link/);
    assert.deepEqual(await traces(page), { hash: "", href: false, stored: 0 });
    assert.equal(await value(page, "Subject"), "Zoë & Bob");
    assert.equal(await value(page, "ACL"), acl);
    assert.ok(!server.requests.some(({ url }) => url?.includes("kind")));
    await chooseKeyFile(page, await fileWith("private.key", key));
    const { token, claims } = await verified(page, key);
    assert.equal(claims.sub, "Zoë & Bob");
    assert.equal(claims.exp - claims.iat, 6 * 3600);
    assert.match(Buffer.from(token.split(".")[1] ?? "", "base64url").toString(), /9007199254740993/);
  });

  await t.test("a link in the same tab fills the form too, and the key stays", async () => {
    await page.evaluate(() => {
      location.hash = "kind=video&video.sessionId=2_MX4";
    });
    await until(page, () => document.getElementById("session-id")?.checkVisibility());
    assert.equal(await value(page, "Session ID"), "2_MX4");
    assert.equal(await value(page, "Application ID"), applicationId);
    assert.deepEqual(await traces(page), { hash: "", href: false, stored: 0 });
    await tokenOf(page);
    await waitForText(page, "form-replaced-what", /filled in from a settings link/);
    await click(page, "button", "Undo");
    await waitForText(page, "form-restored", /back as it was/);
    assert.equal(await value(page, "Subject"), "Zoë & Bob");
  });

  for (const [name, fragment, pattern] of /** @type {const} */ ([
    ["a broken link", "kind=nonsense", /can't be read/],
    ["a link of something else", "section-2", /can't be read/],
    ["a link with a token", `sub=${"eyJhbGciOiJSUzI1NiJ9.eyJhIjoxfQ.abc"}`, /looks like a key or a token/],
    ["a link with a key", `claims=${encodeURIComponent(JSON.stringify({ k: key }))}`, /looks like a key or a token/],
  ])) {
    await t.test(`${name} is refused in words, fills nothing and is gone from the address`, async () => {
      await open(page, `${server.url}#${fragment}`);
      await waitForText(page, "settings-problem", pattern);
      assert.equal(await page.$eval("#settings-problem", (place) => place.getAttribute("role")), "alert");
      assert.deepEqual(await traces(page), { hash: "", href: false, stored: 0 });
      assert.equal(await value(page, "Application ID"), "");
      assert.ok(!(await page.content()).includes("PRIVATE KEY-----"));
      assert.deepEqual(await violations(page), []);
    });
  }

  await t.test("a key that was inserted into the form leaves it, and no link contains it", async () => {
    await open(page, server.url);
    await unfold(page, "more-fold");
    await fill(page, "custom-claims", JSON.stringify({ k: key }));
    await waitForText(page, "kept-out", /private key/);
    assert.equal(await value(page, "Custom claims"), "");
    await unfold(page, "settings-fold");
    await click(page, "button", "Copy settings link");
    await waitForText(page, "settings-status", /Copied/);
    assert.doesNotMatch(await value(page, "Settings link"), /claims|PRIVATE/);
    await type(page, "Profile name", "mine");
    assert.deepEqual(await traces(page), { hash: "", href: false, stored: 0 });
  });

  await t.test("a profile is saved, loaded in another visit and deleted, each with a button", async () => {
    await click(page, "button", "Save profile");
    await waitForText(page, "profile-status", /Saved/);
    assert.equal(await textOf(page, "settings-status"), "");
    await type(page, "Application ID", applicationId);
    await click(page, "button", "Save profile");
    await waitForText(page, "profile-status", /name/);
    await type(page, "Profile name", "<b>other</b>");
    await page.keyboard.press("Enter");
    await waitForText(page, "profile-status", /Saved/);
    assert.deepEqual(await violations(page), []);
    await open(page, server.url);
    assert.equal(await value(page, "Application ID"), "");
    await unfold(page, "settings-fold");
    await find(page, "combobox", "Profile");
    await page.select("#profile", "<b>other</b>");
    await click(page, "button", "Load profile");
    await waitForText(page, "profile-status", /filled in/);
    await waitForText(page, "form-replaced-what", /from a profile/);
    assert.equal(await value(page, "Application ID"), applicationId);
  });

  await t.test("a name in use is replaced only on request, and can be restored", async () => {
    const before = await stored(page);
    await type(page, "Application ID", "11111111-2222-3333-4444-555555555555");
    await type(page, "Profile name", "<b>other</b>");
    await page.keyboard.press("Enter");
    await waitForText(page, "profile-status", /A profile with this name already exists/);
    assert.equal(await stored(page), before);
    await click(page, "button", "Replace profile");
    await waitForText(page, "profile-status", /Replaced the profile/);
    assert.match((await stored(page)) ?? "", /11111111/);
    await clickAt(page, "#undo-profile");
    await waitForText(page, "profile-status", /Profile restored/);
    assert.equal(await stored(page), before);
    assert.deepEqual(await violations(page), []);
  });

  await t.test("another tab's profiles appear at once", async () => {
    const other = await browser.newPage();
    await open(other, server.url);
    await unfold(other, "settings-fold");
    await type(other, "Profile name", "from there");
    await click(other, "button", "Save profile");
    await waitForText(other, "profile-status", /Saved/);
    await waitForText(page, "profile", /from there/);
    await other.select("#profile", "from there");
    await click(other, "button", "Delete profile");
    await until(page, () => !document.getElementById("profile")?.textContent?.includes("from there"));
    await other.close();
    await page.bringToFront();
  });

  await t.test("full and forbidden storage are distinguished, and change nothing", async () => {
    const before = await stored(page);
    for (const [name, pattern] of /** @type {const} */ ([
      ["QuotaExceededError", /is full/],
      ["SecurityError", /doesn.t let the page store/],
    ])) {
      await page.evaluate((error) => {
        Storage.prototype.setItem = () => {
          throw new DOMException("refused", error);
        };
      }, name);
      await type(page, "Profile name", "one more");
      await click(page, "button", "Save profile");
      await waitForText(page, "profile-status", pattern);
      assert.equal(await stored(page), before);
    }
    await open(page, server.url);
    await unfold(page, "settings-fold");
  });

  await t.test("a deleted profile can be restored, and the last one leaves nothing", async () => {
    await page.select("#profile", "<b>other</b>");
    await click(page, "button", "Delete profile");
    await waitForText(page, "profile-status", /Deleted/);
    await waitForText(page, "profile", /^mine$/);
    assert.equal(await page.evaluate(() => document.activeElement?.id), "undo-profile");
    await page.keyboard.press("Enter");
    await waitForText(page, "profile", /other.*mine/);
    await click(page, "button", "Delete profile");
    await waitForText(page, "profile", /^mine$/);
    await click(page, "button", "Delete profile");
    await waitForText(page, "profile-status", /Deleted/);
    assert.deepEqual(await traces(page), { hash: "", href: false, stored: 0 });
    assert.equal(await textOf(page, "settings-problem"), "");
  });

  await t.test("an unreadable store is kept and reported", async () => {
    await page.evaluate(() => localStorage.setItem("vonage-jwt profiles", "{broken"));
    await open(page, server.url);
    await unfold(page, "settings-fold");
    await waitForText(page, "profile-status", /can't be read/);
    await type(page, "Profile name", "new");
    await click(page, "button", "Save profile");
    await waitForText(page, "profile-status", /kept in this browser's storage/);
    assert.equal(await page.evaluate(() => localStorage.getItem("vonage-jwt profiles, unreadable 1")), "{broken");
    assert.match((await stored(page)) ?? "", /"new"/);
    await page.evaluate(() => localStorage.clear());
  });
});
