/** The main tasks with the keyboard alone: the focus is always seen, each step has its role and name, the result is heard. */
import assert from "node:assert/strict";
import { createPrivateKey } from "node:crypto";
import jsonwebtoken from "jsonwebtoken";
import { rsaKey } from "../support/keys.mjs";
import { clock, tokenWith } from "../support/tokens.mjs";
import { eachBrowser } from "./browsers.mjs";
import { find, until, value } from "./find.mjs";
import { claimsOf, waitForValue } from "./form.mjs";
import { outline } from "./named.mjs";
import { goTo, hear, listen, pasteHere } from "./person.mjs";
import { applicationId, textOf, tokenOf, visit } from "./site.mjs";

const key = rsaKey(2048);
const encrypted = createPrivateKey(key)
  .export({ type: "pkcs8", format: "pem", cipher: "aes-256-cbc", passphrase: "open" })
  .toString();

/** What a screen reader comes to in each view, one after the other. */
const STEPS = {
  Inspect: [
    'tab "Inspect"',
    'tabpanel "Inspect"',
    'textbox "Token to inspect"',
    'button "Compare with a token that works"',
    'button "Try it with an example call"',
    'heading "Add what you know for a surer answer"',
    'textbox "Public key"',
    'textbox "Expected application ID"',
    'combobox "API"',
    'textbox "Date header of the response"',
  ],
  Webhook: [
    'tabpanel "Webhook"',
    'textbox "Signed token"',
    'textbox "Signature secret"',
    'textbox "Raw body"',
    'button "Choose body file"',
  ],
  Batch: [
    'tabpanel "Batch"',
    'combobox "Kind of token"',
    'group "Users"',
    'radio "Paste a list"',
    'textbox "Users"',
    'listitem ""',
    'button "Make tokens"',
  ],
  Generate: [
    'tab "Generate"',
    'tabpanel "Generate"',
    'textbox "Application ID"',
    'button "Where do I find this?"',
    'button "Choose key file"',
    'textbox "Private key"',
    'button "Try it with an example"',
    'radiogroup "Kind of token"',
    'radio "Application"',
    'group "Valid for"',
    'radio "15 minutes"',
    'textbox "Amount"',
    'combobox "Unit"',
    'button "Access list (ACL)"',
  ],
};

const rejected = () =>
  `> POST /v1/messages HTTP/2\n> Host: api.nexmo.com\n> Authorization: Bearer ${tokenWith({ iat: clock() - 2000, exp: clock() - 1000 })}\n\n< HTTP/2 401\n< date: ${new Date().toUTCString()}\n\n{"title":"Unauthorized"}`;

eachBrowser("With the keyboard alone", async (browser, t) => {
  const { page, pageErrors } = await visit(browser, t);
  const { keyboard } = page;
  await listen(page);

  for (const [view, steps] of Object.entries(STEPS)) {
    await t.test(`${view} is read in the order of its steps`, async () => {
      await (await find(page, "tab", view)).click();
      const read = (await page.evaluate(outline)).map(({ role, name }) => `${role} "${name}"`);
      let from = 0;
      for (const step of steps) {
        const at = read.indexOf(step, from);
        assert.ok(at >= 0, `${step} comes after ${read[from - 1]}: ${read.join(", ")}`);
        from = at + 1;
      }
    });
  }

  await t.test("is nothing sent? The lock's checks open from the header", async () => {
    await page.focus("#tab-generate");
    const name = "Locked: this page can no longer send anything. The key stays here. Check it yourself";
    await goTo(page, "button", name, { back: true });
    await keyboard.press("Enter");
    await until(page, () => document.querySelectorAll("#lock-checks .good").length > 3);
    await keyboard.press("Enter");
  });

  await t.test("a first token, from an encrypted key, and its copy", async () => {
    await goTo(page, "textbox", "Application ID");
    await keyboard.type(applicationId);
    await hear(page, /Add your private key/);
    await goTo(page, "button", "Choose key file");
    await goTo(page, "textbox", "Private key");
    await pasteHere(page, encrypted);
    await hear(page, /passphrase/);
    assert.equal(await page.evaluate(() => document.activeElement?.id), "passphrase");
    await keyboard.type("open");
    await keyboard.press("Enter");
    await hear(page, /Token ready/);
    assert.equal(claimsOf(await tokenOf(page), key).application_id, applicationId);
    await goTo(page, "button", "Copy token");
    await keyboard.press("Enter");
    await hear(page, /Copied/);
  });

  await t.test("a user token for a mobile app: kind, name, ACL, and the code to log in with it", async () => {
    await goTo(page, "radio", "Application", { back: true });
    await keyboard.press("ArrowRight");
    await hear(page, /Enter the user's name/);
    await goTo(page, "textbox", "Subject");
    await keyboard.type("alice");
    await hear(page, /Token ready/);
    await goTo(page, "combobox", "Preset");
    await keyboard.press("Home");
    await until(page, () => /rtc/.test(document.getElementById("claims")?.textContent ?? ""));
    const claims = claimsOf(await tokenOf(page), key);
    assert.equal(claims.sub, "alice");
    assert.ok(claims.acl.paths["/*/rtc/**"]);
    await goTo(page, "combobox", "Written for");
    await keyboard.press("ArrowDown");
    await waitForValue(page, "Snippet", /createSession/);
    await goTo(page, "button", "Copy snippet");
    await keyboard.press("Enter");
    await hear(page, /Copied/);
  });

  await t.test("a rejected call is explained, and Fix it fills in the form", async () => {
    await goTo(page, "tab", "Generate", { back: true });
    await keyboard.press("ArrowRight");
    await goTo(page, "textbox", "Token to inspect");
    await pasteHere(page, rejected());
    await hear(page, /Rejected[\s\S]*401 because the token expired/);
    await goTo(page, "button", "Fix it");
    await keyboard.press("Enter");
    await hear(page, /filled in from the token you inspected/);
    await goTo(page, "button", "Undo");
    await keyboard.press("Enter");
    await hear(page, /The form is back/);
    assert.equal(await value(page, "Subject"), "alice");
  });

  await t.test("two tokens are compared", async () => {
    await goTo(page, "tab", "Generate", { back: true });
    await keyboard.press("ArrowRight");
    await goTo(page, "button", "Compare with a token that works");
    await keyboard.press("Enter");
    await goTo(page, "textbox", "Token that works");
    await pasteHere(page, tokenWith({ sub: "alice" }));
    await hear(page, /difference.* explains? the rejection/);
  });

  await t.test("a webhook is checked", async () => {
    await goTo(page, "tab", "Inspect", { back: true });
    await keyboard.press("ArrowRight");
    await goTo(page, "textbox", "Signed token");
    await pasteHere(page, jsonwebtoken.sign({ iss: "Vonage", api_key: "a1b2c3d4" }, "a-made-up-secret"));
    await hear(page, /Now enter the signature secret/);
    await goTo(page, "textbox", "Signature secret");
    await keyboard.type("wrong");
    await hear(page, /Not genuine/);
  });

  await t.test("tokens for a list of users are made and one is copied", async () => {
    await goTo(page, "tab", "Webhook", { back: true });
    await keyboard.press("ArrowRight");
    await goTo(page, "radio", "Paste a list");
    await goTo(page, "textbox", "Users");
    await pasteHere(page, Array.from({ length: 50 }, (_, index) => `user-${index}`).join("\n"));
    await hear(page, /50 rows/);
    await goTo(page, "button", "Make tokens");
    await keyboard.press("Enter");
    await hear(page, /50 tokens ready/);
    await goTo(page, "button", "CSV");
    await goTo(page, "button", "Copy the token for user-0");
    await keyboard.press("Enter");
    await hear(page, /Row 1 copied/);
  });

  assert.match(await textOf(page, "promise"), /Locked/);
  // Firefox reports what the lock refused when its checks were opened.
  assert.deepEqual(
    pageErrors.filter((error) => !`${error}`.includes("Content-Security-Policy")),
    [],
  );
});
