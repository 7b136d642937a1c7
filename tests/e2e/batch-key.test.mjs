/** One run, one key: whatever happens to the key in the meantime, a file never has tokens of two keys. */
import assert from "node:assert/strict";
import { createPublicKey } from "node:crypto";
import jsonwebtoken from "jsonwebtoken";
import { otherRsaKey, rsaKey } from "../support/keys.mjs";
import { chooseTab, dropFiles, tokensOf, waitForMade, waitForStatus } from "./batch-page.mjs";
import { eachBrowser } from "./browsers.mjs";
import { click, has } from "./find.mjs";
import { fill } from "./form.mjs";
import { chooseKeyFile, fileWith, makeToken, textOf, visit, waitForText } from "./site.mjs";

/** @import { Page } from "puppeteer-core" */

// Enough to press a button before the last of them is made.
const COUNT = 4000;
const began = rsaKey(2048);
const other = otherRsaKey(2048);

/** How many of the tokens each key verifies. @param {Page} page */
async function byKey(page) {
  const made = await tokensOf(page);
  const count = (/** @type {string} */ key) => {
    const pem = createPublicKey(key).export({ type: "spki", format: "pem" }).toString();
    return made.filter(({ token }) => verifies(token, pem)).length;
  };
  return { all: made.length, began: count(began), other: count(other) };
}

/** @param {string} token @param {string} pem */
function verifies(token, pem) {
  try {
    jsonwebtoken.verify(token, pem, { algorithms: ["RS256"] });
    return true;
  } catch {
    return false;
  }
}

/** @param {Page} page @param {string[]} keys dropped one right after the other */
async function dropKeys(page, ...keys) {
  await chooseTab(page, "Generate");
  await dropFiles(page, "view-generate", ...keys.map((content) => [{ name: "private.key", content }]));
}

/** @param {Page} page */
const keyIsReady = (page) => page.waitForSelector("#key:not([hidden])");

/** Only the finished tokens are there, all of the key that the run began with; it cannot go on. @param {Page} page */
async function endedByKey(page) {
  await chooseTab(page, "Batch");
  await waitForStatus(page, /Ended because another key was loaded.*Make tokens starts a new run/);
  assert.equal(await has(page, "button", "Resume"), false);
  const { all, ...counts } = await byKey(page);
  assert.ok(all > 0 && all < COUNT, `${all}`);
  assert.deepEqual(counts, { began: all, other: 0 });
}

eachBrowser("a run and its key", async (browser, t) => {
  const { page } = await visit(browser, t);
  const beganFile = await fileWith("private.key", began);
  const otherFile = await fileWith("other.key", other);
  await makeToken(page, beganFile);
  await chooseTab(page, "Batch");
  await click(page, "radio", "Generate names");
  await fill(page, "batch-count", String(COUNT));
  await waitForText(page, "batch-summary", /4,000 rows/);

  /** Loads the first key, and begins a run that is then somewhere in its middle. */
  async function begin() {
    await chooseTab(page, "Generate");
    if (await has(page, "button", "Forget key")) await click(page, "button", "Forget key");
    await chooseKeyFile(page, beganFile);
    await keyIsReady(page);
    await chooseTab(page, "Batch");
    await click(page, "button", "Make tokens");
    await waitForStatus(page, /Making 4,000/);
    await waitForMade(page, 20);
  }

  await t.test("dropping another key while it runs ends it", async () => {
    await begin();
    await dropKeys(page, other);
    await keyIsReady(page);
    await endedByKey(page);
  });

  await t.test("dropping another key while it is paused ends it", async () => {
    await begin();
    await click(page, "button", "Pause");
    await waitForStatus(page, /Paused/);
    await dropKeys(page, other);
    await keyIsReady(page);
    await endedByKey(page);
  });

  await t.test("dropping another key after a cancel ends it", async () => {
    await begin();
    await click(page, "button", "Cancel");
    await waitForStatus(page, /Cancelled/);
    await dropKeys(page, other);
    await keyIsReady(page);
    await endedByKey(page);
  });

  await t.test("choosing another key after the first was forgotten ends it", async () => {
    await begin();
    await chooseTab(page, "Generate");
    await click(page, "button", "Forget key");
    await chooseTab(page, "Batch");
    await waitForStatus(page, /Cancelled/);
    await click(page, "button", "Resume");
    await waitForText(page, "batch-why", /key this run began with.*fingerprint/);
    await chooseTab(page, "Generate");
    await chooseKeyFile(page, otherFile);
    await keyIsReady(page);
    await endedByKey(page);
  });

  await t.test("dropping two keys in quick succession while it runs ends it", async () => {
    await begin();
    await dropKeys(page, began, other);
    await keyIsReady(page);
    await endedByKey(page);
  });

  await t.test("choosing the same key again after it was forgotten resumes it", async () => {
    await begin();
    await chooseTab(page, "Generate");
    await click(page, "button", "Forget key");
    await chooseKeyFile(page, beganFile);
    await keyIsReady(page);
    await chooseTab(page, "Batch");
    await waitForStatus(page, /Cancelled/);
    await click(page, "button", "Resume");
    await waitForStatus(page, /4,000 tokens ready/);
    assert.deepEqual(await byKey(page), { all: COUNT, began: COUNT, other: 0 });
  });

  await t.test("changing the form ends a paused run, and an active one keeps its settings", async () => {
    const before = await textOf(page, "batch-made-for");
    await click(page, "button", "Make tokens");
    await waitForStatus(page, /Making 4,000/);
    await waitForMade(page, 20);
    await fill(page, "application-id", "00000000-1111-4222-8333-444444444444");
    await waitForText(page, "batch-settings", /00000000-1111/);
    assert.equal(await page.$eval("#batch-changed", (line) => /** @type {HTMLElement} */ (line).hidden), false);
    await waitForStatus(page, /4,000 tokens ready/);
    assert.equal(await textOf(page, "batch-made-for"), before);
    assert.match(before, /User tokens for aaaaaaaa-bbbb.*15 minutes.*Client SDK.*Key: ([0-9a-f]{2}:){7}[0-9a-f]{2}…/);
    await click(page, "button", "Make tokens");
    await waitForStatus(page, /Making 4,000/);
    await waitForMade(page, 20);
    await click(page, "button", "Pause");
    await waitForStatus(page, /Paused/);
    await fill(page, "lifetime-amount", "20");
    await waitForStatus(page, /Ended because the settings or the users changed/);
    assert.equal(await has(page, "button", "Resume"), false);
    const { all, began: ofBegan } = await byKey(page);
    assert.ok(all > 0 && all < COUNT && ofBegan === all);
  });
});
