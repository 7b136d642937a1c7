/** The states of the page that are worth a look, and how a person reaches each. */
import { createHash, createHmac, generateKeyPairSync, randomUUID, sign } from "node:crypto";

/** @import { Page } from "puppeteer-core" */
/** @typedef {(page: Page) => Promise<void>} Reach */

const applicationId = "aaaaaaaa-bbbb-cccc-dddd-0123456789ab";
const SECRET = "a-made-up-signature-secret";
const BODY = '{"to":"447700900000","text":"Hello"}';
const LIMIT_MS = 20_000;

const { privateKey, publicKey } = generateKeyPairSync("rsa", { modulusLength: 2048 });
const pem = /** @type {string} */ (privateKey.export({ type: "pkcs8", format: "pem" }));
const publicPem = /** @type {string} */ (publicKey.export({ type: "spki", format: "pem" }));
const encrypted = /** @type {string} */ (
  privateKey.export({ type: "pkcs8", format: "pem", cipher: "aes-256-cbc", passphrase: "open" })
);

const now = () => Math.floor(Date.now() / 1000);
const base64url = (/** @type {object} */ value) => Buffer.from(JSON.stringify(value)).toString("base64url");

/** @param {object} claims */
function tokenWith(claims) {
  const claimed = { application_id: applicationId, iat: now() - 60, exp: now() + 840, jti: randomUUID(), ...claims };
  const message = `${base64url({ alg: "RS256", typ: "JWT" })}.${base64url(claimed)}`;
  return `${message}.${sign("sha256", Buffer.from(message), privateKey).toString("base64url")}`;
}

/** @param {string} secret */
function webhookToken(secret) {
  const payload_hash = createHash("sha256").update(BODY).digest("hex");
  const claims = { iat: now() - 30, jti: randomUUID(), iss: "Vonage", payload_hash, api_key: "abcd1234" };
  const message = `${base64url({ alg: "HS256", typ: "JWT" })}.${base64url(claims)}`;
  return `${message}.${createHmac("sha256", secret).update(message).digest("base64url")}`;
}

/** @param {Page} page @param {string} id @param {string} text */
const fill = (page, id, text) =>
  page.$eval(
    `#${id}`,
    (field, content) => {
      /** @type {HTMLInputElement} */ (field).value = content;
      field.dispatchEvent(new InputEvent("input", { bubbles: true }));
    },
    text,
  );

/** @param {Page} page @param {string} selector */
const press = (page, selector) => page.$eval(selector, (element) => /** @type {HTMLElement} */ (element).click());

/** @param {Page} page @param {string} id */
const seen = (page, id) => page.waitForSelector(`#${id}`, { visible: true, timeout: LIMIT_MS });

/** @param {Page} page */
async function token(page) {
  await press(page, "#tab-generate");
  await fill(page, "application-id", applicationId);
  // In the tests the key may be there from an earlier state.
  if (!(await page.$("#key:not([hidden])"))) await fill(page, "private-key", pem);
  await seen(page, "token");
  await page.waitForFunction(
    () => /** @type {HTMLTextAreaElement} */ (document.getElementById("snippet")).value !== "",
  );
}

/** @param {Page} page @param {string} text */
async function inspect(page, text) {
  await press(page, "#tab-inspect");
  await fill(page, "inspect-token", text);
  await seen(page, "inspect-verdict");
}

/** @param {Page} page @param {string} secret @param {string} [body] */
async function webhook(page, secret, body = BODY) {
  await press(page, "#tab-webhook");
  await fill(page, "webhook-token", webhookToken(secret));
  await fill(page, "webhook-secret", SECRET);
  await fill(page, "webhook-body", body);
  await seen(page, "webhook-verdict");
}

/** @param {Page} page @param {number} count */
async function batch(page, count) {
  await token(page);
  await press(page, "#tab-batch");
  await press(page, "#batch-source-pattern");
  await fill(page, "batch-pattern", "user-{n}");
  await fill(page, "batch-count", String(count));
  await seen(page, "batch-read");
  await press(page, "#batch-make");
}

/** By name. @type {Record<string, Reach>} */
export const states = {
  start: async () => {},
  "start-help": async (page) => {
    await page.$$eval(".where", (all) => {
      for (const help of all) /** @type {HTMLDetailsElement} */ (help).open = true;
    });
  },
  lock: async (page) => {
    await press(page, "#lock summary");
    await seen(page, "lock-checks");
  },
  "key-wrong": async (page) => {
    await fill(page, "application-id", "12345678");
    await fill(page, "private-key", publicPem);
    await seen(page, "private-key-problem");
  },
  "key-encrypted": async (page) => {
    await fill(page, "application-id", applicationId);
    await fill(page, "private-key", encrypted);
    await seen(page, "passphrase");
  },
  example: async (page) => {
    await press(page, "#try-example");
    await seen(page, "example-token");
    await seen(page, "token");
  },
  token,
  "token-qr": async (page) => {
    await token(page);
    await press(page, "#show-qr");
    await seen(page, "qr");
  },
  "token-explained": async (page) => {
    await token(page);
    await press(page, "#view-generate .explain input");
    await page.select("#next-api", "messages");
    await seen(page, "next-to");
  },
  "token-user": async (page) => {
    await token(page);
    await press(page, "#kind-user");
    await fill(page, "sub", "alice");
    await page.select("#acl-preset", "client_sdk");
    await seen(page, "token");
  },
  "token-video": async (page) => {
    await token(page);
    await press(page, "#kind-video");
    await fill(page, "session-id", "2_MX4");
    await seen(page, "token");
  },
  "inspect-empty": (page) => press(page, "#tab-inspect"),
  "inspect-example": async (page) => {
    await press(page, "#tab-inspect");
    await press(page, "#try-call");
    await seen(page, "exchange");
  },
  "inspect-unsure": (page) => inspect(page, tokenWith({})),
  "inspect-accepted": async (page) => {
    await inspect(page, tokenWith({}));
    await fill(page, "inspect-public-key", publicPem);
    await page.waitForSelector('[data-verdict="accepted"]', { timeout: LIMIT_MS });
  },
  "inspect-refused": (page) =>
    inspect(page, tokenWith({ exp: now() - 3600, iat: now() - 7200, application_id: "abcd1234", jti: undefined })),
  "inspect-call": (page) =>
    inspect(
      page,
      `> POST /v1/messages HTTP/2\n> Host: api.nexmo.com\n> Authorization: Bearer ${tokenWith({ exp: now() - 60, iat: now() - 960 })}\n\n< HTTP/2 401\n< date: ${new Date().toUTCString()}\n< content-type: application/problem+json\n\n{"type":"https://developer.vonage.com/api-errors#unauthorized","title":"Unauthorized","detail":"You did not provide correct credentials."}`,
    ),
  "inspect-compared": async (page) => {
    await inspect(page, tokenWith({ exp: now() - 60, iat: now() - 960 }));
    await press(page, "#compare-tokens > summary");
    await fill(page, "compare-token", tokenWith({ sub: "alice" }));
    await seen(page, "compare-result");
  },
  "webhook-empty": (page) => press(page, "#tab-webhook"),
  "webhook-unsure": (page) => webhook(page, SECRET, ""),
  "webhook-genuine": async (page) => {
    await webhook(page, SECRET);
    await page.waitForSelector('[data-verdict="genuine"]', { timeout: LIMIT_MS });
  },
  "webhook-forged": (page) => webhook(page, "another-secret"),
  "batch-empty": (page) => press(page, "#tab-batch"),
  "batch-problems": async (page) => {
    await token(page);
    await press(page, "#tab-batch");
    await press(page, "#batch-source-list");
    await fill(page, "batch-users", "name,ttl\nalice,60\nbob,soon\n,60\n");
    await seen(page, "batch-read");
  },
  "batch-set-up": async (page) => {
    await token(page);
    await press(page, "#tab-batch");
    await press(page, "#batch-source-list");
    await fill(page, "batch-users", "alice\nbob\ncarol\n");
    await page.waitForSelector("#batch-read:not([hidden]) #batch-problems:empty", { timeout: LIMIT_MS });
  },
  "batch-running": async (page) => {
    await batch(page, 20_000);
    await seen(page, "batch-progress");
  },
  "batch-paused": async (page) => {
    await batch(page, 20_000);
    await seen(page, "batch-progress");
    await press(page, "#batch-pause");
  },
  "batch-done": async (page) => {
    await batch(page, 50);
    await seen(page, "batch-result");
  },
};
