/** Prepares `www/index.html` for one form of the page. */
import { readFile } from "node:fs/promises";
import { join } from "node:path";
import { lifetimePresets } from "../../www/generate/lifetime.js";
import { inWords } from "../../www/time.js";
import { Refusal } from "../run.mjs";
import { www } from "./bundle.mjs";

/** The tags that the build replaces; each is in `www/index.html` exactly once. */
export const TAGS = {
  policy: '<meta http-equiv="Content-Security-Policy">',
  icon: '<link rel="icon" href="data:,">',
  manifest: '<link rel="manifest" href="manifest.webmanifest">',
  style: '<link rel="stylesheet" href="style.css">',
  early: '<script id="early" src="early.js"></script>',
  script: '<script type="module" src="main.js"></script>',
  presets: '<div id="lifetime-presets" class="choices"></div>',
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

/**
 * @param {Record<Exclude<keyof typeof TAGS, "icon" | "presets">, string>} replacements The tag itself means that it stays.
 * @returns {Promise<string>}
 */
export async function page(replacements) {
  // Indents are useless to visitors, and no `pre` in the page has lines of its own. Do this before a script goes in,
  // or its hash would change.
  let html = withFieldAttributes((await readFile(join(www, "index.html"), "utf8")).replace(/\n\s+/g, "\n"));
  const own = { ...replacements, icon: await icon(), presets: TAGS.presets.replace("></", `>${presets()}</`) };
  for (const [name, replacement] of Object.entries(own)) {
    const tag = TAGS[/** @type {keyof typeof TAGS} */ (name)];
    const parts = html.split(tag);
    if (parts.length !== 2) throw new Refusal(`www/index.html must contain ${tag} exactly once.`);
    html = parts.join(replacement);
  }
  return html;
}

/** As the view draws them, so that nothing moves when it does. */
const presets = () =>
  lifetimePresets("application")
    .map(({ id, amount, name }, index) => {
      const label = inWords(Number(amount), name);
      const chosen = index === 0 ? " checked" : "";
      return `<label for="lifetime-${id}"><input type="radio" name="lifetime" id="lifetime-${id}" value="${id}"${chosen}>${label}</label>`;
    })
    .join("");

/** @param {string} policy */
export const policyTag = (policy) => `<meta http-equiv="Content-Security-Policy" content="${policy}">`;

/** The icon is part of the page, because browsers fetch an icon file whenever they like, perhaps after the lock. */
async function icon() {
  const svg = (await readFile(join(www, "icons/icon.svg"), "utf8")).replace(/>\s+</g, "><").trim();
  return `<link rel="icon" type="image/svg+xml" href="data:image/svg+xml;base64,${Buffer.from(svg).toString("base64")}">`;
}
