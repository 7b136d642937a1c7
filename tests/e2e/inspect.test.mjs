import assert from "node:assert/strict";
import { rsaKey } from "../support/keys.mjs";
import { clock, publicPem, tokenWith } from "../support/tokens.mjs";
import { violations } from "./axe.mjs";
import { eachBrowser } from "./browsers.mjs";
import { click, clickAt, find, has, type, until, value } from "./find.mjs";
import { applicationId, chooseKeyFile, fileWith, paste, textOf, tokenOf, visit, waitForText } from "./site.mjs";

/** @import { Page } from "puppeteer-core" */

const other = "01234567-89ab-4cde-8f01-23456789abcd";

/** Puts a text into a field at once, like a paste. @param {Page} page @param {string} name @param {string} text */
async function fill(page, name, text) {
  const field = await find(page, "textbox", name);
  await field.evaluate((element, given) => {
    /** @type {HTMLTextAreaElement} */ (element).value = given;
    element.dispatchEvent(new InputEvent("input", { bubbles: true }));
  }, text);
}

/** Returns the codes of the findings, once they are these. @param {Page} page @param {string[]} expected */
async function findings(page, expected) {
  const codes = () =>
    page.$$eval("#findings > li", (items) => items.map((item) => item.getAttribute("data-code") ?? ""));
  const deadline = Date.now() + 10_000;
  while (Date.now() < deadline && (await codes()).join() !== expected.join()) {
    await new Promise((resolve) => setTimeout(resolve, 50));
  }
  assert.deepEqual(await codes(), expected);
}

eachBrowser("Inspect", async (browser, t) => {
  const { server, page, pageErrors, requestsAtLock } = await visit(browser, t);
  const key = rsaKey(2048);
  const unchecked = "signature_unchecked";

  await t.test("without a token the page says what to do", async () => {
    await click(page, "tab", "Inspect");
    await waitForText(page, "inspect-prompt", /Paste a rejected token/);
    assert.deepEqual(await violations(page), []);
    await waitForText(page, "clock", /^\d{1,2} \w{3,4} \d{4}, \d\d:\d\d:\d\d UTC$/);
  });

  await t.test("an example call is one click away, marked as made up, and explained", async () => {
    await click(page, "button", "Try it with an example call");
    await waitForText(page, "inspect-verdict", /^\s*Rejected/);
    await waitForText(
      page,
      "exchange-answer",
      /POST \/v1\/messages .* was rejected with 401 because the token expired/,
    );
    assert.match(await value(page, "Token to inspect"), /This is an example/);
    assert.equal(await page.evaluate(() => document.activeElement?.id), "inspect-token");
    assert.equal(await has(page, "button", "Copy repaired token"), false);
    await fill(page, "Token to inspect", "");
    await find(page, "button", "Try it with an example call");
  });

  await t.test(
    "a good token is unsure without the dashboard's key, accepted with it, and the proof is told",
    async () => {
      await paste(page, "Token to inspect", tokenWith());
      await findings(page, [unchecked]);
      await waitForText(page, "inspect-verdict", /^\s*Unsure/);
      await waitForText(page, "missing", /public key/);
      assert.deepEqual(await violations(page), []);
      await paste(page, "Public key", publicPem(key));
      await findings(page, []);
      await waitForText(page, "inspect-verdict", /^\s*Accepted/);
      await waitForText(page, "proof", /Vonage will accept this signature/);
      assert.deepEqual(await violations(page), []);
      await fill(page, "Public key", publicPem(rsaKey(3072)));
      await waitForText(page, "inspect-verdict", /^\s*Rejected/);
      await fill(page, "Public key", "");
    },
  );

  await t.test("the token is shown in parts, and its claims with their meaning and three times", async () => {
    await fill(page, "Token to inspect", tokenWith({ exp: clock() + 3600, note: "mine" }));
    await waitForText(page, "inspect-claims", /note/);
    const labels = await page.$$eval("#parts dt", (terms) => terms.map((term) => term.textContent));
    assert.deepEqual(labels, ["Header", "Payload", "Signature"]);
    await clickAt(page, "#view-inspect .explain input");
    const claims = await textOf(page, "inspect-claims");
    assert.match(claims, /Expiry/);
    assert.match(claims, / UTC/);
    assert.match(claims, /in (59 min|1 h|60 min)/);
    assert.match(claims, /custom claim/i);
  });

  /** @type {[string, () => string, string[], RegExp][]} */
  const cases = [
    [
      "a token that expired",
      () => tokenWith({ iat: clock() - 4000, exp: clock() - 400 }),
      ["exp_passed", unchecked],
      /6 min \d+ s ago/,
    ],
    ["milliseconds", () => tokenWith({ exp: Date.now() + 900_000 }), ["time_in_milliseconds", unchecked], /Divide/],
    ["another algorithm", () => tokenWith({}, { header: { alg: "HS256", typ: "JWT" } }), ["alg_not_rs256"], /HS256/],
    [
      "no application ID",
      () => tokenWith({ application_id: undefined }),
      ["application_id_missing", unchecked],
      /application_id/,
    ],
    [
      "a leaked option",
      () => tokenWith({ subject: "alice", acl: { paths: { "/**": {} } } }),
      ["claim_leaked", unchecked],
      /subject/,
    ],
    ["half a token", () => tokenWith().slice(0, 150), ["token_truncated"], /cut off/],
    ["text", () => "hello, world", ["token_not_a_jwt"], /not a token/],
  ];
  for (const [name, token, codes, pattern] of cases) {
    await t.test(`${name} is found`, async () => {
      await fill(page, "Token to inspect", token());
      await findings(page, codes);
      await waitForText(page, "findings", pattern);
      assert.ok(await has(page, "list", "Findings"));
      assert.deepEqual(await violations(page), []);
    });
  }

  await t.test("what surrounded a token is reported, and severities are words", async () => {
    await fill(page, "Token to inspect", `curl -H "Authorization: Bearer ${tokenWith()}"`);
    await findings(page, [unchecked]);
    await waitForText(page, "inspect-repairs", /Removed /);
    assert.ok(await has(page, "button", "Copy repaired token"));
    await waitForText(page, "findings", /Note/);
  });

  await t.test("the expected application and the API that was called are compared", async () => {
    await fill(page, "Token to inspect", tokenWith({ acl: { paths: { "/*/users/**": {} } } }));
    await fill(page, "Expected application ID", other);
    await findings(page, ["application_id_mismatch", unchecked]);
    await fill(page, "Expected application ID", ` {${applicationId}} `);
    await findings(page, [unchecked]);
    const api = await find(page, "combobox", "API");
    const options = await api.evaluate((select) =>
      [.../** @type {HTMLSelectElement} */ (select).options].map(({ value, text }) => ({ value, text })),
    );
    assert.ok(options.length > 10, "the catalogue");
    const reports = options.find(({ text }) => /Reports/.test(text));
    await page.select("#inspect-api", reports?.value ?? "");
    await waitForText(page, "findings", /Basic/);
    await page.select("#inspect-api", "");
    await fill(page, "Expected application ID", "");
  });

  await t.test("the loaded key verifies the token at once, and the page says what that proves", async () => {
    await click(page, "tab", "Generate");
    await chooseKeyFile(page, await fileWith("private.key", key));
    await click(page, "tab", "Inspect");
    await fill(page, "Token to inspect", tokenWith());
    await waitForText(page, "proof", /this key made the token/);
    await waitForText(page, "inspect-verdict", /^\s*Unsure/);
    const others = tokenWith({}, { key: rsaKey(3072) });
    await fill(page, "Token to inspect", others);
    await findings(page, ["signature_invalid"]);
    await waitForText(page, "inspect-verdict", /^\s*Unsure/);
    await waitForText(page, "missing", /public key/);
    assert.deepEqual(await violations(page), []);
    await fill(page, "Public key", publicPem(rsaKey(3072)));
    await waitForText(page, "inspect-verdict", /^\s*Accepted/);
    await fill(page, "Public key", "");
  });

  await t.test("line breaks inside a token are reported as a cause, and the clean token can be copied", async () => {
    const token = tokenWith();
    const lines = (token.match(/.{1,80}/g) ?? []).join("\n  ");
    await fill(page, "Token to inspect", lines);
    await findings(page, ["token_not_clean"]);
    const breaks = lines.split("\n").length - 1;
    await waitForText(page, "findings", new RegExp(`it has ${breaks} line breaks and ${breaks * 2} spaces`));
    await waitForText(page, "inspect-verdict", /would reject this token as you pasted it/);
    await page.evaluate(() => {
      Object.defineProperty(navigator.clipboard, "writeText", {
        configurable: true,
        value: async (/** @type {string} */ text) => {
          document.documentElement.dataset.copied = text;
        },
      });
    });
    await click(page, "button", "Copy repaired token");
    await waitForText(page, "repaired-told", /^Copied$/);
    assert.equal(await page.evaluate(() => document.documentElement.dataset.copied), token);
    await page.evaluate(() => delete document.documentElement.dataset.copied);
    assert.deepEqual(await violations(page), []);
  });

  await t.test("an invisible character is named, marked and cannot reorder its surroundings", async () => {
    await fill(
      page,
      "Token to inspect",
      tokenWith({ sub: "ali\u200bce", note: "\u202eecila", acl: { paths: { "/**": {} } } }),
    );
    await findings(page, ["text_has_invisible", "text_has_invisible"]);
    await waitForText(page, "findings", /zero-width space \(U\+200B\): ali⟨U\+200B⟩ce/);
    const marks = await page.$$eval("#inspect-claims mark", (found) => found.map((mark) => mark.textContent));
    assert.deepEqual(marks, ["⟨U+200B⟩", "⟨U+202E⟩"]);
    assert.doesNotMatch(await textOf(page, "view-inspect"), /[\u200b\u202e]/);
    assert.deepEqual(await violations(page), []);
  });

  await t.test("a webhook's token leads to Webhook, and an OpenTok token to a Video token", async () => {
    const header = { alg: "HS256", typ: "JWT" };
    const webhook = tokenWith({ iss: "Vonage", payload_hash: "00" }, { header });
    await fill(page, "Token to inspect", webhook);
    await findings(page, ["token_is_webhook"]);
    await click(page, "button", "Check it in Webhook");
    assert.equal(await value(page, "Signed token"), webhook);
    await waitForText(page, "webhook-prompt", /signature secret/);
    await fill(page, "Signed token", "");
    await click(page, "tab", "Inspect");
    await fill(page, "Token to inspect", "T1==cGFydG5lcl9pZD0xMjM0NSZzaWc9YWJj");
    await findings(page, ["token_is_opentok"]);
    await click(page, "button", "Make a Video token");
    assert.ok(await has(page, "textbox", "Session ID"));
    const radio = await find(page, "radio", "Application");
    await radio.click();
    await click(page, "tab", "Inspect");
  });

  await t.test("Fix it remakes the token without its fault", async () => {
    await fill(
      page,
      "Token to inspect",
      tokenWith({ application_id: `{${other}}`, iat: clock() - 90_000, exp: clock() - 86_400 }),
    );
    await waitForText(page, "inspect-verdict", /^\s*Rejected/);
    await click(page, "button", "Fix it");
    const token = await tokenOf(page);
    assert.equal(await value(page, "Application ID"), other);
    const made = JSON.parse(Buffer.from(token.split(".")[1] ?? "", "base64url").toString());
    assert.equal(made.application_id, other);
    assert.equal(made.exp - made.iat, 3600);
    await waitForText(page, "form-replaced-what", /token you inspected/);
    await waitForText(page, "form-replaced-changes", /application_id: "\{/);
    await waitForText(page, "form-replaced-note", /which also signed this one/);
    await click(page, "tab", "Inspect");
    await fill(page, "Token to inspect", token);
    await findings(page, []);
    // For the API that is chosen in the form, without a pasted call.
    await fill(page, "Token to inspect", tokenWith({ acl: { paths: { "/*/users/**": {} } } }));
    await page.select("#inspect-api", "voice_check");
    await findings(page, ["acl_lacks_path"]);
    await click(page, "button", "Fix it");
    await waitForText(page, "form-replaced-changes", /calls/);
    const remade = await tokenOf(page, token);
    await click(page, "tab", "Inspect");
    await fill(page, "Token to inspect", remade);
    await findings(page, []);
    await page.select("#inspect-api", "");
  });

  await t.test("Fix it says what it changes and that another key signs, and Undo restores the form", async () => {
    await click(page, "tab", "Generate");
    await type(page, "Application ID", applicationId);
    await click(page, "tab", "Inspect");
    const claims = { sub: "video", scope: "session.connect", session_id: "1_MX4x-session", role: "admin" };
    await fill(page, "Token to inspect", tokenWith(claims, { key: rsaKey(3072) }));
    await waitForText(page, "inspect-verdict", /^\s*Rejected/);
    await waitForText(page, "fix-it-key", /did not sign the token/);
    await click(page, "button", "Fix it");
    await waitForText(page, "form-replaced-changes", /role: "admin" → "publisher"/);
    await waitForText(page, "form-replaced-note", /did not sign the token/);
    assert.deepEqual(await violations(page), []);
    await click(page, "button", "Undo");
    await waitForText(page, "form-restored", /back as it was/);
    assert.equal(await value(page, "Application ID"), applicationId);
    assert.equal(await has(page, "textbox", "Session ID"), false);
    assert.equal(await page.evaluate(() => document.activeElement?.id), "application-id");
    await click(page, "tab", "Inspect");
    await fill(page, "Token to inspect", tokenWith());
  });

  await t.test("a different server clock is reported, and tokens can use its time", async () => {
    await fill(page, "Date header of the response", "soon");
    await waitForText(page, "server-date-problem", /date of a response/);
    const old = new Date(Date.now() - 1_200_000).toUTCString();
    await fill(page, "Date header of the response", `HTTP/2 401\nserver: nginx\ndate: ${old}\n`);
    await waitForText(page, "server-clock", /20 min(utes)?( \d+ s)? before you pasted it/);
    await waitForText(page, "inspect-verdict", /^\s*Unsure/);
    await click(page, "checkbox", "This response had just arrived when I pasted it");
    await waitForText(page, "server-clock", /ahead of the server's/);
    assert.deepEqual(await violations(page), []);
    await fill(page, "Date header of the response", `Date: ${new Date(Date.now() + 300_000).toUTCString()}`);
    await waitForText(page, "server-clock", /behind/);
    assert.deepEqual(await violations(page), []);
    await click(page, "button", "Make tokens with the server's time");
    await click(page, "tab", "Generate");
    await click(page, "button", "New token");
    const deadline = Date.now() + 10_000;
    let iat = 0;
    while (Date.now() < deadline && iat < clock() + 200) {
      iat = JSON.parse(Buffer.from((await tokenOf(page)).split(".")[1] ?? "", "base64url").toString()).iat;
    }
    assert.ok(Math.abs(iat - clock() - 300) < 10, String(iat - clock()));
    await click(page, "button", "Use this computer's clock");
    await click(page, "tab", "Inspect");
    await fill(page, "Date header of the response", "");
  });

  await t.test("a private key does not stay in either field", async () => {
    await paste(page, "Token to inspect", key);
    await findings(page, ["token_is_key"]);
    assert.equal(await value(page, "Token to inspect"), "");
    const body = key.replace(/-----.*-----/g, "").replaceAll("\n", "");
    await fill(page, "Token to inspect", body);
    await until(page, () => /** @type {any} */ (document.getElementById("inspect-token")).value === "");
    await fill(page, "Token to inspect", tokenWith());
    await paste(page, "Public key", key);
    await waitForText(page, "inspect-public-key-problem", /private key/);
    assert.equal(await value(page, "Public key"), "");
    assert.deepEqual(await violations(page), []);
  });

  await t.test("a mebibyte of anything gets an answer", async () => {
    for (const text of [
      "a".repeat(1 << 20),
      `${"[".repeat(1 << 19)}`,
      "e30.".repeat(1 << 18),
      "\u0000\ufffd".repeat(1000),
    ]) {
      await fill(page, "Token to inspect", text);
      await until(page, () => document.querySelectorAll("#findings > li").length > 0);
    }
  });

  await t.test("nothing is cut off at 320 pixels", async () => {
    await page.setViewport({ width: 320, height: 800 });
    await fill(page, "Token to inspect", tokenWith({ exp: Date.now() }));
    await findings(page, ["time_in_milliseconds", "signature_invalid"].slice(0, 1));
    const wide = await page.evaluate(() => document.documentElement.scrollWidth);
    assert.ok(wide <= 320, `${wide} px`);
  });

  await t.test("nothing was sent or kept, and nothing failed", async () => {
    const token = tokenWith();
    await fill(page, "Token to inspect", token);
    const kept = await page.evaluate(() =>
      JSON.stringify([{ ...localStorage }, { ...sessionStorage }, location.href, history.state]),
    );
    assert.ok(!kept.includes("eyJ"));
    assert.deepEqual(
      server.requests.slice(requestsAtLock).map(({ url }) => url),
      [],
    );
    assert.deepEqual(pageErrors, []);
  });
});
