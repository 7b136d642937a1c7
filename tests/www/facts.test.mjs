/** Checks that what the page repeats from the core matches the core. */
import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { test } from "node:test";
import { METHODS } from "../../www/acl/text.js";
import { ROLES } from "../../www/generate/fields.js";
import { defaultLifetime, lifetimePresets, limitSeconds } from "../../www/generate/lifetime.js";
import { LONGEST_LIFETIME, WHOLE_SIGNATURES } from "../../www/messages/judge.js";
import { calls } from "../../www/next/state.js";
import { READ_AT_MOST as BATCH_BYTES } from "../../www/worker/batch-jobs.js";
import { READ_AT_MOST as KEY_BYTES } from "../../www/worker/vault.js";

/** Returns the one match of a pattern in a file of the core. @param {string} file @param {RegExp} pattern */
function found(file, pattern) {
  const text = readFileSync(new URL(`../../src/${file}`, import.meta.url), "utf8");
  const [, ...groups] = pattern.exec(text) ?? assert.fail(`${pattern} is not in src/${file}`);
  return groups;
}

/** Returns the items of a constant list. @param {string} file @param {string} name */
const listOf = (file, name) => {
  const [items = ""] = found(file, new RegExp(`const ${name}: \\[[^\\]]+\\] = \\[([^\\]]+)\\];`));
  return JSON.parse(`[${items.replace(/,\s*$/, "")}]`);
};

/** Returns a constant number, which may be written as a product. @param {string} file @param {string} name */
const numberOf = (file, name) => {
  const [value = ""] = found(file, new RegExp(`const ${name}: \\w+ = ([\\d_ *]+);`));
  return value
    .replaceAll("_", "")
    .split("*")
    .reduce((product, factor) => product * Number(factor), 1);
};

/** The seconds of a function in kind.rs: of a video token, and of the others. @param {string} name */
const secondsOf = (name) =>
  found("kind.rs", new RegExp(`fn ${name}\\(self\\)[^}]*Self::Video\\) \\{ ([\\d_]+) \\} else \\{ ([\\d_]+) \\}`)).map(
    (digits) => Number(digits.replaceAll("_", "")),
  );

const inSeconds = (/** @type {{ lifetimeAmount: string, lifetimeUnit: string }} */ { lifetimeAmount, lifetimeUnit }) =>
  Number(lifetimeAmount) * Number(lifetimeUnit);
const longest = (/** @type {"user" | "video"} */ kind) =>
  Math.max(...lifetimePresets(kind).map(({ amount, unit }) => Number(amount) * Number(unit)));

test("the lists match the core's", () => {
  assert.deepEqual(METHODS, listOf("acl/faults.rs", "METHODS"));
  assert.deepEqual(ROLES, listOf("rules/video.rs", "ROLES"));
  assert.deepEqual(WHOLE_SIGNATURES, listOf("inspect/signature.rs", "LENGTHS"));
});

test("a file is read up to one byte beyond what the core accepts", () => {
  assert.equal(KEY_BYTES, numberOf("key/options.rs", "MAX_INPUT") + 1);
  assert.equal(BATCH_BYTES, numberOf("batch/text.rs", "MAX_BYTES") + 1);
});

test("the lifetimes match the core's", () => {
  const [videoMost = 0, most = 0] = secondsOf("max_lifetime_seconds");
  assert.deepEqual([limitSeconds("video"), limitSeconds("user"), limitSeconds("application")], [videoMost, most, most]);
  assert.equal(most, numberOf("kind.rs", "MAX_AGE_SECONDS"));
  assert.equal(LONGEST_LIFETIME, Math.max(videoMost, most));
  assert.deepEqual([longest("video"), longest("user")], [videoMost, most]);
  const defaults = [inSeconds(defaultLifetime("video")), inSeconds(defaultLifetime("user"))];
  assert.deepEqual(defaults, secondsOf("default_lifetime_seconds"));
});

test("the targets that send a request match the core's", () => {
  const text = readFileSync(new URL("../../src/snippet/write.rs", import.meta.url), "utf8");
  const made = [...text.matchAll(/Target::(\w+) => Ok\(\w+::\w+\(&input\.call\(\)\?\)\)/g)].map(
    ([, name = ""]) => name,
  );
  assert.deepEqual([...calls].sort(), made.map((name) => name.toLowerCase()).sort());
});
