/** The examples, each alone in an empty folder with the tarball. */
import assert from "node:assert/strict";
import { spawn } from "node:child_process";
import { createHash, createHmac, randomUUID } from "node:crypto";
import { readdir, readFile, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { test } from "node:test";
import { exists } from "../../scripts/files.mjs";
import { root } from "../../scripts/run.mjs";
import { startServer } from "../../scripts/server.mjs";
import { eachBrowser } from "../e2e/browsers.mjs";
import { until } from "../e2e/find.mjs";
import { claimsOf } from "../peers/core.mjs";
import { installed, node } from "./installed.mjs";
import { pem } from "./keys.mjs";

const applicationId = "aaaaaaaa-bbbb-cccc-dddd-0123456789ab";
const TESTED = ["batch", "node", "plain-page", "vite", "webhook"];

/** @param {string} name @returns The folder, with a key in it. */
async function example(name) {
  const folder = await installed(`examples/${name}`);
  await writeFile(join(folder, "private.key"), pem);
  return folder;
}

// Before the first test: once all tests that are known have ended, the process is made to end.
const plain = await example("plain-page");
const vite = await example("vite");
const viteScript = join(root, "node_modules/vite/bin/vite.js");

test("each example is tested here, and named in the list", async () => {
  const entries = await readdir(join(root, "examples"), { withFileTypes: true });
  assert.deepEqual(
    entries
      .filter((entry) => entry.isDirectory())
      .map(({ name }) => name)
      .sort(),
    TESTED,
  );
  const list = await readFile(join(root, "examples/README.md"), "utf8");
  for (const name of TESTED) assert.ok(list.includes(`[${name}](${name}/)`), name);
});

test("node: a token, and a sentence where it cannot be made", async () => {
  const folder = await example("node");
  const token = await node(folder, ["token.mjs", "private.key", applicationId]);
  assert.equal(claimsOf(token.trim()).application_id, applicationId);
  const refused = await node(folder, ["token.mjs", "private.key", "x"]).catch((error) => error);
  assert.equal(refused.code, 1);
  assert.match(refused.stderr, /^[A-Z].*`x`.*UUID.*\.\n$/);
});

test("batch: a token for each user, and a sentence for each row that has none", async () => {
  const folder = await example("batch");
  const made = await node(folder, ["tokens.mjs", "private.key", applicationId, "users.csv"]);
  const rows = made
    .trim()
    .split("\n")
    .map((line) => JSON.parse(line));
  assert.deepEqual(
    rows.map(({ user }) => user),
    ["alice", "bob"],
  );
  const lifetimes = rows.map(({ token }) => Number(claimsOf(token).exp) - Number(claimsOf(token).iat));
  assert.deepEqual(lifetimes, [600, 3600]);
  await writeFile(join(folder, "users.csv"), "user,lifetime_seconds\nalice,1\n");
  const refused = await node(folder, ["tokens.mjs", "private.key", applicationId, "users.csv"]).catch((error) => error);
  assert.equal(refused.code, 1);
  assert.match(refused.stderr, /^Line 2: /);
});

test("webhook: a signed one is taken, a forged or changed one is not", async (t) => {
  const folder = await example("webhook");
  const env = { ...process.env, VONAGE_SIGNATURE_SECRET: "secret of the account", PORT: "0" };
  const server = spawn(process.execPath, ["server.mjs"], { cwd: folder, env });
  t.after(() => server.kill());
  let printed = "";
  const port = await new Promise((resolve, reject) => {
    server.on("close", () => reject(new Error(printed)));
    server.stderr.on("data", (chunk) => (printed += chunk));
    server.stdout.on("data", (chunk) => {
      printed += chunk;
      const [, number] = /port (\d+)/.exec(printed) ?? [];
      if (number) resolve(number);
    });
  });
  const body = '{"status":"answered"}';
  /** @param {string} secret @param {string} sent */
  async function status(secret, sent) {
    const text = (/** @type {object} */ value) => Buffer.from(JSON.stringify(value)).toString("base64url");
    const claims = {
      iat: Math.floor(Date.now() / 1000),
      jti: randomUUID(),
      iss: "Vonage",
      payload_hash: createHash("sha256").update(body).digest("hex"),
    };
    const message = `${text({ alg: "HS256", typ: "JWT" })}.${text(claims)}`;
    const token = `${message}.${createHmac("sha256", secret).update(message).digest("base64url")}`;
    const headers = { Authorization: `Bearer ${token}` };
    return (await fetch(`http://127.0.0.1:${port}/`, { method: "POST", headers, body: sent })).status;
  }
  assert.equal(await status("secret of the account", body), 204);
  assert.equal(await status("another secret", body), 401);
  assert.equal(await status("secret of the account", body.replace("answered", "failed")), 401);
  assert.equal((await fetch(`http://127.0.0.1:${port}/`, { method: "POST", body })).status, 401);
  assert.match(printed, /A webhook from Vonage: \{"status":"answered"\}/);
});

/** Makes a token as a person does. @param {import("puppeteer-core").Browser} browser @param {string} url @param {string} folder */
async function tokenIn(browser, url, folder) {
  const page = await browser.newPage();
  try {
    await page.goto(url);
    const make = async () => {
      await page.click("button");
      await until(
        page,
        () => document.querySelector("output")?.value || document.querySelector("#problem")?.textContent,
      );
      return page.evaluate(() => [
        document.querySelector("output")?.value,
        document.querySelector("#problem")?.textContent,
      ]);
    };
    const [none, problem] = await make();
    assert.equal(none, "");
    assert.match(problem ?? "", /^[A-Z].* key .*\./);
    const picker = await page.waitForSelector("#key");
    await /** @type {any} */ (picker).uploadFile(join(folder, "private.key"));
    await page.type("#application-id", applicationId);
    const [token] = await make();
    assert.equal(claimsOf(token ?? "").application_id, applicationId);
  } finally {
    await page.close();
  }
}

eachBrowser("the pages make a token", async (browser, t) => {
  await t.test("plain page, with the key in the vault", async (t) => {
    const server = await startServer({ root: plain });
    t.after(server.close);
    await tokenIn(browser, server.url, plain);
  });

  await t.test("Vite, built", async (t) => {
    if (!(await exists(join(vite, "dist")))) await node(vite, [viteScript, "build"]);
    const server = await startServer({ root: join(vite, "dist") });
    t.after(server.close);
    await tokenIn(browser, server.url, vite);
  });

  await t.test("Vite, its development server", async (t) => {
    const server = spawn(process.execPath, [viteScript, "--port", "0", "--host", "127.0.0.1"], {
      cwd: vite,
      env: { ...process.env, NO_COLOR: "1" },
    });
    t.after(() => server.kill());
    let printed = "";
    const url = await new Promise((resolve, reject) => {
      server.on("close", () => reject(new Error(printed)));
      server.stdout.on("data", (chunk) => {
        printed += chunk;
        const [address] = /http:\/\/127\.0\.0\.1:\d+\//.exec(printed) ?? [];
        if (address) resolve(address);
      });
    });
    await tokenIn(browser, url, vite);
  });
});
