/** The page in Spanish: by the browser's language, by hand, and without a word of English left. */
import assert from "node:assert/strict";
import * as en from "../../www/messages/en/index.js";
import * as es from "../../www/messages/es/index.js";
import { rsaKey } from "../support/keys.mjs";
import { eachBrowser } from "./browsers.mjs";
import { click, find, type, until } from "./find.mjs";
import { applicationId, chooseKeyFile, fileWith, serveSite, textOf, tokenOf, visit, waitForText } from "./site.mjs";

/** @import { Page } from "puppeteer-core" */
/** @import { BrowserName, LaunchOptions } from "../../scripts/browser.mjs" */

/** A browser whose owner prefers Spanish. @type {(name: BrowserName) => LaunchOptions} */
const spanish = (name) =>
  name === "firefox"
    ? { preferences: { "intl.accept_languages": "es-MX,es,en" } }
    : { args: ["--lang=es-MX", "--accept-lang=es-MX,es,en"], env: { LANGUAGE: "es_MX" } };

/** Waits until the page of a folder is locked; on the way there it may change its address. @param {Page} page @param {RegExp} path */
async function landed(page, path) {
  await until(
    page,
    (source) => new RegExp(source).test(location.pathname) && document.documentElement.dataset.state === "locked",
    path.source,
  );
  await waitForText(page, "offline", /./);
}

/** Opens an address that may send the browser on. @param {Page} page @param {string} url */
const open = (page, url) => page.goto(url).catch(() => null);

/** Every text of a table, without its marks. @param {unknown} table @returns {string[]} */
function texts(table) {
  if (typeof table === "string") return [table.replaceAll(/[`*]/g, "")];
  return typeof table === "object" && table !== null ? Object.values(table).flatMap(texts) : [];
}

/** What a person can read or hear: text, and the words in attributes. @param {Page} page @returns {Promise<string[]>} */
const words = (page) =>
  page.evaluate(() => {
    const walker = document.createTreeWalker(document.documentElement, NodeFilter.SHOW_TEXT | NodeFilter.SHOW_ELEMENT);
    /** @type {string[]} */
    const found = [];
    for (let node = walker.nextNode(); node; node = walker.nextNode()) {
      if (!(node instanceof Element)) {
        if (!node.parentElement?.closest("script, style")) found.push(node.textContent ?? "");
        continue;
      }
      // A paragraph with a name in code type is several texts, and one sentence.
      if (/^(?:P|LI|SUMMARY|LABEL|SPAN)$/.test(node.tagName)) found.push(node.textContent ?? "");
      for (const name of ["aria-label", "placeholder", "title", "label", "alt"])
        found.push(node.getAttribute(name) ?? "");
    }
    return found.map((text) => text.replaceAll(/\s+/g, " ").trim()).filter((text) => text !== "");
  });

/** The texts that are English only. */
const spanishTexts = new Set(texts(es));
const english = new Set(texts(en).filter((text) => /[A-Za-z]{3}/.test(text) && !spanishTexts.has(text)));
/** Names in Vonage's dashboard, which is in English. */
const DASHBOARD = new Set(["Save changes"]);
/** Words of English sentences that no Spanish one has, in texts that are not in a table as a whole. */
const ENGLISH_WORDS = /\b(?:the|this|that|with|without|is|are|was|were|your|you|and|not)\b/i;

/** @param {Page} page @param {string} where */
async function assertNoEnglish(page, where) {
  const left = (await words(page)).filter(
    (text) =>
      (english.has(text) && !DASHBOARD.has(text)) ||
      ENGLISH_WORDS.test(text.replaceAll(/Generate public and private key/g, "")),
  );
  assert.deepEqual([...new Set(left)], [], where);
}

eachBrowser(
  "the page in Spanish, for a browser that prefers it",
  async (browser, t) => {
    const server = await serveSite();
    t.after(server.close);
    const page = await browser.newPage();

    await t.test("a first visit goes to Spanish before the core is fetched", async () => {
      await open(page, server.url);
      await landed(page, /\/es\/$/);
      assert.equal(await page.evaluate(() => document.documentElement.lang), "es");
      assert.match(await page.title(), /^Generador/);
      const paths = server.requests.map(({ url }) => url);
      for (const once of ["/vonage-jwt.wasm", "/engine.wasm", "/es/main.js", "/es/sw.js"])
        assert.equal(paths.filter((path) => path === once).length, 1, `${once}: ${paths.join(" ")}`);
      assert.ok(!paths.includes("/sw.js"), "the English page did not start");
    });

    await t.test("it is ready to work offline, and is locked", async () => {
      await waitForText(page, "offline", /^Listo para usar sin conexión\.$/);
      await waitForText(page, "promise", /^Bloqueada/);
    });

    await t.test("a first token is made in Spanish", async () => {
      await assertNoEnglish(page, "empty");
      await type(page, "ID de la aplicación", "no-uuid");
      await waitForText(page, "application-id-problem", /no es un UUID/);
      await assertNoEnglish(page, "with a problem");
      await type(page, "ID de la aplicación", applicationId);
      await chooseKeyFile(page, await fileWith("private.key", rsaKey(2048)));
      const token = await tokenOf(page);
      assert.match(token, /^[\w-]+\.[\w-]+\.[\w-]+$/);
      await waitForText(page, "countdown", /^Caduca dentro de /);
      await assertNoEnglish(page, "with a token");
    });

    for (const [tab, field, text] of /** @type {const} */ ([
      ["Inspeccionar", "Token que inspeccionar", "eyJhbGciOiJFUzI1NiJ9.eyJleHAiOjF9.x"],
      ["Webhook", "Token firmado", "eyJhbGciOiJIUzI1NiJ9.e30.x"],
      ["Lote", "Usuarios", "alice\nalice\n"],
    ]))
      await t.test(`no English is left in ${tab}`, async () => {
        await click(page, "tab", tab);
        await assertNoEnglish(page, `${tab}, empty`);
        await type(page, field, text);
        await until(page, () => document.querySelector(".view:not([hidden]) .findings > li") !== null);
        await assertNoEnglish(page, `${tab}, with findings`);
      });

    await t.test("the panel of the lock is in Spanish", async () => {
      await (await page.$("#lock summary"))?.click();
      await waitForText(page, "lock-checks", /desde el bloqueo: 0\./);
      await assertNoEnglish(page, "the panel");
    });

    await t.test("English by hand is remembered", async () => {
      await click(page, "link", "English");
      await landed(page, /^\/$/);
      assert.equal(await page.evaluate(() => document.documentElement.lang), "en");
      await open(page, server.url);
      await landed(page, /^\/$/);
      assert.match(await textOf(page, "promise"), /^Locked/);
    });
  },
  spanish,
);

eachBrowser("the page in English", async (browser, t) => {
  const { server, page } = await visit(browser, t);

  await t.test("fetches nothing in another language", async () => {
    await waitForText(page, "offline", /^Ready/);
    assert.deepEqual(
      server.requests.map(({ url }) => url).filter((url) => url.startsWith("/es/")),
      [],
    );
    assert.ok(
      (await words(page)).some((text) => english.has(text)),
      "the search finds English",
    );
  });

  await t.test("Spanish by hand is remembered, and keeps the form and a settings link", async () => {
    await type(page, "Application ID", applicationId);
    await click(page, "radio", "1 hour");
    await click(page, "link", "Español");
    await landed(page, /\/es\/$/);
    await until(
      page,
      (id) =>
        /** @type {HTMLInputElement} */ (document.querySelector("#application-id")).value === id &&
        document.querySelector("#lifetime-1x3600:checked") !== null,
      applicationId,
    );
    await open(page, `${server.url}#nothing-to-read`);
    await landed(page, /\/es\/$/);
    await waitForText(page, "settings-problem", /No se pueden leer los ajustes/);
  });

  await t.test("only the language is kept, under one name", async () => {
    const kept = await page.evaluate(() => Object.entries(localStorage));
    assert.deepEqual(kept, [["vonage-jwt language", "es"]]);
    await find(page, "link", "English");
  });
});
