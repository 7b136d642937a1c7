/**
 * The machine fails while the real page is used: each time the page says so in words, nothing that was typed is lost,
 * and the next action works. tests/www/faults.test.mjs has the faults of single parts.
 */
import assert from "node:assert/strict";
import { readFile } from "node:fs/promises";
import { join } from "node:path";
import { startServer } from "../../scripts/server.mjs";
import { eachBrowser } from "../e2e/browsers.mjs";
import { click, type, value, waitForState } from "../e2e/find.mjs";
import { claimsOf, unfold, verified } from "../e2e/form.mjs";
import { waitShown } from "../e2e/key-page.mjs";
import {
  applicationId,
  chooseKeyFile,
  fileWith,
  makeToken,
  openSite,
  serveSite,
  textOf,
  tokenOf,
  visit,
  waitForText,
} from "../e2e/site.mjs";
import { otherRsaKey, rsaKey } from "../support/keys.mjs";
import { siteWithWorkerCode } from "./support/changed-worker.mjs";
import { built } from "./support/versions.mjs";

const key = rsaKey(2048);
const file = () => fileWith("private.key", key);
const now = () => Date.now() / 1000;

eachBrowser("two tabs at once", async (browser, t) => {
  const { server, page: first } = await visit(browser, t);
  const other = otherRsaKey(2048);
  const second = await openSite(browser, server.url);

  await t.test("each signs with its own key", async () => {
    await first.bringToFront();
    const token = await makeToken(first, await file());
    await second.bringToFront();
    claimsOf(await makeToken(second, await fileWith("private.key", other)), other);
    await first.bringToFront();
    await click(first, "button", "New token");
    assert.ok((await verified(first, key, token)).claims);
  });

  await t.test("what one forgets, and its end, do not touch the other", async () => {
    await click(first, "button", "Forget key");
    await waitShown(first, "key-ask");
    await first.close();
    await second.bringToFront();
    const token = await tokenOf(second);
    await click(second, "button", "New token");
    assert.ok((await verified(second, other, token)).claims);
    assert.equal(await value(second, "Application ID"), applicationId);
  });
});

/** Lets a test move the clock of the worker and of the page. */
const MOVABLE_CLOCK = `
  const realNow = Date.now;
  let moved = 0;
  Date.now = () => realNow() + moved;
  const handle = self.onmessage;
  self.onmessage = (event) => {
    if (event.data.method !== "move-clock") return handle(event);
    moved = event.data.input;
  };`;

function movePage() {
  const Real = Date;
  /** @type {{ moved: number, workers: Worker[] }} */
  const clock = { moved: 0, workers: [] };
  window.Date = /** @type {any} */ (
    class extends Real {
      /** @param {any[]} given */
      constructor(...given) {
        super(.../** @type {[any]} */ (given.length === 0 ? [Real.now() + clock.moved] : given));
      }
      static now() {
        return Real.now() + clock.moved;
      }
    }
  );
  const Original = window.Worker;
  window.Worker = class extends Original {
    /** @param {string | URL} address */
    constructor(address) {
      super(address);
      clock.workers.push(this);
    }
  };
  Object.assign(window, {
    /** @param {number} moved in milliseconds */
    moveClock(moved) {
      clock.moved = moved;
      for (const worker of clock.workers) worker.postMessage({ method: "move-clock", input: moved });
    },
  });
}

eachBrowser("the clock jumps while the page is open", async (browser, t) => {
  const site = await startServer({ root: await siteWithWorkerCode(MOVABLE_CLOCK) });
  t.after(site.close);
  const page = await browser.newPage();
  await page.evaluateOnNewDocument(movePage);
  await page.goto(site.url);
  await waitForState(page, "locked");
  const move = (/** @type {number} */ ms) => page.evaluate((by) => /** @type {any} */ (window).moveClock(by), ms);
  let token = await makeToken(page, await file());

  for (const [what, to, shown] of /** @type {const} */ ([
    ["to 1970", 1_000_000, /^Expires/],
    ["by a day", now() + 86_400, /^Expired/],
    ["to 2100", 4_102_444_800, /^Expired/],
  ]))
    await t.test(`${what}: the token's times are judged anew, and the next one is made for that time`, async () => {
      await move((to - now()) * 1000);
      await waitForText(page, "countdown", shown);
      await click(page, "button", "New token");
      token = await tokenOf(page, token);
      const { iat } = JSON.parse(Buffer.from(token.split(".")[1] ?? "", "base64url").toString());
      assert.ok(Math.abs(iat - to) < 60, `${iat}, not ${to}`);
    });

  await t.test("back at the right time, Inspect says what is wrong with the token of 2100", async () => {
    await move(0);
    await click(page, "tab", "Inspect");
    await type(page, "Token to inspect", "x");
    await page.$eval(
      "#inspect-token",
      (field, text) => {
        /** @type {HTMLTextAreaElement} */ (field).value = text;
        field.dispatchEvent(new InputEvent("input", { bubbles: true }));
      },
      token,
    );
    await waitForText(page, "inspect-verdict", /Rejected/);
    assert.match(await textOf(page, "findings"), /future/i);
    await click(page, "tab", "Generate");
    await click(page, "button", "New token");
    assert.ok(claimsOf(await tokenOf(page, token), key));
  });
});

const [STALLS, CHANGES] = [5_001, 5_002];

/** A file of one length never ends, and one of another length changes while it is read. */
const BAD_FILES = `
  const original = Blob.prototype.arrayBuffer;
  Blob.prototype.arrayBuffer = function () {
    if (this.size === ${STALLS}) return new Promise(() => {});
    if (this.size === ${CHANGES}) return Promise.reject(new DOMException("changed", "NotReadableError"));
    return original.call(this);
  };`;

eachBrowser("a key file on a bad disk", async (browser, t) => {
  const site = await startServer({ root: await siteWithWorkerCode(BAD_FILES) });
  t.after(site.close);
  const page = await openSite(browser, site.url);
  await type(page, "Application ID", applicationId);
  const choose = async (/** @type {number} */ length) =>
    chooseKeyFile(page, await fileWith("private.key", key.padEnd(length, "\n")));

  await t.test("one that never ends is given up in words", async () => {
    await choose(STALLS);
    await waitForText(page, "private-key-problem", /took too long and was stopped/);
  });

  await t.test("one that changes is refused in words, and the next one is read", async () => {
    await choose(CHANGES);
    await waitForText(page, "private-key-problem", /could not read this file/);
    assert.equal(await value(page, "Application ID"), applicationId);
    await choose(0);
    claimsOf(await tokenOf(page), key);
    await click(page, "button", "Forget key");
    await waitShown(page, "key-ask");
  });

  await t.test("one that never ends can be left for another", async () => {
    await choose(STALLS);
    await choose(0);
    claimsOf(await tokenOf(page), key);
  });
});

/** A browser that lets no page store anything. Runs before the page's own scripts. */
function forbidStorage() {
  const refuse = () => {
    throw new DOMException("The operation is insecure.", "SecurityError");
  };
  for (const name of ["localStorage", "sessionStorage", "indexedDB", "caches"])
    Object.defineProperty(window, name, { get: refuse, configurable: true });
  ServiceWorkerContainer.prototype.register = () => Promise.reject(new DOMException("insecure", "SecurityError"));
}

eachBrowser("a browser that stores nothing", async (browser, t) => {
  const server = await serveSite();
  t.after(server.close);
  const page = await browser.newPage();
  await page.evaluateOnNewDocument(forbidStorage);
  await page.goto(server.url);
  await waitForState(page, "locked");
  /** @type {unknown[]} */
  const pageErrors = [];
  page.on("pageerror", (error) => pageErrors.push(error));

  await t.test("makes tokens, and says what it cannot do", async () => {
    await waitForText(page, "offline", /^Not available offline/);
    claimsOf(await makeToken(page, await file()), key);
    await unfold(page, "settings-fold");
    await type(page, "Profile name", "mine");
    await click(page, "button", "Save profile");
    await waitForText(page, "profile-status", /does not let|doesn't let|not allow|can't/i);
    assert.equal(await value(page, "Application ID"), applicationId);
    await click(page, "button", "New token");
    await tokenOf(page);
    assert.deepEqual(pageErrors, []);
  });
});

eachBrowser("a full disk while the page is stored for later", async (browser, t) => {
  const worker = await readFile(join(built, "sw.js"), "utf8");
  const full = `Cache.prototype.put = () => Promise.reject(new DOMException("full", "QuotaExceededError"));\n${worker}`;
  let isFull = true;
  const server = await serveSite({
    onRequest(request, response) {
      if (request.url !== "/sw.js" || !isFull) return false;
      response.writeHead(200, { "Content-Type": "text/javascript" }).end(full);
      return true;
    },
  });
  t.after(server.close);
  const page = await browser.newPage();
  await page.goto(server.url);
  await waitForState(page, "locked");

  await t.test("is told, leaves nothing half stored, and the page works", async () => {
    await waitForText(page, "offline", /^Not available offline/);
    assert.deepEqual(await page.evaluate(async () => caches.keys()), []);
    claimsOf(await makeToken(page, await file()), key);
  });

  await t.test("with room again the next visit stores it", async () => {
    isFull = false;
    await page.reload();
    await waitForState(page, "locked");
    await waitForText(page, "offline", /^Ready/);
    assert.equal(await page.evaluate(async () => (await caches.keys()).length), 1);
  });
});
