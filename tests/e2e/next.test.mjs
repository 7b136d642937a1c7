import assert from "node:assert/strict";
import { execFile } from "node:child_process";
import { mkdir, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { promisify } from "node:util";
import { temporaryFolder } from "../support/folder.mjs";
import { rsaKey } from "../support/keys.mjs";
import { violations } from "./axe.mjs";
import { eachBrowser } from "./browsers.mjs";
import { click, find, type, value } from "./find.mjs";
import { claimsOf, clipboard, unfold, waitForValue } from "./form.mjs";
import { applicationId, fileWith, makeToken, textOf, tokenOf, visit, waitForText } from "./site.mjs";

const key = rsaKey(2048);

/** Runs the code for the web with an SDK that records its arguments. @param {string} code */
async function loggedInWith(code) {
  const folder = await temporaryFolder("client-sdk");
  const module = join(folder, "node_modules/@vonage/client-sdk");
  await mkdir(module, { recursive: true });
  await writeFile(join(module, "package.json"), '{"type": "module", "main": "index.js"}');
  const sdk = 'export class VonageClient { async createSession(token) { return "session of " + token; } }';
  await writeFile(join(module, "index.js"), sdk);
  await writeFile(join(folder, "app.mjs"), code);
  const { stdout } = await promisify(execFile)(process.execPath, [join(folder, "app.mjs")]);
  return /^Logged in: session of (\S+)\n$/.exec(stdout)?.[1];
}

eachBrowser("what next", async (browser, t) => {
  const { server, page, pageErrors, requestsAtLock } = await visit(browser, t);
  const first = await makeToken(page, await fileWith("private.key", key));

  await t.test("the harmless check comes first, with the token from the environment", async () => {
    await find(page, "combobox", "Request");
    assert.equal(await page.$eval("#next-api optgroup", (group) => group.getAttribute("label")), "Does my token work?");
    const snippet = await waitForValue(page, "Snippet", /curl/);
    assert.equal(snippet, `curl 'https://api.nexmo.com/v1/calls' \\\n  -H "Authorization: Bearer $VONAGE_JWT"`);
  });

  await t.test("Copy as curl mints a new token and puts it in place; the focus stays", async () => {
    await click(page, "button", "Copy as curl");
    await waitForText(page, "next-status", /Copied, with a new token/);
    const token = await tokenOf(page, first);
    assert.equal(await page.evaluate(() => document.activeElement?.id), "copy-curl");
    const copied = await clipboard(page);
    assert.equal(copied, `curl 'https://api.nexmo.com/v1/calls' \\\n  -H 'Authorization: Bearer ${token}'`);
    assert.equal(claimsOf(token, key).application_id, applicationId);
    assert.deepEqual(await violations(page), []);
  });

  await t.test("every target has a snippet", async () => {
    const token = await value(page, "Token");
    for (const [target, pattern] of /** @type {const} */ ([
      ["powershell", /Invoke-RestMethod/],
      ["httpie", /^http /],
      ["header", /^Authorization: Bearer \$VONAGE_JWT$/],
      ["cli", /vonage jwt create/],
      ["node", /tokenGenerate/],
      ["python", /private\.key/],
      ["java", /private\.key/],
      ["kotlin", /private\.key/],
      ["php", /<\?php|private\.key/],
      ["ruby", /private\.key/],
      ["dotnet", /private\.key/],
      ["go", /package main|private\.key/],
    ])) {
      await page.select("#next-target", target);
      await waitForValue(page, "Snippet", pattern);
    }
    await page.select("#next-target", "env");
    assert.equal(await waitForValue(page, "Snippet", /^VONAGE_JWT=/), `VONAGE_JWT=${token}`);
    await click(page, "button", "Copy snippet");
    await waitForText(page, "next-status", /^Copied$/);
    assert.equal(await clipboard(page), `VONAGE_JWT=${token}`);
    assert.deepEqual(await violations(page), []);
  });

  await t.test("another request, another region, the token in place", async () => {
    await page.select("#next-target", "curl");
    await page.select("#next-api", "voice");
    await page.select("#next-region", "eu-3");
    await click(page, "radio", "in place");
    const snippet = await waitForValue(page, "Snippet", /api-eu-3\.vonage\.com\/v1\/calls/);
    assert.match(snippet, /-X POST/);
    await waitForValue(page, "Snippet", /Bearer ey/);
    await page.select("#next-api", "video_archives");
    await waitForValue(page, "Snippet", new RegExp(`/v2/project/${applicationId}/`));
    assert.equal(await page.$eval("#next-region", (select) => select.checkVisibility()), false);
  });

  await t.test("the request goes to and from whom the user names", async () => {
    await page.select("#next-api", "messages");
    await type(page, "To", "+44 7700 900123");
    await type(page, "From", "Acme");
    await waitForValue(page, "Snippet", /"to":"447700900123","from":"Acme"/);
    await page.select("#next-api", "voice_check");
    await waitForValue(page, "Snippet", /^curl 'https:\/\/[^ ]+\/v1\/calls' \\\n[^{]*$/);
    assert.equal(await page.$eval("#next-to", (field) => field.checkVisibility()), false);
  });

  await t.test("APIs that accept no token are not offered, and the page says so", async () => {
    const offered = await page.$$eval("#next-api option", (all) => all.map((option) => option.value));
    assert.ok(!offered.includes("sms") && offered.includes("messages"), offered.join());
    assert.match(await textOf(page, "next-basic"), /API key and secret.*Reports v2.*SMS/);
  });

  await t.test("an ACL that does not allow the request is reported", async () => {
    await unfold(page, "acl-fold");
    // The editor is drawn when it becomes visible, so a moment after it was opened.
    await page.waitForSelector('#acl-preset option[value="messaging"]');
    await page.select("#acl-preset", "messaging");
    await page.select("#next-api", "legs");
    await waitForText(page, "next-hint", /does not allow this path/);
    await page.select("#next-api", "users_check");
    await waitForText(page, "next-hint", /users\/\*\* allows it\.$/);
  });

  await t.test("if a target cannot make the token, the page says so instead", async () => {
    await click(page, "radio", "Video");
    await type(page, "Session ID", "2_MX4");
    await tokenOf(page);
    await page.select("#next-target", "cli");
    await waitForText(page, "snippet-problem", /Vonage CLI can't make/);
    assert.equal(await value(page, "Snippet"), "");
    assert.deepEqual(await violations(page), []);
  });

  await t.test("for a user token, the Client SDK's login comes first", async () => {
    await page.select("#next-target", "curl");
    await click(page, "radio", "User (Client SDK)");
    await type(page, "Subject", "alice");
    await tokenOf(page);
    assert.equal(await page.$eval("#next-target optgroup", (group) => group.label), "Log the user in");
    for (const [target, pattern] of /** @type {const} */ ([
      ["android", /VoiceClient\(context\)[\s\S]*createSession\(token\) \{ error, sessionId ->/],
      ["ios", /VGVoiceClient\(\)[\s\S]*createSession\(token\) \{ error, sessionId in/],
      ["web", /new VonageClient\(\)[\s\S]*await client\.createSession\(token\)/],
    ])) {
      await page.select("#next-target", target);
      await waitForValue(page, "Snippet", pattern);
      assert.equal(await page.$eval("#next-request", (place) => place.checkVisibility()), false);
    }
    const old = await value(page, "Token");
    await click(page, "button", "Copy snippet");
    await waitForText(page, "next-status", /Copied, with a new token/);
    const token = await tokenOf(page, old);
    assert.equal(await loggedInWith(await clipboard(page)), token);
    assert.equal(claimsOf(token, key).sub, "alice");
    assert.deepEqual(await violations(page), []);
    await page.select("#next-target", "curl");
    await waitForValue(page, "Snippet", /^curl/);
    assert.ok(await page.$eval("#next-request", (place) => place.checkVisibility()));
    await click(page, "radio", "Application");
    await tokenOf(page);
    assert.equal(await page.$("#next-target option[value=web]"), null);
  });

  await t.test("if the clipboard is refused, the command is shown and selected", async () => {
    await page.evaluate(() => {
      navigator.clipboard.writeText = () => Promise.reject(new Error("refused"));
    });
    await page.select("#next-target", "curl");
    await click(page, "button", "Copy as curl");
    await waitForText(page, "next-status", /clipboard/);
    const snippet = await waitForValue(page, "Snippet", /Bearer ey/);
    const chosen = await page.$eval("#snippet", (field) => {
      const { selectionStart, selectionEnd } = /** @type {HTMLTextAreaElement} */ (field);
      return selectionEnd - selectionStart;
    });
    assert.equal(chosen, snippet.length);
  });

  await t.test("nothing was sent after the lock, and nothing failed", async () => {
    assert.deepEqual(
      server.requests.slice(requestsAtLock).map(({ url }) => url),
      [],
    );
    assert.deepEqual(pageErrors, []);
  });
});
