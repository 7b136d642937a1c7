/** Prepares `www/index.html` for one form and one language of the page. */
import { readFile } from "node:fs/promises";
import { join } from "node:path";
import { lifetimePresets } from "../../www/generate/lifetime.js";
import { Refusal } from "../run.mjs";
import { www } from "./bundle.mjs";
import { DEFAULT, LANGUAGES, way } from "./languages.mjs";
import { localeOf, tablesOf, withWords } from "./words.mjs";

/** @import { Language } from "./languages.mjs" */

/** The tags that the build replaces; each is in `www/index.html` exactly once. */
export const TAGS = {
  policy: '<meta http-equiv="Content-Security-Policy">',
  icon: '<link rel="icon" href="data:,">',
  manifest: '<link rel="manifest" href="manifest.webmanifest">',
  style: '<link rel="stylesheet" href="style.css">',
  early: '<script id="early" src="early.js"></script>',
  script: '<script type="module" src="main.js"></script>',
  worker: '<script type="text/plain" id="worker-source"></script>',
  presets: '<div id="lifetime-presets" class="choices"></div>',
  alternates: '<link rel="alternate">',
  languages: '<p id="languages"></p>',
};

/** Attributes that keep a text field as typed, and out of the browser's memory. */
const PLAIN = 'autocomplete="off" spellcheck="false" autocorrect="off" autocapitalize="off" translate="no"';

/** What each mark on a text field in `www/index.html` becomes. `data-secret` also keeps password managers out. */
export const FIELD_MARKS = {
  "data-plain": PLAIN,
  "data-secret": `${PLAIN} data-1p-ignore data-lpignore="true" data-bwignore`,
};

/**
 * Writes out the attributes of each text field, which must be on the element before anyone can type.
 * @param {string} html
 * @throws {Refusal} For a text field without exactly one mark.
 */
export const withFieldAttributes = (html) =>
  html.replaceAll(/<(?:input(?=[^>]* type="text")|textarea)\b[^>]*>/g, (field) => {
    const marks = Object.entries(FIELD_MARKS).filter(([mark]) => field.includes(` ${mark}`));
    const [first] = marks;
    if (!first || marks.length > 1) throw new Refusal(`This field needs data-plain or data-secret: ${field}`);
    return field.replace(...first);
  });

/** What depends on the form of the page. @typedef {"policy" | "manifest" | "style" | "early" | "script" | "worker"} Formed */

/**
 * @param {Record<Formed, string>} replacements The tag itself means that it stays.
 * @param {Language} [language]
 * @param {{ alone?: boolean }} [options] `alone`: without a link to the page in another language.
 * @returns {Promise<string>}
 */
export async function page(replacements, language = DEFAULT, { alone = false } = {}) {
  // Indents are useless to visitors, and no `pre` in the page has lines of its own. Do this before a script goes in,
  // or its hash would change.
  const template = (await readFile(join(www, "index.html"), "utf8")).replace(/\n\s+/g, "\n");
  let html = withFieldAttributes(withWords(template, await tablesOf(language))).replace(
    /^(<!doctype html>\s*<html lang=)"\w+"/,
    `$1"${language.code}"`,
  );
  const own = {
    ...replacements,
    icon: await icon(),
    presets: TAGS.presets.replace("></", `>${presets(await localeOf(language))}</`),
    alternates: alone || !process.env.SITE_URL ? "" : alternates(process.env.SITE_URL),
    languages: alone ? "" : languageLinks(language),
  };
  for (const [name, replacement] of Object.entries(own)) {
    const tag = TAGS[/** @type {keyof typeof TAGS} */ (name)];
    const parts = html.split(tag);
    if (parts.length !== 2) throw new Refusal(`www/index.html must contain ${tag} exactly once.`);
    html = parts.join(replacement);
  }
  return html;
}

/** For search engines, which want whole addresses. @param {string} site */
const alternates = (site) =>
  [...LANGUAGES, { ...DEFAULT, code: "x-default" }]
    .map(({ code, folder }) => `<link rel="alternate" hreflang="${code}" href="${site}${folder}">`)
    .join("\n");

/** The other languages, each in its own words. @param {Language} language */
const languageLinks = (language) =>
  LANGUAGES.filter((other) => other !== language)
    .map((other) => {
      const address = `href="${way(language, other)}" hreflang="${other.code}" lang="${other.code}"`;
      return `<p class="languages"><a ${address} data-language="${other.code}">${other.name}</a></p>`;
    })
    .join("");

/** As the view draws them, so that nothing moves when it does. @param {string} locale */
const presets = (locale) =>
  lifetimePresets("application")
    .map(({ id, amount, name }, index) => {
      const words = new Intl.NumberFormat(locale, { style: "unit", unit: name, unitDisplay: "long" });
      const label = words.format(Number(amount));
      const chosen = index === 0 ? " checked" : "";
      return `<label for="lifetime-${id}"><input type="radio" name="lifetime" id="lifetime-${id}" value="${id}"${chosen}>${label}</label>`;
    })
    .join("");

/** Returns code as it may stand between a script's tags. @param {string} code @throws {Refusal} */
export function inScript(code) {
  // The HTML parser would end the script there, or mistake it for another.
  if (/<\/script|<!--/i.test(code))
    throw new Refusal("A script in the HTML must not contain its closing tag or `<!--`.");
  return code;
}

/** @param {string} policy */
export const policyTag = (policy) => `<meta http-equiv="Content-Security-Policy" content="${policy}">`;

/** The icon is part of the page, because browsers fetch an icon file whenever they like, perhaps after the lock. */
async function icon() {
  const svg = (await readFile(join(www, "icons/icon.svg"), "utf8")).replace(/>\s+</g, "><").trim();
  return `<link rel="icon" type="image/svg+xml" href="data:image/svg+xml;base64,${Buffer.from(svg).toString("base64")}">`;
}
