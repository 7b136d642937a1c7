import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { test } from "node:test";
import { words } from "../../www/messages.js";
import { escaped, stretches } from "../../www/ui/invisible.js";

/** @param {string} name */
const read = (name) => readFileSync(new URL(`../data/${name}`, import.meta.url), "utf8");

/** Returns whether the page marks a character, alone between two letters. @param {number} point */
const isMarked = (point) => stretches(`x${String.fromCodePoint(point)}x`).length === 3;

test("the page marks the characters that the core finds, except line breaks and tabs", () => {
  const ranges = read("invisible-ranges.txt")
    .trim()
    .split("\n")
    .map((line) => line.split("..").map((hex) => Number.parseInt(hex, 16)));
  for (let point = 0; point < 0x11_0000; point++) {
    if (point >= 0xd800 && point < 0xe000) continue;
    const expected =
      ranges.some(([first = 0, last = 0]) => point >= first && point <= last) && ![9, 10, 13].includes(point);
    assert.equal(isMarked(point), expected, point.toString(16));
  }
});

test("every character that Unicode calls a space, a control or ignorable is included", () => {
  const ignorable = /[\p{Cc}\p{Zl}\p{Zp}\p{Zs}\p{Default_Ignorable_Code_Point}]/u;
  for (let point = 0; point < 0x11_0000; point++) {
    if ([9, 10, 13, 32].includes(point) || !ignorable.test(String.fromCodePoint(point))) continue;
    assert.ok(isMarked(point), point.toString(16));
  }
});

test("the page and the core agree about emoji and scripts that need invisible characters", () => {
  for (const { text, found } of JSON.parse(read("invisible-texts.json"))) {
    let place = 0;
    const marked = stretches(text).flatMap((stretch) => {
      place += stretch.invisible ? 1 : [...stretch.text].length;
      return stretch.invisible ? [place] : [];
    });
    assert.deepEqual(marked, found, JSON.stringify(text));
  }
});

test("invisible characters and outer spaces are shown by their numbers", () => {
  assert.equal(escaped("ali\u200bce"), "ali⟨U+200B⟩ce");
  assert.equal(escaped(" alice smith\n"), "⟨U+0020⟩alice smith⟨U+000A⟩");
  assert.equal(escaped("a\nb"), "a⟨U+000A⟩b");
  assert.deepEqual(stretches("a\nb"), [{ text: "a\nb", invisible: false }]);
  assert.deepEqual(stretches(""), []);
});

test("the words name the character, or count them", () => {
  const one = { value: "ali\u200bce", characters: ["U+200B"], count: 1, at: 4 };
  assert.equal(
    words("text_has_invisible", { claim: "sub", severity: "warning", details: one }).what,
    "`sub` contains a zero-width space (U+200B): `ali⟨U+200B⟩ce`.",
  );
  const two = { value: "\u202ea\u200bb", characters: ["U+202E", "U+200B"], count: 2, at: 1 };
  assert.equal(
    words("text_has_invisible", { claim: "sub", severity: "warning", details: two }).what,
    "`sub` contains 2 invisible characters (U+202E, U+200B): `⟨U+202E⟩a⟨U+200B⟩b`.",
  );
  assert.match(words("text_has_outer_spaces", { claim: "sub", details: { value: " a" } }).what, /`⟨U\+0020⟩a`/);
});
