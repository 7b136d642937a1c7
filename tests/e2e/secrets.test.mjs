import assert from "node:assert/strict";
import { createPrivateKey } from "node:crypto";
import { rsaKey } from "../support/keys.mjs";
import { eachBrowser } from "./browsers.mjs";
import { click, find, type, until, value } from "./find.mjs";
import { fill, unfold } from "./form.mjs";
import { applicationId, openSite, paste, serveSite, waitForText } from "./site.mjs";

/** @import { Page } from "puppeteer-core" */

const pem = rsaKey(2048);
const der = createPrivateKey(pem).export({ type: "pkcs8", format: "der" });
const jwk = JSON.stringify(createPrivateKey(pem).export({ format: "jwk" }));

/** The key as somebody might paste it by mistake. @type {Record<string, string>} */
const spellings = {
  PEM: pem,
  "base64 of DER": der.toString("base64"),
  "base64 in lines": (der.toString("base64").match(/.{1,64}/g) ?? []).join("\n"),
  hex: der.toString("hex"),
  "base64 of PEM": Buffer.from(pem).toString("base64"),
  JWK: jwk,
};
const token = `${Buffer.from('{"alg":"RS256","typ":"JWT"}').toString("base64url")}.e30.${"A".repeat(342)}`;

/** Every field that is not for keys: its view, kind of token and name. */
const fields = /** @type {const} */ ([
  ["Generate", "Application", "Application ID"],
  ["Generate", "User (Client SDK)", "Subject"],
  ["Generate", "User (Client SDK)", "ACL"],
  ["Generate", "User (Client SDK)", "Custom claims"],
  ["Generate", "Video", "Session ID"],
  ["Generate", "Video", "Connection data"],
  ["Generate", "Video", "Layout classes"],
  ["Generate", "Video", "Profile name"],
  ["Inspect", null, "Token to inspect"],
  ["Inspect", null, "Public key"],
  ["Inspect", null, "Expected application ID"],
  ["Inspect", null, "Date header of the response"],
  ["Webhook", null, "Signed token"],
  ["Webhook", null, "Signature secret"],
  ["Webhook", null, "Raw body"],
  ["Batch", null, "Users"],
]);

/** Returns the pieces of 16 characters that are anywhere in the page. @param {Page} page */
async function leaked(page) {
  const held = await page.evaluate(() => {
    const fields = [...document.querySelectorAll("input, textarea")];
    const values = fields.map((field) => /** @type {HTMLInputElement} */ (field).value);
    return [document.documentElement.outerHTML, location.href, JSON.stringify({ ...localStorage }), ...values].join(
      "\n",
    );
  });
  const pieces = Object.values(spellings).flatMap((text) => text.match(/[A-Za-z0-9+/=_-]{16}/g) ?? []);
  // Only these can contain a piece, and they are a tenth of the page.
  const runs = (held.match(/[A-Za-z0-9+/=_-]{16,}/g) ?? []).join("\n");
  return [...new Set(pieces)].filter((piece) => runs.includes(piece)).length;
}

eachBrowser("secrets where none belong", async (browser, t) => {
  const server = await serveSite();
  t.after(server.close);
  const page = await openSite(browser, server.url);
  await type(page, "Application ID", applicationId);
  await unfold(page, "settings-fold");
  await unfold(page, "more-fold");

  /** @param {(typeof fields)[number]} field */
  async function reach([tab, kind]) {
    await click(page, "tab", tab);
    if (kind) await click(page, "radio", kind);
    for (const id of ["settings-fold", "more-fold", "acl-fold"]) {
      await page.$eval(`#${id}`, (fold) => {
        /** @type {HTMLDetailsElement} */ (fold).open = true;
      });
    }
  }

  await t.test("the search finds each spelling that is left in a field, so it can fail", async () => {
    for (const [spelling, text] of Object.entries(spellings)) {
      const set = (/** @type {string} */ left) =>
        page.$eval(
          "#sub",
          (element, given) => {
            /** @type {HTMLInputElement} */ (element).value = given;
          },
          left,
        );
      await set(text);
      assert.ok((await leaked(page)) > 10, spelling);
      await set("");
    }
    assert.equal(await leaked(page), 0);
  });

  for (const field of fields) {
    const [, , name] = field;
    await t.test(`a pasted key does not enter ${name}, and undo does not bring it back`, async () => {
      await reach(field);
      const before = await value(page, name);
      for (const [spelling, text] of Object.entries(spellings)) {
        await paste(page, name, text);
        // Two worker answers later.
        await until(page, () => document.querySelector("#kept-out, .findings > li, .problem:not([hidden])"));
        assert.equal(await value(page, name), before, spelling);
        assert.equal(await leaked(page), 0, `${spelling} in ${name}`);
      }
      await page.keyboard.down("Control");
      await page.keyboard.press("z");
      await page.keyboard.up("Control");
      assert.equal(await leaked(page), 0, `${name} after undo`);
    });
  }

  await t.test("a key that is typed, or inserted by a program, leaves the field", async () => {
    await reach(["Batch", null, "Users"]);
    await type(page, "Users", "alice\n-----BEGIN PRIVATE KEY-----");
    await waitForText(page, "kept-out", /private key/);
    await until(page, () => !/BEGIN/.test(/** @type {any} */ (document.getElementById("batch-users")).value));
    assert.match(await value(page, "Users"), /^alice\n/);
    await reach(["Generate", "User (Client SDK)", "Subject"]);
    for (const text of Object.values(spellings)) {
      await fill(page, "sub", text);
      await until(page, () => /** @type {any} */ (document.getElementById("sub")).value === "");
      assert.equal(await leaked(page), 0);
    }
  });

  await t.test("a token is kept out of a profile's name, and accepted where it belongs", async () => {
    await reach(["Generate", "Video", "Profile name"]);
    await paste(page, "Profile name", token);
    await waitForText(page, "kept-out", /token/);
    assert.equal(await value(page, "Profile name"), "");
    await reach(["Inspect", null, "Token to inspect"]);
    await paste(page, "Token to inspect", token);
    await until(page, () => /** @type {any} */ (document.getElementById("inspect-token")).value !== "");
    assert.equal(await value(page, "Token to inspect"), token);
    assert.equal(await page.evaluate(() => localStorage.length), 0);
  });

  await t.test("ordinary text enters as pasted, and can be undone", async () => {
    await reach(["Generate", "Video", "Session ID"]);
    const session = "1_MX4yNzA4NjYxMn5-MTU0NzA4MDUyMTEzNn5sOXU5ZnlWYXplRnZGblV4RUo3dXJpZk1-fg";
    const data = Buffer.from("some words and a name=value; ".repeat(20)).toString("base64");
    for (const [name, text] of /** @type {const} */ ([
      ["Session ID", session],
      ["Connection data", data],
    ])) {
      await type(page, name, "");
      await paste(page, name, text);
      const field = await find(page, "textbox", name);
      await until(page, (element) => /** @type {any} */ (element).value !== "", field);
      assert.equal(await value(page, name), text);
    }
    await page.keyboard.down("Control");
    await page.keyboard.press("z");
    await page.keyboard.up("Control");
    assert.equal(await value(page, "Connection data"), "");
  });
});
