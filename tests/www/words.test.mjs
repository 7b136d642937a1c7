/** Where the page's English is. */
import assert from "node:assert/strict";
import { readdirSync, readFileSync } from "node:fs";
import { test } from "node:test";

const www = new URL("../../www/", import.meta.url);
const TABLES = /^(?:messages\/|pkg\/)/;
/** Two or more words in a literal, the first with a capital letter: a sentence or a label. */
const ENGLISH = /(["`])[^\w"`]*[A-Z][\w']*:? (?:[a-z(]|\$\{)[^"`]*\1/;

const withoutComments = (/** @type {string} */ text) => text.replaceAll(/\/\*[\s\S]*?\*\/|^\s*\/\/.*$/gm, "");

test("the page's words are in its tables, not in the code that draws", () => {
  const names = readdirSync(www, { recursive: true })
    .map((name) => String(name).replaceAll("\\", "/"))
    .filter((name) => name.endsWith(".js") && !TABLES.test(name));
  assert.ok(names.length > 60, "the files were found");
  const found = names.flatMap((name) =>
    [...withoutComments(readFileSync(new URL(name, www), "utf8")).matchAll(new RegExp(ENGLISH, "g"))].map(
      ([text]) => `${name}: ${text}`,
    ),
  );
  assert.deepEqual(found, []);
});

test("the search for English finds a sentence and a label with a value, but nothing in code", () => {
  for (const text of ['"Paste the token."', `\`Line \${line}\``, '"✓ Saved as it is"']) assert.match(text, ENGLISH);
  for (const text of ['"securitypolicyviolation"', '"PUBLIC KEY"', '"Escape"', `\`acl-path-\${number}\``])
    assert.doesNotMatch(text, ENGLISH);
});
