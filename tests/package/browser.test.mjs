import assert from "node:assert/strict";
import { cp, readFile, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { test } from "node:test";
import { pathToFileURL } from "node:url";
import { integrity } from "../../scripts/build/integrity.mjs";
import { startServer } from "../../scripts/server.mjs";
import { eachBrowser } from "../e2e/browsers.mjs";
import { installed } from "./installed.mjs";
import { encrypted, pem, publicPem } from "./keys.mjs";

const folder = await installed();
const dist = join(folder, "node_modules/vonage-jwt-web/dist");
const { vaultScriptHash } = await import(pathToFileURL(join(dist, "worker.js")).href);
const request = { kind: "application", applicationId: "aaaaaaaa-bbbb-cccc-dddd-0123456789ab" };

const MAP = JSON.stringify({
  imports: Object.fromEntries(
    ["", "/slim", "/worker", "/messages"].map((entry) => [
      `vonage-jwt-web${entry}`,
      `./node_modules/vonage-jwt-web/dist/${entry.slice(1) || "index"}.js`,
    ]),
  ),
});
const SCRIPT = "'self' 'wasm-unsafe-eval'";
/** No connection is allowed: what the package needs is in its scripts. */
const STRICT = `default-src 'none'; script-src ${SCRIPT} '${integrity("sha256", MAP)}' ${vaultScriptHash}; worker-src blob:`;

/** @param {string} name @param {string} policy */
const put = (name, policy) =>
  writeFile(
    join(folder, name),
    `<!doctype html><meta charset="utf-8"><meta http-equiv="Content-Security-Policy" content="${policy}">` +
      `<title>package</title><script type="importmap">${MAP}</script><script type="module" src="page.js"></script>`,
  );

await cp(join(import.meta.dirname, "contract.js"), join(folder, "contract.js"));
await cp(join(import.meta.dirname, "page.js"), join(folder, "page.js"));
await put("strict.html", STRICT);
await put("trusted.html", `${STRICT}; require-trusted-types-for 'script'; trusted-types vonage-jwt-web`);
await put("slim.html", `${STRICT}; connect-src 'self'`);
await put("no-hash.html", STRICT.replace(` ${vaultScriptHash}`, ""));
await put("no-worker.html", STRICT.replace(" blob:", " 'self'"));
await put("no-wasm.html", STRICT.replace(" 'wasm-unsafe-eval'", ""));
await put("online.html", STRICT.replace("default-src 'none'", "default-src 'none'; connect-src 'self'"));
const server = await startServer({ root: folder });
test.after(server.close);

const given = { pem, encrypted, publicPem };

eachBrowser("the package in a page with a strict policy", async (browser, t, name) => {
  /** @param {string} file @param {string} job @param {object} [input] @returns {Promise<any>} */
  async function inPage(file, job, input = given) {
    const page = await browser.newPage();
    try {
      await page.goto(server.url + file);
      await page.waitForFunction("window.jobs", { timeout: 15_000 });
      return await page.evaluate((job, input) => /** @type {any} */ (window).jobs[job](input), job, input);
    } finally {
      await page.close();
    }
  }

  await t.test("the contract holds without a connection", async () => {
    assert.deepEqual(await inPage("strict.html", "contract"), { failed: [], engine: true });
  });

  await t.test("slim fetches its two files", async () => {
    const before = server.requests.length;
    assert.deepEqual(await inPage("slim.html", "slim"), { failed: [], engine: true });
    const fetched = server.requests.slice(before).map(({ url }) => url.replace(/.*\//, ""));
    assert.deepEqual(fetched.filter((file) => file.endsWith(".wasm")).sort(), [
      "engine.wasm",
      "vonage_jwt_web_bg.wasm",
    ]);
  });

  await t.test("without wasm-unsafe-eval the error says so", async () => {
    assert.equal(await inPage("no-wasm.html", "start"), "wasm_unavailable");
  });

  for (const file of ["strict.html", "trusted.html"])
    await t.test(`the vault reads, mints, explains and closes (${file})`, async () => {
      const { bits, fromFile, token, verdict, forged, users, unlocked, afterClose, closed, frames } = await inPage(
        file,
        "vault",
        {
          ...given,
          request,
        },
      );
      assert.deepEqual(
        { bits, fromFile, verdict, forged },
        { bits: 2048, fromFile: 2048, verdict: "accepted", forged: "forged" },
      );
      assert.equal(token.split(".").length, 3);
      assert.equal(users.trim().split("\n").length, 2);
      assert.equal(unlocked, true);
      assert.deepEqual({ afterClose, closed, frames }, { afterClose: "vault_closed", closed: true, frames: 0 });
    });

  await t.test("the vault's refusals are real errors with sentences", async () => {
    const refusals = await inPage("strict.html", "vaultRefusals", { ...given, request });
    assert.deepEqual(
      refusals.map((/** @type {any} */ { code, own }) => [code, own]),
      [
        ["key_empty", true],
        ["key_not_recognised", true],
        ["key_encrypted", true],
        ["key_passphrase_wrong", true],
        ["request_field_invalid", true],
        ["application_id_invalid", true],
      ],
    );
    for (const { message } of refusals) assert.match(message, /^[A-Z].* .*\.$/);
  });

  await t.test("a signal and a limit end the vault", async () => {
    const { aborted, timedOut, next } = await inPage("strict.html", "vaultEnds", given);
    assert.deepEqual(
      { aborted, timedOut, next },
      { aborted: "AbortError", timedOut: "vault_timeout", next: "vault_closed" },
    );
  });

  await t.test("calls behind long lists wait for them", async () => {
    assert.deepEqual(await inPage("strict.html", "vaultWaits"), { bits: 2048, waitedLonger: true });
  });

  await t.test("the worker keeps nothing of the bytes that came with a call", async () => {
    const counted = await inPage("strict.html", "vaultWipes");
    assert.equal(counted.length, 7);
    for (const { before, after } of counted) assert.ok(before > 0 && after === 0, JSON.stringify(counted));
  });

  await t.test("the vault cannot connect, and the page around it still can", async () => {
    const before = server.requests.length;
    const { inside, outside } = await inPage("online.html", "network", { address: `${server.url}probe`, pem });
    assert.deepEqual(inside, { fetch: "refused", importScripts: "refused", socket: "refused", origin: "null" });
    assert.equal(outside, 200);
    assert.deepEqual(
      server.requests.slice(before).filter(({ url }) => url.includes("probe")),
      [],
    );
  });

  await t.test("a page whose policy does not let the vault start hears it", async () => {
    assert.equal(await inPage("no-hash.html", "openOnly"), "vault_blocked");
    assert.match(await inPage("no-worker.html", "openOnly"), /^vault_(?:blocked|failed|timeout)$/);
  });

  await t.test(`a new pair: ${name === "chrome" ? "Chromium has no WebCrypto there" : "made"}`, async () => {
    assert.equal(await inPage("strict.html", "vaultPair"), name === "chrome" ? "key_making_unavailable" : 2048);
  });
});

test("the published frame script is the one that the hash is of", async () => {
  const text = await readFile(join(dist, "worker.js"), "utf8");
  const [, script = ""] =
    /\bvar frameScript = ("(?:[^"\\]|\\.)*")/.exec(text) ??
    /\bvar frameScript = ('(?:[^'\\]|\\.)*'|`[^`]*`)/.exec(text) ??
    [];
  assert.ok(script);
  assert.equal(`'${integrity("sha256", new Function(`return ${script}`)())}'`, vaultScriptHash);
});
