/** Every view of the page, used once the way a person would. Each step asserts that it did its work. */
import assert from "node:assert/strict";
import { createHash } from "node:crypto";
import jsonwebtoken from "jsonwebtoken";
import { chooseTab, download, giveUsers, tokensOf, verifyAll, waitForStatus } from "../../e2e/batch-page.mjs";
import { click, type } from "../../e2e/find.mjs";
import { claimsOf, fill, unfold, verified, waitForValue } from "../../e2e/form.mjs";
import { chooseKeyFile, fileWith, makeToken, paste, textOf, tokenOf, waitForText } from "../../e2e/site.mjs";
import { rsaKey } from "../../support/keys.mjs";
import { publicPem, tokenWith } from "../../support/tokens.mjs";

/** @import { Page } from "puppeteer-core" */

const key = rsaKey(2048);
const secret = "a1B2c3D4e5F6g7H8i9J0k1L2m3N4o5P6q7R8s9T0";

/** Application, user with an ACL, Video, and the request's snippet. @param {Page} page */
export async function generateView(page) {
  await chooseTab(page, "Generate");
  await makeToken(page, await fileWith("private.key", key));
  const { token: first } = await verified(page, key);
  await click(page, "radio", "User (Client SDK)");
  await type(page, "Subject", "alice");
  await unfold(page, "acl-fold");
  await page.waitForSelector("#acl-preset option[value=client_sdk]");
  await page.select("#acl-preset", "client_sdk");
  await waitForText(page, "claims", /conversations/);
  const { token: second, claims } = await verified(page, key, first);
  assert.equal(claims.sub, "alice");
  await click(page, "radio", "Video");
  await type(page, "Session ID", "2_MX4xMjM");
  await waitForText(page, "claims", /2_MX4xMjM/);
  const { token: third, claims: video } = await verified(page, key, second);
  assert.equal(video.scope, "session.connect");
  await click(page, "button", "New token");
  await tokenOf(page, third);
  await click(page, "radio", "Application");
  await page.waitForSelector("#acl-preset option[value=none]");
  await page.select("#acl-preset", "none");
  await waitForText(page, "claims", /^(?!.*(acl|session))/s);
  await waitForValue(page, "Snippet", /curl|VONAGE_JWT/);
}

/** Pasted, compared, made, saved, copied. @param {Page} page */
export async function keyTools(page) {
  await click(page, "button", "Forget key");
  await paste(page, "Private key", key);
  await tokenOf(page);
  await unfold(page, "compare");
  await paste(page, "Public key from the dashboard", publicPem(key));
  await waitForText(page, "compared", /^Same key/);
  await click(page, "button", "Copy public key");
  await waitForText(page, "key-told", /./);
  await click(page, "button", "Forget key");
  await unfold(page, "pair");
  await click(page, "button", "Make key pair");
  const token = await tokenOf(page);
  await unfold(page, "save");
  const { bytes } = await download(page, "Save private key");
  claimsOf(token, bytes.toString());
  await click(page, "button", "Forget key");
  await chooseKeyFile(page, await fileWith("private.key", key));
  claimsOf(await tokenOf(page, token), key);
}

/** @param {Page} page */
export async function inspectView(page) {
  await chooseTab(page, "Inspect");
  await paste(page, "Token to inspect", tokenWith());
  await waitForText(page, "inspect-verdict", /^\s*Unsure/);
  await paste(page, "Public key", publicPem(key));
  await waitForText(page, "inspect-verdict", /^\s*Accepted/);
  await fill(page, "inspect-token", tokenWith({ exp: 1 }));
  await waitForText(page, "inspect-verdict", /^\s*Rejected/);
}

/** @param {Page} page */
export async function webhookView(page) {
  await chooseTab(page, "Webhook");
  const body = '{"to":"447700900000"}';
  const payload_hash = createHash("sha256").update(body).digest("hex");
  await paste(page, "Signed token", jsonwebtoken.sign({ iss: "Vonage", jti: "1", payload_hash }, secret));
  await type(page, "Signature secret", secret);
  await fill(page, "webhook-body", body);
  await waitForText(page, "webhook-verdict-what", /^Genuine/);
}

/** @param {Page} page @param {number} count */
export async function batchView(page, count) {
  await chooseTab(page, "Batch");
  const users = Array.from({ length: count }, (_, index) => `user-${index + 1}`);
  await giveUsers(page, users.join("\n"));
  await waitForText(page, "batch-summary", new RegExp(`${count} rows`));
  await click(page, "button", "Make tokens");
  await waitForStatus(page, new RegExp(`${count} tokens ready`), 60_000);
  const made = verifyAll(await tokensOf(page), key);
  assert.deepEqual(made.users, users);
  assert.equal(made.jtis.size, count);
}

/** A link and a profile. @param {Page} page */
export async function settings(page) {
  await chooseTab(page, "Generate");
  await unfold(page, "settings-fold");
  await click(page, "button", "Copy settings link");
  await waitForText(page, "settings-status", /./);
  await type(page, "Profile name", "mine");
  await click(page, "button", "Save profile");
  await waitForText(page, "profile-status", /Saved/);
  await click(page, "button", "Load profile");
  await waitForText(page, "profile-status", /filled in/);
  await click(page, "button", "Delete profile");
  await waitForText(page, "profile-status", /Deleted/);
}

/** @param {Page} page @returns the panel's text, in which nothing is red */
export async function panel(page) {
  await page.click("#lock summary");
  await page.waitForSelector("#lock-checks li");
  assert.deepEqual(await page.$$eval("#lock-checks .error", (items) => items.map((item) => item.textContent)), []);
  const text = await textOf(page, "lock-checks");
  assert.match(text, /since the lock: 0\./);
  return text;
}
