import assert from "node:assert/strict";
import { mkdir, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { temporaryFolder } from "../support/folder.mjs";
import { rsaKey } from "../support/keys.mjs";
import { eachBrowser } from "./browsers.mjs";
import { click, find, type } from "./find.mjs";
import { fill } from "./form.mjs";
import { fileWith, makeToken, tokenOf, visit, waitForText } from "./site.mjs";

/** @import { Page } from "puppeteer-core" */
/** @import { BrowserName, LaunchOptions } from "../../scripts/browser.mjs" */

const key = rsaKey(2048);
const WIDTHS = [320, 375, 480, 640, 768, 925, 940, 959, 992, 1024, 1280, 1440, 1919, 1920];
const FONTS = [16, 20, 24, 32];

/**
 * Starts a browser whose user chose this font size. Chromium reads it from the profile.
 *
 * @param {number} size
 * @returns {Promise<(name: BrowserName) => LaunchOptions>}
 */
async function withFont(size) {
  const profile = await temporaryFolder("font");
  await mkdir(join(profile, "Default"), { recursive: true });
  await writeFile(
    join(profile, "Default/Preferences"),
    JSON.stringify({ webkit: { webprefs: { default_font_size: size } } }),
  );
  const preferences = { "font.size.variable.x-western": size, "font.size.monospace.x-western": size };
  return (name) => (name === "chrome" ? { profile } : { preferences });
}

/** Shows everything that can be wide. @param {Page} page */
async function filled(page) {
  await makeToken(page, await fileWith("private.key", key));
  await click(page, "radio", "User (Client SDK)");
  await type(page, "Subject", "a-name-that-is-long-and-has-no-place-to-break-".repeat(3));
  await page.waitForSelector('#acl-preset option[value="client_sdk"]');
  await page.select("#acl-preset", "client_sdk");
  const token = await tokenOf(page);
  await page.$$eval("#view-generate details", (all) => {
    for (const fold of all) fold.open = true;
  });
  await fill(page, "inspect-token", token);
  await fill(page, "batch-users", "alice\nbob\nsomebody.with.a.long.name@example.com");
}

/** Returns how much wider the page is than the window, in each view. @param {Page} page */
async function overflow(page) {
  /** @type {string[]} */
  const wide = [];
  for (const view of ["Inspect", "Webhook", "Batch", "Generate"]) {
    await (await find(page, "tab", view)).evaluate((tab) => /** @type {HTMLElement} */ (tab).click());
    const [is, may] = await page.evaluate(() => {
      const { scrollWidth, clientWidth } = document.documentElement;
      return /** @type {const} */ ([scrollWidth, clientWidth]);
    });
    if (is > may) wide.push(`${view}: ${is} in ${may}`);
  }
  return wide;
}

for (const font of FONTS) {
  const options = await withFont(font);
  eachBrowser(
    `the layout with a font of ${font} px`,
    async (browser, t) => {
      const { page } = await visit(browser, t);
      await filled(page);

      await t.test("the page uses the browser's font size", async () => {
        assert.equal(await page.evaluate(() => getComputedStyle(document.documentElement).fontSize), `${font}px`);
      });

      await t.test("nothing scrolls sideways at any width", async () => {
        /** @type {string[]} */
        const wide = [];
        for (const width of WIDTHS) {
          await page.setViewport({ width, height: 900 });
          wide.push(...(await overflow(page)).map((found) => `${width} px, ${found}`));
        }
        assert.deepEqual(wide, []);
      });

      await t.test("Inspect has two columns where Generate has, with the answer at the top", async () => {
        for (const width of WIDTHS) {
          await page.setViewport({ width, height: 900 });
          const tops = await page.evaluate(() => {
            document.getElementById("tab-inspect")?.click();
            const columns = [...document.querySelectorAll("#view-inspect > .column")];
            return columns.map((column) => Math.round(column.getBoundingClientRect().top));
          });
          assert.equal(tops[0] === tops[1], width >= 62 * font, `${width} px: ${tops}`);
        }
      });
    },
    options,
  );
}

eachBrowser("the layout's other states", async (browser, t, name) => {
  const { page } = await visit(browser, t);

  await t.test("on a narrow screen the token is one click away", async () => {
    await page.setViewport({ width: 320, height: 700 });
    await filled(page);
    const seen = () =>
      page.$eval("#token", (field) => {
        const { top, bottom } = field.getBoundingClientRect();
        return top >= 0 && bottom <= window.innerHeight;
      });
    await page.evaluate(() => window.scrollTo(0, 0));
    assert.equal(await seen(), false);
    const bar = await (await find(page, "button", "Go to token")).boundingBox();
    assert.ok(bar && bar.y + bar.height <= 700, "the button is seen from the top of the page");
    await click(page, "button", "Go to token");
    for (let tries = 0; tries < 50 && !(await seen()); tries += 1) await new Promise((go) => setTimeout(go, 100));
    assert.ok(await seen());
    assert.equal(await page.evaluate(() => document.activeElement?.id), "copy-token");
    await page.setViewport({ width: 1280, height: 900 });
    assert.equal(await page.$eval("#token-ready", (bar) => bar.checkVisibility()), false);
  });

  await t.test("the token's box ends between two lines", async () => {
    const { rest, padding } = await page.$eval("#token", (field) => {
      const style = getComputedStyle(field);
      const padding = Number.parseFloat(style.paddingTop);
      const line = Number.parseFloat(style.lineHeight);
      return { rest: ((field.clientHeight - 2 * padding) / line) % 1, padding };
    });
    assert.ok(Math.min(rest, 1 - rest) < 0.05, String(rest));
    assert.ok(padding < 4, String(padding));
  });

  await t.test("nothing moves on its own, so there is nothing to reduce", async () => {
    const moving = await page.$$eval(
      "*",
      (all) =>
        all.filter((element) => {
          const { transitionDuration, animationDuration } = getComputedStyle(element);
          return Number.parseFloat(transitionDuration) > 0 || Number.parseFloat(animationDuration) > 0;
        }).length,
    );
    assert.equal(moving, 0);
  });

  // Only Chromium's driver can emulate printing or forced colours.
  if (name !== "chrome") return;
  await t.test("a sheet has the whole token and its claims, and no form", async () => {
    await page.evaluate(() => window.dispatchEvent(new Event("beforeprint")));
    await page.emulateMediaType("print");
    const seen = (/** @type {string} */ id) => page.$eval(`#${id}`, (element) => element.checkVisibility());
    for (const id of ["token", "countdown", "claims"]) assert.ok(await seen(id), id);
    for (const id of ["application-id", "key", "fingerprint", "tabs", "copy-token", "snippet", "lock", "token-ready"])
      assert.equal(await seen(id), false, id);
    for (const width of [600, 794, 1200]) {
      await page.setViewport({ width, height: 1100 });
      const [needs, has] = await page.$eval("#token", ({ scrollHeight, clientHeight }) => [scrollHeight, clientHeight]);
      assert.ok(needs !== undefined && has !== undefined && needs <= has, `${width} px: ${needs} in ${has}`);
    }
    await page.emulateMediaType();
    await page.evaluate(() => window.dispatchEvent(new Event("afterprint")));
    assert.equal(await page.$eval("#token", (field) => field.getAttribute("rows")), "12");
  });

  await t.test("a sheet of Inspect has the verdict and the claims, and no form", async () => {
    await click(page, "tab", "Inspect");
    await waitForText(page, "inspect-verdict", /Unsure/);
    await page.emulateMediaType("print");
    const seen = (/** @type {string} */ id) => page.$eval(`#${id}`, (element) => element.checkVisibility());
    for (const id of ["inspect-verdict", "proof", "inspect-claims"]) assert.ok(await seen(id), id);
    for (const id of ["inspect-token", "inspect-public-key", "tabs", "lock", "offline"])
      assert.equal(await seen(id), false, id);
    await page.emulateMediaType();
    await click(page, "tab", "Generate");
  });

  await t.test("with forced colours, the chosen one of few stands out", async () => {
    const session = await page.createCDPSession();
    await session.send("Emulation.setEmulatedMedia", { features: [{ name: "forced-colors", value: "active" }] });
    const [chosen, other] = await page.$$eval("#kind label", (labels) =>
      ["User", "Video"].map((name) => {
        const label = labels.find(({ textContent }) => textContent?.startsWith(name));
        return label && getComputedStyle(label).backgroundColor;
      }),
    );
    assert.notEqual(chosen, other);
  });

  await t.test("with forced colours, only the chosen tab has a line", async () => {
    const session = await page.createCDPSession();
    await session.send("Emulation.setEmulatedMedia", { features: [{ name: "forced-colors", value: "active" }] });
    const lines = await page.$$eval("#tabs button", (tabs) =>
      tabs.map((tab) => [tab.getAttribute("aria-selected"), getComputedStyle(tab).borderBottomWidth]),
    );
    for (const [selected, width] of lines) assert.equal(width, selected === "true" ? "3px" : "0px");
  });
});
