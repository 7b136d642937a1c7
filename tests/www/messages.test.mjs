import assert from "node:assert/strict";
import { readdirSync, readFileSync } from "node:fs";
import { test } from "node:test";
import {
  aclPathMeaning,
  apiHint,
  claimMeaning,
  codes,
  missingWords,
  pieces,
  repairWords,
  unseenCauses,
  words,
} from "../../www/messages.js";

/** @import { AnyCode } from "../../www/messages.js" */
/** @import { Repair, RepairCode } from "../../src/types.d.ts" */

const NOW = 1_795_269_912; // 21 Nov 2026, 14:05:12 UTC
const PAGE_CODES = [
  "wasm_unavailable",
  "worker_failed",
  "worker_timeout",
  "lock_failed",
  "page_framed",
  "integrity_failed",
  "clipboard_refused",
  "body_too_large",
  "file_is_folder",
  "file_several",
  "file_unreadable",
  "key_overtaken",
  "internal",
];

/** @param {string} path from the project's root */
const read = (path) => readFileSync(new URL(`../../${path}`, import.meta.url), "utf8");

const rustCodes = [...read("src/code.rs").matchAll(/^ +[A-Z]\w+ = "([a-z0-9_]+)"(?: \{ ".*" \})?,$/gm)].map(
  ([, code = ""]) => code,
);
const types = read("src/types.d.ts");
const repairCodes = /** @type {RepairCode[]} */ (members("RepairDetailsOf"));
const codeUnion = [...repairCodes, ...members("DetailsOf")];

/** @param {string} name of an interface in types.d.ts */
function members(name) {
  const [, body = ""] = types.match(new RegExp(`export interface ${name}\\b[^{]*\\{\n(.*?)\n\\}`, "s")) ?? [];
  return [...body.matchAll(/^ {2}([a-z0-9_]+):/gm)].map(([, code = ""]) => code);
}

/**
 * The text of every file in a folder and in the folders below it.
 * @param {string} folder from the project's root
 * @param {string} ending
 */
const readAll = (folder, ending) =>
  readdirSync(new URL(`../../${folder}/`, import.meta.url), { recursive: true })
    .map(String)
    .filter((name) => name.endsWith(ending))
    .sort()
    .map((name) => read(`${folder}/${name}`))
    .join("\n");

/** @param {string} text @param {RegExp} pattern */
const names = (text, pattern) => [...text.matchAll(pattern)].map(([, first, second]) => first ?? second ?? "");

/** The details that the words ask for: `facts.value("name")`, `facts.moment("nbf", "future")`. */
const asked = new Set(names(readAll("www/messages", ".js"), /\b(?:facts|this)\s*\.\w+\(\s*"(\w+)"/g));
/** The details that the core gives: `.with("name", …)`, `fault_with(Code::…, "name", …)`. */
const given = new Set(names(readAll("src", ".rs"), /\bwith\(\s*"(\w+)"|\bfault_with\(\s*Code::\w+,\s*"(\w+)"/g));
const detailNames = [...new Set([...asked, ...given])];

/** Values that a detail may have, of the right type and of the wrong one. */
const values = [1_795_269_000, 0, -1, 1.5, "text", "", true, null, undefined, Number.NaN, Infinity, {}, [], ["a", 1]];

/** Every place and every set of details under which a code's words are looked at. @returns {Generator<object>} */
function* occurrences() {
  const places = [
    {},
    { field: "notBefore" },
    { field: null, claim: "exp", severity: "error" },
    { field: "toString", claim: "__proto__", severity: "warning", now: NOW },
  ];
  for (const place of places) {
    yield place;
    for (const value of values) {
      yield { ...place, details: Object.fromEntries(detailNames.map((name) => [name, value])) };
    }
    // One of them alone: a sentence with two values must not be told with half of them.
    for (const name of detailNames) {
      for (const value of [1_795_269_000, "text", true]) yield { ...place, details: { [name]: value } };
    }
  }
}

test("code.rs, types.d.ts and the words have the same codes", () => {
  assert.ok(rustCodes.length > 100);
  assert.deepEqual([...codeUnion].sort(), [...rustCodes].sort());
  assert.deepEqual([...codes].sort(), [...rustCodes, ...PAGE_CODES].sort());
});

test("the names of the details come from every file of words and from the core", () => {
  assert.ok(asked.size >= 50, `the words ask for ${asked.size} names`);
  assert.ok(given.size >= 50, `the core gives ${given.size} names`);
  for (const name of ["nbf", "diedAt", "memoryBytes", "canAllow", "hasHeader"]) assert.ok(asked.has(name), name);
  for (const name of ["honouredSeconds", "instead", "firstLine"]) assert.ok(given.has(name), name);
});

test("every code has words that read well, whatever is known", () => {
  for (const code of codes) {
    for (const about of occurrences()) {
      const said = words(code, about);
      const where = `${code} ${JSON.stringify(about)}: ${JSON.stringify(said)}`;
      assert.match(said.what, /[.]$/, where);
      for (const text of Object.values(said)) assertReadsWell(text, where);
    }
  }
});

test("every refusal has a remedy", () => {
  const repairs = new Set(/** @type {string[]} */ (repairCodes));
  for (const code of codes.filter((code) => !repairs.has(code))) assert.ok(words(code).fix, code);
});

test("a repair is one sentence, with or without a count", () => {
  for (const code of repairCodes) {
    for (const details of [undefined, {}, { count: 0 }, { count: 1 }, { count: 27 }, { count: "27" }, { count: NaN }]) {
      const said = repairWords(/** @type {Repair} */ (details ? { code, details } : { code }));
      assertReadsWell(said, code);
      assert.match(said, /^[A-Z0-9`][^!]*\.$/, said);
      assert.equal(words(code, details ? { details } : {}).what, said);
    }
  }
  const escaped = repairWords({ code: "escaped_newlines", details: { count: 27 } });
  assert.equal(escaped, "Restored 27 line breaks written as `\\n`.");
  const one = repairWords({ code: "escaped_newlines", details: { count: 1 } });
  assert.equal(one, "Restored 1 line break written as `\\n`.");
});

test("the words contain the available values", () => {
  /** @type {[AnyCode, import("../../www/messages/text.js").About, string][]} */
  const cases = [
    ["key_too_small", { details: { bits: 1024 } }, "The key is too short: it has 1024 bits."],
    ["key_is_public", {}, "This is the public key."],
    [
      "time_in_milliseconds",
      { claim: "exp", severity: "error", details: { value: "1795304883138", seconds: 1795304883 } },
      "`exp` is `1795304883138`, which is in milliseconds.",
    ],
    [
      "exp_passed",
      { claim: "exp", severity: "error", details: { exp: NOW, seconds: 11_520 }, now: NOW + 11_520 },
      "The token expired at 21 Nov 2026, 14:05:12 UTC, 3 h 12 min ago.",
    ],
    [
      "lifetime_too_long",
      { field: "lifetimeSeconds", details: { seconds: 259_200, maxSeconds: 86_400 } },
      "3 days is too long.",
    ],
    [
      "lifetime_too_long",
      { claim: "exp", severity: "error", details: { seconds: 86_401, maxSeconds: 86_400 } },
      "`exp` is 24 h 1 s after `iat`.",
    ],
    [
      "application_id_invalid",
      { field: "applicationId", details: { value: "a1b2c3d4", reason: "api_key" } },
      "`a1b2c3d4` looks like an API key.",
    ],
    [
      "json_invalid",
      { field: "acl", details: { line: 3, column: 14 } },
      "This is not valid JSON: the problem is at line 3, column 14.",
    ],
  ];
  for (const [code, about, what] of cases) assert.equal(words(code, about).what, what);
  const divided = words("time_in_milliseconds", { details: { value: "1795304883138", seconds: 1795304883 } });
  assert.equal(divided.fix, "Divide it by 1000: `1795304883`.");
});

test("limits are in the units that people use", () => {
  const video = { field: "lifetimeSeconds", details: { seconds: 3e6, maxSeconds: 2_592_000 } };
  assert.match(words("lifetime_too_long", video).fix ?? "", /30 days or less/);
  assert.match(words("lifetime_too_short", { field: "lifetimeSeconds" }).fix ?? "", /30 seconds or more/);
});

test("a token's content cannot change how the words are shown", () => {
  const value = `a\`b\n\u202e${"c".repeat(500)}`;
  const { what } = words("jti_not_a_uuid", { claim: "jti", severity: "error", details: { value } });
  assert.ok(what.length < 150);
  assert.doesNotMatch(what, /[\n\u202e]/u);
  assert.equal(pieces(what).filter((piece) => piece.code).length, 2);
});

test("an unknown code gets the words for an unexpected error", () => {
  for (const code of ["no_such_code", "toString", "__proto__"]) {
    assert.deepEqual(words(/** @type {AnyCode} */ (code)), words("internal"));
  }
});

test("no command is offered where it would not help: an unknown scheme, costly scrypt, another algorithm", () => {
  for (const code of /** @type {AnyCode[]} */ (["key_is_openssh", "key_is_putty"])) {
    const other = words(code, { details: { algorithm: "Ed25519", encrypted: false } });
    assert.equal(other.command, undefined);
    assert.match(other.why ?? "", /Ed25519/);
  }
  for (const [code, details] of /** @type {[AnyCode, object][]} */ ([
    ["key_kdf_too_costly", { memoryBytes: 2 ** 28, canAllow: false }],
    ["key_kdf_too_costly", { rounds: 2e6, canAllow: true }],
    ["key_encryption_unsupported", { scheme: "unknown", cipher: "1.2.3" }],
  ])) {
    const { command, fix } = words(code, { details });
    assert.equal(command, undefined);
    assert.doesNotMatch(fix ?? "", /command|copy/);
  }
});

test("claims and ACL paths have meanings", () => {
  for (const [claim, meaning] of Object.entries(claimMeaning)) assert.match(meaning, /^[A-Z].*\.$/, claim);
  for (const claim of ["application_id", "iat", "nbf", "exp", "jti", "sub", "acl", "session_id", "payload_hash"]) {
    assert.ok(claimMeaning[claim], claim);
  }
  for (const [path, meaning] of Object.entries(aclPathMeaning)) {
    assert.match(path, /^\/\S*$/);
    assert.match(meaning, /^[a-z]/, path);
  }
});

test("the other words are whole sentences", () => {
  for (const text of [...Object.values(apiHint), ...unseenCauses, ...Object.values(missingWords)]) {
    assert.match(text, /^[A-Z].*\.$/);
    assertReadsWell(text, text);
  }
});

test("text is split at the backticks and loses nothing", () => {
  assert.deepEqual(pieces("`exp` is `1`: milliseconds."), [
    { text: "exp", code: true },
    { text: " is ", code: false },
    { text: "1", code: true },
    { text: ": milliseconds.", code: false },
  ]);
  assert.deepEqual(pieces(""), []);
});

/**
 * @param {string} text
 * @param {string} where
 */
function assertReadsWell(text, where) {
  assert.doesNotMatch(text, /undefined|NaN|Infinity|null|\[object|-----|MII[A-Za-z0-9+/]/, where);
  assert.doesNotMatch(text, /\s\s|^\s|\s$|\.\.|\s[,;:]|\s\.(\s|$)|!/, where);
  assert.equal((text.match(/`/g) ?? []).length % 2, 0, `backticks in pairs: ${where}`);
}
