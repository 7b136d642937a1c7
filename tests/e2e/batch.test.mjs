import assert from "node:assert/strict";
import { unzipSync } from "fflate";
import { temporaryFolder } from "../support/folder.mjs";
import { rsaKey } from "../support/keys.mjs";
import { violations } from "./axe.mjs";
import {
  chooseTab,
  download,
  dropFiles,
  dropLong,
  giveUsers,
  madeSoFar,
  tokensOf,
  verifyAll,
  waitForMade,
  waitForStatus,
} from "./batch-page.mjs";
import { eachBrowser } from "./browsers.mjs";
import { click, find, has, type } from "./find.mjs";
import { dropFolder, fieldValue } from "./key-page.mjs";
import { applicationId, fileWith, makeToken, textOf, visit, waitForText } from "./site.mjs";

// Enough to pause and cancel before the last of them is made.
const COUNT = 4000;

eachBrowser("many tokens", async (browser, t) => {
  const { server, page, pageErrors, requestsAtLock } = await visit(browser, t);
  const key = rsaKey(2048);

  await t.test("arrow keys move between the tabs, and only the chosen one is a tab stop", async () => {
    const generate = await find(page, "tab", "Generate");
    await generate.focus();
    await page.keyboard.press("End");
    assert.equal(await page.evaluate(() => document.activeElement?.id), "tab-batch");
    assert.equal(await page.$eval("#view-batch", (view) => /** @type {HTMLElement} */ (view).hidden), false);
    assert.equal(await page.$eval("#view-generate", (view) => /** @type {HTMLElement} */ (view).hidden), true);
    assert.equal(await page.$eval("#tab-generate", (tab) => /** @type {HTMLElement} */ (tab).tabIndex), -1);
    await page.keyboard.press("ArrowRight");
    assert.equal(await page.evaluate(() => document.activeElement?.id), "tab-generate");
    await page.keyboard.press("ArrowLeft");
    assert.equal(await page.evaluate(() => document.activeElement?.id), "tab-batch");
    assert.deepEqual(await violations(page), []);
  });

  await t.test("without users or a key nothing starts, and the page says why", async () => {
    await click(page, "button", "Make tokens");
    await waitForText(page, "batch-why", /no user/);
    await waitForText(page, "batch-users-problem", /no user/);
    await giveUsers(page, "alice\nbob");
    await waitForText(page, "batch-summary", /2 rows/);
    await click(page, "button", "Make tokens");
    await waitForText(page, "batch-why", /Generate/);
    assert.deepEqual(await violations(page), []);
  });

  await t.test("a faulty row is shown with its line, and nothing starts until you skip it", async () => {
    await chooseTab(page, "Generate");
    await makeToken(page, await fileWith("private.key", key));
    await chooseTab(page, "Batch");
    await giveUsers(page, "sub,lifetimeSeconds\nalice,60\nbob,5\ncarol\nalice,60\ndave,\n");
    await waitForText(page, "batch-problems", /Line 3: .*Line 4: .*Line 5: /);
    await click(page, "button", "Make tokens");
    await waitForText(page, "batch-why", /Some rows/);
    await click(page, "checkbox", "Skip rows with errors");
    await click(page, "button", "Make tokens");
    await waitForStatus(page, /2 tokens ready.*3 rows were skipped/);
    const { users, claims } = verifyAll(await tokensOf(page), key);
    assert.deepEqual(users, ["alice", "dave"]);
    assert.deepEqual(
      claims.map(({ iat, exp }) => exp - iat),
      [60, 900],
    );
    await click(page, "checkbox", "Skip rows with errors");
    assert.deepEqual(await violations(page), []);
  });

  await t.test("a list of users gives user tokens with an ACL, unless Batch or Generate says otherwise", async () => {
    await giveUsers(page, "sub,acl\nalice,\nbob,none\nUSR-1,none");
    await waitForText(page, "batch-settings", /User tokens for .*, valid for 15 minutes\. ACL: Client SDK/);
    const warnings = /2 rows, first in line 3: .*no ACL.*Line 4: .*looks like a user's ID/s;
    await waitForText(page, "batch-warnings", warnings);
    await click(page, "button", "Make tokens");
    await waitForStatus(page, /3 tokens ready/);
    const [alice, bob] = verifyAll(await tokensOf(page), key).claims;
    assert.deepEqual([alice.sub, bob.sub, bob.acl], ["alice", "bob", undefined]);
    assert.ok(Object.keys(alice.acl.paths).includes("/*/rtc/**"));
    await waitForText(page, "batch-made-for", /This run: User tokens/);

    await page.select("#batch-makes", "form");
    await waitForText(page, "batch-settings", /Application tokens.*ACL: None: full access.*only label/);
    await click(page, "button", "Make tokens");
    await waitForStatus(page, /Making|ready/);
    await waitForText(page, "batch-made-for", /This run: Application tokens/);
    await waitForStatus(page, /3 tokens ready/);
    assert.equal(verifyAll(await tokensOf(page), key).claims[0].sub, undefined);
    await page.select("#batch-makes", "user");
    assert.deepEqual(await violations(page), []);

    await click(page, "button", "Change in Generate");
    assert.equal(await page.evaluate(() => document.activeElement?.id), "tab-generate");
    await chooseTab(page, "Batch");
  });

  await t.test("a file dropped anywhere in the view is accepted, and anything else is refused in words", async () => {
    for (const [index, id] of ["batch-users", "batch-make", "view-batch", "batch-from-file"].entries()) {
      await click(page, "radio", "Paste a list");
      const content = `sub,team\nalice-${index},a\nbob,b\n`;
      await dropFiles(page, id, [{ name: `users-${index}.csv`, content, type: "text/csv" }]);
      await waitForText(page, "batch-file-name", new RegExp(`users-${index}\\.csv`));
      await waitForText(page, "batch-preview", new RegExp(`alice-${index}`));
    }
    const one = { name: "users.txt", content: "carol\ndave\n" };
    await dropFiles(page, "view-batch", [one, { ...one, name: "more.txt" }]);
    await waitForText(page, "batch-drop-problem", /You chose 2 files/);
    await waitForText(page, "batch-file-name", /users-3\.csv/);
    await dropFiles(page, "batch-users", [one]);
    await waitForText(page, "batch-preview", /carol/);
    await waitForText(page, "batch-drop-problem", /^$/);
    for (const [content, words] of /** @type {const} */ ([
      ["%PDF-1.7\n\0", /This is a PDF/],
      ["GIF89a\0", /This is an image/],
      ["alice\nb\0b", /Line 2 contains a NUL character/],
      [key, /looks like a private key/],
    ])) {
      await dropFiles(page, "view-batch", [{ name: "file", content }]);
      await waitForText(page, "batch-file-problem", words);
    }
    assert.deepEqual(await violations(page), []);
    await click(page, "radio", "Paste a list");
  });

  await t.test(
    "a folder, and a list with too many rows or bytes, have errors of their own and leave the list",
    async () => {
      await giveUsers(page, "alice");
      await dropFolder(page, "batch-users", await temporaryFolder("users"));
      await waitForText(
        page,
        "batch-drop-problem",
        /^That is a folder\. Choose the file inside it that lists the users\.$/,
      );
      assert.equal(await fieldValue(page, "batch-users"), "alice");
      await dropLong(page, { rows: 1_000_001 });
      await waitForText(
        page,
        "batch-file-problem",
        /^Line 1,000,001 is one row too many: a run has at most 1,000,000\./,
      );
      await dropLong(page, { bytes: 128_000_001 });
      await waitForText(page, "batch-file-problem", /^The list is too long: 128 MB\. The limit is 128 MB\./);
      await click(page, "radio", "Paste a list");
      assert.equal(await fieldValue(page, "batch-users"), "alice");
      await click(page, "radio", "Generate names");
      await type(page, "How many", "1000001");
      await waitForText(page, "batch-count-problem", /^A run has at most 1,000,000 tokens\./);
      await click(page, "radio", "Paste a list");
    },
  );

  await t.test("a missing column, an unclosed quote and a workbook are refused", async () => {
    for (const [text, pattern] of /** @type {const} */ ([
      ['sub,a\n"alice,1\n', /line 2.*quotation mark|quotation mark/i],
      ["sub,a\n", /no row/],
    ])) {
      await giveUsers(page, text);
      await waitForText(page, "batch-users-problem", pattern);
    }
  });

  await t.test("a list without a header keeps its first user, and says which column it took", async () => {
    await giveUsers(page, "alice,60\nbob,900\ncarol,900");
    await waitForText(page, "batch-summary", /^3 rows, read as CSV without a header row\.$/);
    await waitForText(page, "batch-warnings", /Users are taken from column 1, which is a guess/);
    await waitForText(page, "batch-preview", /alice/);
    await page.select("#batch-format", "csv");
    await waitForText(page, "batch-summary", /^2 rows, read as CSV with a header row\.$/);
    await page.select("#batch-format", "");
    await giveUsers(page, '["ana","luis"]');
    await waitForText(page, "batch-users-problem", /This is JSON, not a list of users/);
  });

  await t.test("Generate's kind and lifetime apply to all, and its mistakes are reported", async () => {
    await chooseTab(page, "Generate");
    await click(page, "radio", "User (Client SDK)");
    await type(page, "Amount", "3");
    await page.select("#lifetime-unit", "86400");
    await chooseTab(page, "Batch");
    await giveUsers(page, "alice");
    await waitForText(page, "batch-settings-problems", /Valid for/);
    await click(page, "button", "Make tokens");
    await waitForText(page, "batch-why", /settings/);
    await chooseTab(page, "Generate");
    await click(page, "radio", "1 hour");
    await chooseTab(page, "Batch");
    await waitForText(page, "batch-settings-problems", /^$/);
    await waitForText(page, "batch-settings", /User tokens .* 1 hour/);
  });

  await t.test(`${COUNT} numbered tokens verify, each with its own jti, in the order of the rows`, async () => {
    await click(page, "radio", "Generate names");
    await page.$eval(
      "#batch-count",
      (field, count) => {
        /** @type {HTMLInputElement} */ (field).value = String(count);
        field.dispatchEvent(new InputEvent("input", { bubbles: true }));
      },
      COUNT,
    );
    await waitForText(page, "batch-summary", /4,000 rows/);
    await click(page, "button", "Make tokens");
    await waitForMade(page, 40);
    await click(page, "button", "Pause");
    await waitForStatus(page, /Paused/);
    await click(page, "button", "Resume");
    await waitForMade(page, 100);
    await click(page, "button", "Cancel");
    await waitForStatus(page, /Cancelled/);
    const part = await madeSoFar(page);
    assert.equal((await tokensOf(page)).length, part);
    await click(page, "button", "Resume");
    await waitForStatus(page, /4,000 tokens ready/);
    const made = await tokensOf(page);
    const { users, jtis, claims } = verifyAll(made, key);
    assert.deepEqual(
      users,
      Array.from({ length: COUNT }, (_, index) => `user-${index + 1}`),
    );
    assert.equal(jtis.size, COUNT);
    assert.ok(claims.every(({ application_id }) => application_id === applicationId));
    assert.deepEqual(
      claims.map(({ sub }) => sub),
      users,
    );
    assert.ok(made.every(({ expiresAt }, index) => expiresAt === claims[index].exp));
    assert.deepEqual(await violations(page), []);
  });

  await t.test("each download contains the same tokens", async () => {
    const made = await tokensOf(page);
    assert.deepEqual(JSON.parse((await download(page, "JSON")).bytes.toString()), made);
    const csv = (await download(page, "CSV")).bytes.toString().trimEnd().split("\r\n");
    assert.deepEqual(csv, ["user,token,expires_at", ...made.map((row) => `${row.user},${row.token},${row.expiresAt}`)]);
    const env = (await download(page, ".env")).bytes.toString().trimEnd().split("\n");
    assert.deepEqual(
      env,
      made.flatMap(({ user, token }) => [`# ${user}`, `VONAGE_JWT_${user.toUpperCase().replace("-", "_")}=${token}`]),
    );
    const zip = await download(page, "Zip, one file per token");
    assert.equal(zip.name, "tokens.zip");
    const files = unzipSync(zip.bytes);
    assert.deepEqual(
      Object.entries(files).map(([name, bytes]) => [name, Buffer.from(bytes).toString()]),
      made.map(({ user, token }) => [`${user}.jwt`, token]),
    );
  });

  await t.test("one row can be looked up and copied", async () => {
    const made = await tokensOf(page);
    await page.$eval("#batch-from", (field) => {
      /** @type {HTMLInputElement} */ (field).value = "278";
      field.dispatchEvent(new Event("change", { bubbles: true }));
    });
    await waitForText(page, "batch-tokens", /user-278/);
    await page.evaluate(() => {
      Object.defineProperty(navigator, "clipboard", {
        value: {
          writeText: async (/** @type {string} */ text) => {
            /** @type {any} */ (window).copied = text;
          },
        },
      });
    });
    await click(page, "button", "Copy the token for user-280");
    await waitForText(page, "batch-copied", /Row 280 copied/);
    assert.equal(await page.evaluate(() => /** @type {any} */ (window).copied), made[279]?.token);
  });

  await t.test("forgetting the key ends the workers and the run", async () => {
    await page.$eval("#batch-count", (field) => {
      /** @type {HTMLInputElement} */ (field).value = "100000";
      field.dispatchEvent(new InputEvent("input", { bubbles: true }));
    });
    await waitForText(page, "batch-summary", /100,000 rows/);
    await click(page, "button", "Make tokens");
    // The bar still shows the run before: the status tells them apart.
    await waitForStatus(page, /Making 100,000/);
    await waitForMade(page, 20);
    await chooseTab(page, "Generate");
    await click(page, "button", "Forget key");
    await chooseTab(page, "Batch");
    await waitForStatus(page, /Cancelled/);
    await click(page, "button", "Resume");
    await waitForText(page, "batch-why", /key/);
    // The one with the key; another may still read the list.
    for (let turn = 0; turn < 200 && page.workers().length > 1; turn += 1)
      await new Promise((done) => setTimeout(done, 50));
    assert.equal(page.workers().length, 1);
  });

  await t.test("nothing was sent after the lock, and nothing failed", async () => {
    assert.deepEqual(
      server.requests.slice(requestsAtLock).map(({ url }) => url),
      [],
    );
    assert.deepEqual(pageErrors, []);
    assert.equal(await has(page, "progressbar", "Tokens made"), true);
    assert.ok((await textOf(page, "batch-settings")).includes(applicationId));
  });
});
