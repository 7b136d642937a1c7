import assert from "node:assert/strict";
import { rsaKey } from "../support/keys.mjs";
import { clock, publicPem, tokenWith } from "../support/tokens.mjs";
import { violations } from "./axe.mjs";
import { eachBrowser } from "./browsers.mjs";
import { click, find, has, value } from "./find.mjs";
import {
  applicationId,
  chooseKeyFile,
  fileWith,
  openSite,
  paste,
  serveSite,
  textOf,
  tokenOf,
  waitForText,
} from "./site.mjs";

/** @import { Page } from "puppeteer-core" */

const other = "01234567-89ab-4cde-8f01-23456789abcd";

/** Puts a text into a field in one step, as a paste does. @param {Page} page @param {string} name @param {string} text */
async function fill(page, name, text) {
  const field = await find(page, "textbox", name);
  await field.evaluate((element, given) => {
    /** @type {HTMLTextAreaElement} */ (element).value = given;
    element.dispatchEvent(new InputEvent("input", { bubbles: true }));
  }, text);
}

/** The codes of the findings, once there are these. @param {Page} page @param {string[]} expected */
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
  const server = await serveSite();
  t.after(server.close);
  const page = await openSite(browser, server.url);
  /** @type {unknown[]} */
  const pageErrors = [];
  page.on("pageerror", (error) => pageErrors.push(error));
  const requestsAtLock = server.requests.length;
  const key = rsaKey(2048);
  const unchecked = "signature_unchecked";

  await t.test("without a token the page says what to do", async () => {
    await click(page, "tab", "Inspect");
    await waitForText(page, "inspect-prompt", /Paste the token/);
    assert.deepEqual(await violations(page), []);
    await waitForText(page, "clock", /^\d{4}-\d\d-\d\d \d\d:\d\d:\d\d UTC$/);
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
      await waitForText(page, "proof", /proves that the API knows/);
      assert.deepEqual(await violations(page), []);
      await fill(page, "Public key", publicPem(rsaKey(3072)));
      await waitForText(page, "inspect-verdict", /^\s*Refused/);
      await fill(page, "Public key", "");
    },
  );

  await t.test("the token is shown by part, its claims with meaning and three times", async () => {
    await fill(page, "Token to inspect", tokenWith({ exp: clock() + 3600, note: "mine" }));
    await waitForText(page, "inspect-claims", /note/);
    const labels = await page.$$eval("#parts dt", (terms) => terms.map((term) => term.textContent));
    assert.deepEqual(labels, ["Header", "Payload", "Signature"]);
    const claims = await textOf(page, "inspect-claims");
    assert.match(claims, /Expires/);
    assert.match(claims, / UTC/);
    assert.match(claims, /in (59 min|1 h|60 min)/);
    assert.match(claims, /custom claim/);
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
      () => tokenWith({ subject: "alice", acl: { paths: {} } }),
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

  await t.test("what stood around a token is said, and its severity is a word", async () => {
    await fill(page, "Token to inspect", `curl -H "Authorization: Bearer ${tokenWith()}"`);
    await findings(page, [unchecked]);
    await waitForText(page, "inspect-repairs", /left out/);
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

  await t.test("the loaded key verifies at once, and the page says what that proves", async () => {
    await click(page, "tab", "Generate");
    await chooseKeyFile(page, await fileWith("private.key", key));
    await click(page, "tab", "Inspect");
    await fill(page, "Token to inspect", tokenWith());
    await waitForText(page, "proof", /this key made the token/);
    await waitForText(page, "inspect-verdict", /^\s*Unsure/);
    await fill(page, "Token to inspect", tokenWith({}, { key: rsaKey(3072) }));
    await waitForText(page, "inspect-verdict", /^\s*Refused/);
    assert.deepEqual(await violations(page), []);
  });

  await t.test("Fix it makes the token anew without its fault", async () => {
    await fill(
      page,
      "Token to inspect",
      tokenWith({ application_id: `{${other}}`, iat: clock() - 90_000, exp: clock() - 86_400 }),
    );
    await waitForText(page, "inspect-verdict", /^\s*Refused/);
    await click(page, "button", "Fix it");
    const token = await tokenOf(page);
    assert.equal(await value(page, "Application ID"), other);
    const made = JSON.parse(Buffer.from(token.split(".")[1] ?? "", "base64url").toString());
    assert.equal(made.application_id, other);
    assert.equal(made.exp - made.iat, 3600);
    await click(page, "tab", "Inspect");
    await fill(page, "Token to inspect", token);
    await findings(page, []);
  });

  await t.test("a server's clock that differs is told, and tokens can carry its time", async () => {
    await fill(page, "Date header of the response", "soon");
    await waitForText(page, "server-date-problem", /date of a response/);
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
    await page.waitForFunction(() => /** @type {any} */ (document.getElementById("inspect-token")).value === "");
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
      await page.waitForFunction(() => document.querySelectorAll("#findings > li").length > 0);
    }
  });

  await t.test("at 320 pixels nothing is cut off", async () => {
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
