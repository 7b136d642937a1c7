/** The pure parts of `npm run bench`: what it makes of its figures. */
import assert from "node:assert/strict";
import { test } from "node:test";
import jsonwebtoken from "jsonwebtoken";
import { amount, times, withSpread } from "../../bench/numbers.mjs";
import { plot } from "../../bench/plot.mjs";
import { report, table } from "../../bench/report.mjs";
import { compared, inTurns, median, rotated, spread } from "../../bench/rounds.mjs";
import { applicationId, mustBeValid, pemOf, request } from "../../bench/valid.mjs";

/** @import { Measure } from "../../bench/rounds.mjs" */

/** @type {Measure[]} */
const measures = [
  {
    id: "token-2048",
    place: "chrome",
    unit: "ms",
    samples: { ours: [10, 12, 11], jose: [0.5, 0.6, 0.55], forge: [40] },
  },
  { id: "token-2048", place: "firefox", unit: "ms", samples: { ours: [20], jose: [1], forge: [30, 50] } },
  { id: "bytes-br", place: "chrome", unit: "B", samples: { ours: [200_000], jose: [5_000] } },
  { id: "long-2048", place: "chrome", unit: "ms", samples: { ours: [0], jose: [60] } },
];

/** @type {import("../../bench/report.mjs").Results} */
const results = {
  date: "2026-01-02",
  isQuick: false,
  settleMs: 3000,
  rounds: { short: 3, row: 1, many: 1, cold: 1, block: 1 },
  row: { ours: 1000, jose: 1000, jsrsasign: 250, forge: 250 },
  many: { ours: 10_000, jose: 10_000, jsrsasign: 2_000, forge: 2_000 },
  machine: { cpu: "A <fast> & quiet one", cores: 2, memoryGiB: 8, system: "Linux 6" },
  versions: { Node: "20.0.0" },
  measures,
};

test("the median is the middle one, or halfway between the two middle ones", () => {
  assert.equal(median([3, 1, 2]), 2);
  assert.equal(median([10, 1, 2, 100]), 6);
  assert.throws(() => median([]), RangeError);
});

test("taking a median does not change the samples", () => {
  const samples = [3, 1, 2];
  median(samples);
  assert.deepEqual(samples, [3, 1, 2]);
});

test("the spread is from the lowest to the highest", () => {
  assert.deepEqual(spread([5, 30, 7]), { median: 7, low: 5, high: 30 });
});

test("each round starts with another contender", async () => {
  assert.deepEqual(rotated(["a", "b", "c"], 4), ["b", "c", "a"]);
  /** @type {string[]} */
  const order = [];
  const samples = await inTurns(["a", "b", "c"], 3, async (name, round) => {
    order.push(name);
    return `${name}${round}`;
  });
  assert.equal(order.join(""), "abcbcacab");
  assert.deepEqual(samples, { a: ["a0", "a1", "a2"], b: ["b0", "b1", "b2"], c: ["c0", "c1", "c2"] });
});

test("ratios are relative to our median", () => {
  const { ours, forge } = compared(/** @type {Measure} */ (measures[1]));
  assert.deepEqual(ours?.ratio, { median: 1, low: 1, high: 1 });
  assert.deepEqual(forge?.ratio, { median: 2, low: 1.5, high: 2.5 });
  assert.throws(() => compared({ id: "x", place: "node", unit: "ms", samples: { jose: [1] } }), /ours is missing/);
});

test("figures have no more digits than they deserve", () => {
  assert.deepEqual([0.000712, 0.0213, 0.5, 1, 2.34, 34.5, 1234].map(times), [
    "0.00071×",
    "0.021×",
    "0.50×",
    "1×",
    "2.3×",
    "35×",
    "1,234×",
  ]);
  assert.equal(times(Number.NaN), "–");
  assert.deepEqual([amount(0.123, "ms"), amount(12.34, "ms"), amount(45_678, "ms")], ["0.123 ms", "12.3 ms", "45.7 s"]);
  assert.deepEqual([amount(1_234_567, "B"), amount(4321, "B"), amount(7, "requests")], ["1.23 MB", "4.32 kB", "7"]);
  assert.equal(withSpread({ median: 2, low: 1, high: 3 }, "ms"), "2.00 ms (1.00 ms – 3.00 ms)");
  assert.equal(withSpread({ median: 2, low: 2, high: 2 }, "ms"), "2.00 ms");
});

test("a table has a row for each contender and a column for each place", () => {
  assert.equal(
    table("token-2048", "2048 bits", measures),
    `| 2048 bits | Chromium | Firefox |
|---|---|---|
| ours | **1×** 11.0 ms (10.0 ms – 12.0 ms) | **1×** 20.0 ms |
| jose (WebCrypto) | **0.050×** 0.550 ms (0.500 ms – 0.600 ms) | **0.050×** 1.00 ms |
| node-forge | **3.6×** 40.0 ms | **2.0×** 40.0 ms (30.0 ms – 50.0 ms) |`,
  );
  assert.equal(table("none", "", measures), "");
});

test("browsers come before Node, whatever was measured first", () => {
  const node = { ...measures[0], place: "node" };
  assert.match(
    table("token-2048", "", [/** @type {Measure} */ (node), ...measures]),
    /^\| {2}\| Chromium \| Firefox \| Node \|/,
  );
});

test("there is no ratio without a value", () => {
  assert.match(
    table("long-2048", "", measures),
    /\| ours \| \*\*–\*\* 0 ms \|\n\| jose \(WebCrypto\) \| \*\*–\*\* 60\.0 ms \|/,
  );
});

test("the report has every measure and the machine, and says if it was a quick run", () => {
  const text = report(results);
  for (const part of ["2026-01-02", "A <fast> & quiet one, 2 cores", "| Node | 20.0.0 |", "**3.6×** 40.0 ms", "Brotli"])
    assert.ok(text.includes(part), part);
  assert.match(text, /Tokens made: 10,000; jsrsasign 2,000, node-forge 2,000/);
  assert.doesNotMatch(text, /quick run|undefined|NaN|Infinity/);
  assert.match(report({ ...results, isQuick: true }), /quick run/);
});

test("the picture is well-formed, and says in words what it shows", () => {
  const svg = plot(results);
  assert.equal(unclosed(svg), "");
  assert.doesNotMatch(svg, /NaN|undefined|Infinity/);
  assert.match(svg, /<title id="title">[^<]+<\/title>/);
  assert.match(
    svg,
    /<desc id="desc">.*One token, 2048 bits: Chromium: jose \(WebCrypto\) 0\.050×, node-forge 3\.6×; Firefox:/,
  );
  assert.match(svg, /prefers-color-scheme: dark/);
  assert.equal(unclosed("<svg><g></svg>"), "</svg> closes <g>");
});

test("a token that is not valid stops the bench", () => {
  const pem = pemOf(2048);
  const { now } = request();
  const sign = (/** @type {object} */ claims) =>
    jsonwebtoken.sign({ iat: now, ...claims }, pem, { algorithm: "RS256" });
  const good = sign({ application_id: applicationId, jti: "1" });
  mustBeValid([good], pem);
  assert.throws(() => mustBeValid([`${good.slice(0, -8)}AAAAAAAA`], pem), /invalid signature/);
  assert.throws(() => mustBeValid([sign({ application_id: "other", jti: "1" })], pem), /not the claims/);
  assert.throws(() => mustBeValid([good, good], pem), /same jti/);
  assert.throws(() => mustBeValid([good], pem, 2), /1 tokens instead of 2/);
});

/** The first fault of the nesting, or nothing. @param {string} xml */
function unclosed(xml) {
  /** @type {string[]} */
  const open = [];
  const rest = xml.replaceAll(/<(\/?)([a-z]+)((?:\s+[\w:-]+="[^"<]*")*)\s*(\/?)>/gi, (_, closes, name, __, isEmpty) => {
    if (closes) {
      const last = open.pop();
      if (last !== name) open.push(`</${name}> closes <${last}>`);
    } else if (!isEmpty) open.push(name);
    return "";
  });
  if (/[<>]|&(?!amp;|lt;|gt;)/.test(rest)) return `left over: ${/.{0,20}[<>&].{0,20}/.exec(rest)?.[0]}`;
  return open.at(-1) ?? "";
}
