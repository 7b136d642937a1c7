/**
 * Measures how much memory 100,000 tokens take in the tab. Signing them takes half an hour but no memory of the page,
 * so here the page's workers answer at once with texts as long as a user token. Everything behind them is the real
 * page.
 */
import assert from "node:assert/strict";
import { memoryOf } from "../../scripts/memory.mjs";
import { chooseTab, waitForStatus } from "../e2e/batch-page.mjs";
import { eachBrowser } from "../e2e/browsers.mjs";
import { click, waitForState } from "../e2e/find.mjs";
import { fill } from "../e2e/form.mjs";
import { fileWith, makeToken, serveSite, waitForText } from "../e2e/site.mjs";
import { rsaKey } from "../support/keys.mjs";

const COUNT = 100_000;
/** A user token with the Client SDK's ACL and a 2048-bit signature is about a hundred shorter. */
const TOKEN_CHARACTERS = 1_100;
const MOST_BYTES = 300_000_000;

eachBrowser(`${COUNT} tokens stay under ${MOST_BYTES / 1e6} MB in the tab`, async (browser, t) => {
  const server = await serveSite();
  t.after(server.close);
  const page = await browser.newPage();
  await page.evaluateOnNewDocument(answerAtOnce, TOKEN_CHARACTERS);
  await page.goto(server.url);
  await waitForState(page, "locked");
  await makeToken(page, await fileWith("private.key", rsaKey(2048)));
  await chooseTab(page, "Batch");
  await click(page, "radio", "Generate names");
  await fill(page, "batch-count", String(COUNT));
  await waitForText(page, "batch-summary", /100,000 rows/);
  const before = await memoryOf(browser);
  await click(page, "button", "Make tokens");
  let most = 0;
  const watch = setInterval(async () => {
    most = Math.max(most, (await memoryOf(browser))?.tab ?? 0);
  }, 500);
  await waitForStatus(page, /100,000 tokens ready/);
  clearInterval(watch);
  const after = await memoryOf(browser);
  if (!before || !after) return t.skip("no account of memory on this system");
  const shown = [before.tab, most, after.tab, before.all, after.all].map((bytes) => Math.round(bytes / 1e6));
  t.diagnostic(`the tab: ${shown[0]} MB before, at most ${shown[1]}, ${shown[2]} after`);
  t.diagnostic(`all processes: ${shown[3]} MB before, ${shown[4]} after`);
  assert.ok(most < MOST_BYTES);
});

/** Runs in the page before its own scripts, and creates little garbage of its own. @param {number} characters */
function answerAtOnce(characters) {
  const encoder = new TextEncoder();
  const letters = Array.from({ length: characters / 10 }, () => Math.random().toString(36).slice(2, 12));
  // One text for all tokens except its end.
  const body = encoder.encode(letters.join(""));
  let made = 0;

  /** @param {string} row */
  function line(row) {
    const before = encoder.encode(`{"user":${JSON.stringify(JSON.parse(row).user)},"token":"`);
    made += 1;
    return [before, body, encoder.encode(`${String(made).padStart(10, "0")}","expiresAt":1700000000}\n`)];
  }

  /** @param {Uint8Array[]} parts */
  function joined(parts) {
    const bytes = new Uint8Array(parts.reduce((sum, { length }) => sum + length, 0));
    let at = 0;
    for (const part of parts) {
      bytes.set(part, at);
      at += part.length;
    }
    return bytes;
  }

  const Original = window.Worker;
  window.Worker = class extends Original {
    /** @param {any} message @param {any} [transfer] */
    postMessage(message, transfer) {
      if (message.method !== "mintRows") return super.postMessage(message, transfer);
      const rows = new TextDecoder().decode(message.input.lines).trimEnd().split("\n");
      const answer = new MessageEvent("message", { data: { id: message.id, value: joined(rows.flatMap(line)) } });
      setTimeout(() => this.dispatchEvent(answer), 1);
    }
  };
}
