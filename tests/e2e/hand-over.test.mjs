import assert from "node:assert/strict";
import jsQR from "jsqr";
import { rsaKey } from "../support/keys.mjs";
import { violations } from "./axe.mjs";
import { eachBrowser } from "./browsers.mjs";
import { click, find, has } from "./find.mjs";
import { claimsOf, clipboard, fill } from "./form.mjs";
import { fileWith, makeToken, tokenOf, visit, waitForText } from "./site.mjs";

/** @import { Page } from "puppeteer-core" */

const key = rsaKey(2048);
/** Pixels of a module, so that a reader finds it. */
const SCALE = 4;

/** What a reader of QR codes reads from the code on the page. @param {Page} page */
async function scanned(page) {
  const { size, dark } = await page.$eval("#qr-code svg", (svg) => ({
    size: Number(svg.getAttribute("viewBox")?.split(" ")[2]),
    dark: svg.querySelector('[fill="#000"]')?.getAttribute("d") ?? "",
  }));
  const width = size * SCALE;
  const pixels = new Uint8ClampedArray(width * width * 4).fill(255);
  for (const [, x, y] of dark.matchAll(/M(\d+) (\d+)/g)) {
    for (let dy = 0; dy < SCALE; dy += 1) {
      const start = ((Number(y) * SCALE + dy) * width + Number(x) * SCALE) * 4;
      for (let at = start; at < start + SCALE * 4; at += 4) pixels.fill(0, at, at + 3);
    }
  }
  // A module of CommonJS: the function is its default, and TypeScript sees the module.
  const read = /** @type {typeof jsQR.default} */ (/** @type {unknown} */ (jsQR));
  return read(pixels, width, width)?.data;
}

eachBrowser("handing over a token", async (browser, t) => {
  const { server, page, pageErrors, requestsAtLock } = await visit(browser, t);
  const token = await makeToken(page, await fileWith("private.key", key));

  await t.test("its QR code is drawn on request, and goes with the token", async () => {
    assert.equal(await page.$eval("#qr", (place) => place.checkVisibility()), false);
    await click(page, "button", "QR code");
    await find(page, "img", "The token as a QR code");
    assert.equal(await scanned(page), token);
    assert.deepEqual(await violations(page), []);
    await click(page, "button", "New token");
    await tokenOf(page, token);
    assert.equal(await page.$eval("#qr", (place) => place.checkVisibility()), false);
  });

  await t.test("what was copied can be cleared from the clipboard", async () => {
    assert.equal(await has(page, "button", "Clear clipboard"), false);
    await click(page, "button", "Copy token");
    await waitForText(page, "copied", /^Copied$/);
    await click(page, "button", "Clear clipboard");
    await waitForText(page, "clipboard", /cleared/);
    assert.equal(await clipboard(page), "");
  });

  await t.test("it lives until a moment in local time", async () => {
    const before = await tokenOf(page);
    const until = await page.evaluate(() => {
      const moment = new Date(Date.now() + 5 * 3_600_000);
      moment.setSeconds(0, 0);
      const local = new Date(moment.getTime() - moment.getTimezoneOffset() * 60_000);
      return { text: local.toISOString().slice(0, 16), seconds: moment.getTime() / 1000 };
    });
    await fill(page, "lifetime-until", until.text);
    const first = await tokenOf(page, before);
    assert.equal(claimsOf(first, key).exp, until.seconds);
    await click(page, "button", "New token");
    assert.equal(claimsOf(await tokenOf(page, first), key).exp, until.seconds);
  });

  await t.test("nothing was asked or sent, and nothing failed", () => {
    assert.equal(server.requests.length, requestsAtLock);
    assert.deepEqual(pageErrors, []);
  });
});
