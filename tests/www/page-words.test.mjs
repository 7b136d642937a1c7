/** Checks that the HTML has no words of its own, and gets those of each language. */
import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { test } from "node:test";
import { page, TAGS } from "../../scripts/build/html.mjs";
import { LANGUAGES } from "../../scripts/build/languages.mjs";
import { withWords } from "../../scripts/build/words.mjs";
import { languageFor } from "../../www/start/language.js";

const template = readFileSync(new URL("../../www/index.html", import.meta.url), "utf8");

/** The texts between tags and in attributes that are read out or shown. @param {string} html */
const texts = (html) =>
  [
    ...[...html.matchAll(/>([^<]+)</g)].map(([, text = ""]) => text),
    ...[...html.matchAll(/\s(?:aria-label|placeholder|title|label|alt)="([^"]*)"/g)].map(([, text = ""]) => text),
  ].map((text) => text.trim());

/** Formats, examples and names that are the same in every language. */
const SAME =
  /^(?:\.env|[A-Z]{2,6}|eyJ[\w-]+|gRmX[\w-]+|&[gl]t; [\s\S]*|eyJ\w+…|aaaaaaaa-bbbb-cccc-dddd-0123456789ab|Date: .* GMT)$/;

test("the HTML has no words of its own", () => {
  const own = texts(template).filter((text) => /\p{L}{2}/u.test(text.replaceAll(/\{\{\w+\.\w+\}\}/g, "")));
  assert.deepEqual(
    own.filter((text) => !SAME.test(text)),
    [],
  );
  assert.ok(texts(template).filter((text) => text.startsWith("{{")).length > 200);
});

test("each language fills the same page", async () => {
  const tags = (/** @type {string} */ html) =>
    html.match(/<\w+[^>]*\bid="[^"]+"/g)?.map((tag) => tag.replaceAll(/\s(?:aria-label|placeholder)="[^"]*"/g, ""));
  const [first = "", ...others] = await Promise.all(LANGUAGES.map((language) => page(TAGS, language)));
  for (const html of others) {
    assert.deepEqual(tags(html), tags(first));
    assert.doesNotMatch(html, /\{\{|\}\}/);
  }
  assert.match(others[0] ?? "", /^<!doctype html>\n<html lang="es"/);
  assert.match(others[0] ?? "", /<a href="\.\.\/" hreflang="en" lang="en" data-language="en">English<\/a>/);
  assert.doesNotMatch(first, /rel="alternate"/, "an address of which the host is not known");
  process.env.SITE_URL = "https://example.org/jwt/";
  const hosted = await page(TAGS, LANGUAGES[1]);
  delete process.env.SITE_URL;
  assert.match(hosted, /<link rel="alternate" hreflang="en" href="https:\/\/example\.org\/jwt\/">/);
  assert.match(hosted, /<link rel="alternate" hreflang="es" href="https:\/\/example\.org\/jwt\/es\/">/);
});

test("words are text: only their three marks become tags", () => {
  const words = { part: { one: 'a < b & "c" `d` *e* **f**' } };
  assert.equal(
    withWords('<p title="{{part.one}}">{{part.one}}</p>', words),
    '<p title="a &lt; b &amp; &quot;c&quot; `d` *e* **f**">a &lt; b &amp; &quot;c&quot; <code>d</code> <em>e</em> <strong>f</strong></p>',
  );
});

test("a place without words, and words without a place, fail the build", () => {
  assert.throws(() => withWords("<p>{{part.two}}</p>", { part: {} }), /no words for \{\{part\.two\}\}/);
  assert.throws(() => withWords("<p></p>", { part: { one: "One" } }), /no place for the words part\.one/);
});

test("the language chosen by hand comes before the browser's, and the browser's in its order", () => {
  const offered = ["en", "es"];
  assert.equal(languageFor(offered, null, ["es-MX", "en"]), "es");
  assert.equal(languageFor(offered, null, ["de-DE", "es", "en"]), "es");
  assert.equal(languageFor(offered, null, ["en-GB", "es"]), "en");
  assert.equal(languageFor(offered, null, ["de"]), null);
  assert.equal(languageFor(offered, null, []), null);
  assert.equal(languageFor(offered, "en", ["es"]), "en");
  assert.equal(languageFor(offered, "es", ["en"]), "es");
  assert.equal(languageFor(offered, "removed", ["en"]), "en");
  assert.equal(languageFor([], "es", ["es"]), null);
});
