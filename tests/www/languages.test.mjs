/** Checks that every language has all the words, and that its own rules write its numbers. */
import assert from "node:assert/strict";
import { execFileSync } from "node:child_process";
import { readFileSync } from "node:fs";
import { test } from "node:test";
import { fileURLToPath } from "node:url";
import * as en from "../../www/messages/en/index.js";
import * as es from "../../www/messages/es/index.js";

/**
 * The same tables with other words: each text is a `string`, and each function takes the same facts.
 * @template T
 * @typedef {T extends string ? string : T extends (...facts: infer F) => infer R ? (...facts: F) => AnyWords<R>
 *   : T extends object ? { [K in keyof T]: AnyWords<T[K]> } : T} AnyWords
 */

// The type check refuses a language that lacks a table, a name or a code, or that asks for other facts.
/** @type {AnyWords<typeof en>} */
const spanish = es;
/** @type {AnyWords<typeof es>} */
const english = en;

const here = fileURLToPath(new URL(".", import.meta.url));
const root = fileURLToPath(new URL("../../", import.meta.url));

/** Names of products and formats, which stay as they are. */
const SAME = /^(?:|[\w.#+-]+|\.NET|curl -u .*|`\w+`|Vonage CLI|ACL|PKCS#\d+|\d+ bits|private\.key \(PKCS#\d\))$/;

/** Every text of a table with its place. @param {unknown} table @param {string} [at] @returns {[string, string][]} */
function texts(table, at = "") {
  if (typeof table === "string") return [[at, table]];
  if (typeof table !== "object" || table === null) return [];
  return Object.entries(table).flatMap(([name, value]) => texts(value, `${at}.${name}`));
}

/** Every name of a table with its place. @param {unknown} table @param {string} [at] @returns {string[]} */
function names(table, at = "") {
  if (typeof table !== "object" || table === null) return [at];
  return Object.entries(table).flatMap(([name, value]) => names(value, `${at}.${name}`));
}

test("the languages have the same names, and none is left in English", () => {
  assert.deepEqual(names(spanish).sort(), names(english).sort());
  const [ours, theirs] = [new Map(texts(english)), texts(spanish)];
  assert.ok(theirs.length > 400, `${theirs.length} texts`);
  const left = theirs.filter(([at, text]) => ours.get(at) === text && !SAME.test(text));
  assert.deepEqual(left, []);
  const kept = texts(english).filter(([at, text]) => ours.get(at) === text && !SAME.test(text));
  assert.ok(kept.length > 300, "the same search finds English that was left");
});

test("no English sentence is left in the functions of another language", () => {
  const files = [...read("index.js").matchAll(/"\.\/(.+?)"/g)].map(([, name = ""]) => name);
  assert.ok(files.length > 30);
  const found = files.flatMap((name) =>
    [
      ...read(name)
        .replaceAll(/\/\*[\s\S]*?\*\/|^\s*\/\/.*$/gm, "")
        .matchAll(/\b(?:the|this|that|with|without|is not|are|was|were|your|you)\b/gi),
    ].map(([word]) => `${name}: ${word}`),
  );
  assert.deepEqual(found, []);
});

/** @param {string} name in the Spanish folder */
const read = (name) => readFileSync(new URL(`../../www/messages/es/${name}`, import.meta.url), "utf8");

test("the words of another language read well, whatever is known", () => {
  const pattern = "read well|has a remedy|whole sentences|come apart";
  const args = ["--conditions=es", "--test", "--test-reporter=tap", `--test-name-pattern=${pattern}`];
  // Within a test, Node would pass the reports on to this one.
  const { NODE_TEST_CONTEXT: _, ...env } = process.env;
  const said = execFileSync(process.execPath, [...args, `${here}messages.test.mjs`], {
    encoding: "utf8",
    cwd: root,
    env,
  });
  assert.match(said, /^# pass [3-9]$/m);
  assert.match(said, /^# fail 0$/m);
});

test("numbers, times and plurals follow the page's language", () => {
  const script = `
    import { counted, number, size } from "./www/messages/number.js";
    import { countdown, duration, relative, utc } from "./www/time.js";
    import { repairWords } from "./www/messages.js";
    const repaired = (count) => repairWords({ code: "escaped_newlines", details: { count } });
    console.log(JSON.stringify([number(1234567), size(8190), counted(2, { one: "fila", other: "filas" }), utc(1795269912),
      duration(900), duration(3600), relative(843, 0), countdown(0, 125), repaired(1), repaired(27)]));`;
  const args = ["--conditions=es", "--input-type=module", "-e", script];
  assert.deepEqual(JSON.parse(execFileSync(process.execPath, args, { encoding: "utf8", cwd: root })), [
    "1.234.567",
    "8190 bytes",
    "2 filas",
    "21 nov 2026, 14:05:12 UTC",
    "15 minutos",
    "1 hora",
    "dentro de 14 min 3 s",
    "Caducó hace 2 min 5 s",
    "Se restauró 1 salto de línea escrito como `\\n`.",
    "Se restauraron 27 saltos de línea escritos como `\\n`.",
  ]);
});
