/** The search on disk is only as good as its decoders, so each must decode what its format's description says. */
import assert from "node:assert/strict";
import { test } from "node:test";
import { keyNeedles, textNeedles } from "../support/canaries.mjs";
import { rsaKey } from "../support/keys.mjs";
import { searchFor } from "../support/needles.mjs";
import { mozLz4, snappy } from "./support/compressed.mjs";
import { tableBlocks } from "./support/leveldb.mjs";

const text = "abcabcabcabc";

test("LZ4: literals, a match that overlaps itself, and a long run", () => {
  const header = (/** @type {number} */ length) => Buffer.from([...Buffer.from("mozLz40\0"), length, 0, 0, 0]);
  const short = Buffer.from([0x35, ...Buffer.from("abc"), 3, 0]);
  assert.equal(mozLz4(Buffer.concat([header(12), short]))?.toString(), text);
  const long = Buffer.from([0x1f, 0x61, 1, 0, 10]);
  assert.equal(mozLz4(Buffer.concat([header(30), long]))?.toString(), "a".repeat(30));
  assert.equal(mozLz4(Buffer.from("something else")), null);
  assert.throws(() => mozLz4(Buffer.concat([header(13), short])), /12 bytes instead of 13/);
});

test("snappy: literals and each kind of match", () => {
  assert.equal(snappy(Buffer.from([12, 0x08, ...Buffer.from("abc"), 0x15, 3])).toString(), text);
  assert.equal(snappy(Buffer.from([12, 0x08, ...Buffer.from("abc"), 0x22, 3, 0])).toString(), text);
  const literal = Buffer.alloc(300, "x");
  assert.deepEqual(snappy(Buffer.from([0xac, 0x02, 0xf4, 0x2b, 0x01, ...literal])), literal);
});

test("LevelDB: the blocks of a table, compressed or not", () => {
  const entry = (/** @type {string} */ key, /** @type {Buffer} */ value) =>
    Buffer.concat([Buffer.from([0, key.length, value.length]), Buffer.from(key), value]);
  const ended = (/** @type {Buffer} */ entries) => Buffer.concat([entries, Buffer.from([0, 0, 0, 0, 1, 0, 0, 0])]);
  const data = Buffer.from([12, 0x08, ...Buffer.from("abc"), 0x15, 3]);
  const index = ended(entry("k", Buffer.from([0, data.length])));
  const trailer = (/** @type {number} */ kind) => Buffer.from([kind, 0, 0, 0, 0]);
  const footer = Buffer.alloc(48);
  footer.set([0, 0, data.length + 5, index.length]);
  footer.set(Buffer.from("57fb808b247547db", "hex"), 40);
  const table = Buffer.concat([data, trailer(1), index, trailer(0), footer]);
  assert.deepEqual(tableBlocks(table)?.map(String), [String(index), text]);
  assert.equal(tableBlocks(Buffer.from("no table")), null);
});

test("the search finds a piece anywhere and in every spelling, and nothing if there is none", () => {
  const key = rsaKey(2048);
  const search = searchFor([...keyNeedles("key", key), ...textNeedles("secret", "a secret of some length")]);
  const lines = key.split("\n");
  const body = lines.slice(1, -2).join("");
  const spellings = {
    line: Buffer.from(`..${lines[9]}..`),
    utf16: Buffer.from(`.${lines[9]}`, "utf16le"),
    percent: Buffer.from(encodeURIComponent(lines[9] ?? "")),
    der: Buffer.from(body, "base64"),
    "other base64": Buffer.from(
      `x${Buffer.from(`x${Buffer.from(body, "base64").toString("latin1")}`, "latin1").toString("base64")}`,
    ),
    hex: Buffer.from(Buffer.from(body, "base64").toString("hex")),
    reversed: Buffer.from(body, "base64").reverse(),
    text: Buffer.from("there is a secret of some length"),
    "text in base64": Buffer.from(Buffer.from("there is a secret of some length").toString("base64")),
  };
  for (const [name, bytes] of Object.entries(spellings)) assert.notDeepEqual(search(bytes), [], name);
  assert.deepEqual(search(Buffer.from(rsaKey(3072))), []);
  assert.deepEqual(search(Buffer.from("a secret of another length")), []);
});
