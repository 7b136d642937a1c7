import assert from "node:assert/strict";
import { test } from "node:test";
import { clockTime } from "../../www/time.js";
import { momentsOf, place } from "../../www/ui/claims/timeline-scale.js";

const DAY = 86_400;
const iat = 1_700_000_000;

/** @param {Record<string, number>} times @param {number} now @param {number} [diesAt] */
function drawn(times, now, diesAt) {
  const claims = Object.entries(times).map(([name, seconds]) => ({ name, seconds }));
  const known = momentsOf(claims, now, DAY, diesAt);
  return known && place(known.moments, known.life);
}

/** @param {ReturnType<typeof drawn>} line */
const names = (line) => line?.marks.map(({ name }) => name).join();

test("moments are in the order of time, and the life is to scale", () => {
  const line = drawn({ iat, nbf: iat + 300, exp: iat + 900 }, iat + 600);
  assert.equal(names(line), "issued,start,now,expiry,limit");
  const [issued, start, now, expiry, limit] = line?.marks.map(({ x }) => x) ?? [];
  assert.deepEqual([issued, limit], [0, 100]);
  assert.ok(Math.abs((start ?? 0) * 3 - (expiry ?? 0)) < 1e-9 && Math.abs((now ?? 0) * 1.5 - (expiry ?? 0)) < 1e-9);
  assert.deepEqual(line?.life, { from: start, to: expiry });
});

/** Places moments at these times; their names do not matter. @param {number[]} times @param {[number, number]} life */
const placed = (times, [from, to]) => {
  const line = place(
    times.map((at) => ({ name: "now", at })),
    { from, to },
  );
  return { xs: line.marks.map(({ x }) => Math.round(x * 100) / 100), broken: line.broken, life: line.life };
};

test("moments are to scale, in any order, also where the life begins or ends between two of them", () => {
  assert.deepEqual(placed([50, 0, 100, 10, 20], [10, 50]), {
    xs: [0, 10, 20, 50, 100],
    broken: [],
    life: { from: 10, to: 50 },
  });
  assert.deepEqual(placed([0, 40, 100], [10, 70]).life, { from: 10, to: 70 });
  assert.deepEqual(placed([0], [0, 5]).life, { from: 0, to: 100 });
  assert.deepEqual(placed([0, 1], [5, 9]).life, { from: 100, to: 100 });
});

test("a gap of three lives is not broken, and a longer one takes six tenths of a life", () => {
  assert.deepEqual(placed([0, 10, 40], [0, 10]).broken, []);
  const after = placed([0, 10, 41], [0, 10]);
  assert.deepEqual(after.xs, [0, 62.5, 100]);
  assert.deepEqual(after.broken, [{ from: 62.5, to: 100 }]);
  const before = placed([0, 31, 41], [31, 41]);
  assert.deepEqual(before.xs, [0, 37.5, 100]);
  assert.deepEqual(before.broken, [{ from: 0, to: 37.5 }]);
  assert.deepEqual(placed([0, 100], [0, 100]).broken, []);
  // The gap begins before the life and ends inside it.
  assert.deepEqual(placed([0, 35, 41], [31, 41]).broken, []);
  assert.deepEqual(placed([100, 135, 141], [131, 141]).broken, []);
});

test("seconds that are milliseconds are not placed, and the last ones before them are", () => {
  const issued = (/** @type {number} */ seconds) => momentsOf([{ name: "iat", seconds }], 0, DAY);
  assert.equal(issued(1e11), null);
  assert.equal(issued(-1e11), null);
  assert.equal(issued(1e11 - 1)?.life.from, 1e11 - 1);
});

test("a gap that would leave the life a hair is broken, and only outside the life", () => {
  const line = drawn({ iat, exp: iat + 900 }, iat + 1);
  const expiry = line?.marks.find(({ name }) => name === "expiry")?.x ?? 0;
  assert.deepEqual(line?.broken, [{ from: expiry, to: 100 }]);
  assert.ok(expiry > 50);
  assert.deepEqual(drawn({ iat, exp: iat + DAY }, iat + 1)?.broken, []);
  // Long after: the life is still seen.
  const old = drawn({ iat, exp: iat + 900 }, iat + 400 * DAY);
  assert.equal(old?.broken.length, 2);
  assert.ok((old?.life.to ?? 0) - (old?.life.from ?? 0) > 30);
});

test("a token without an expiry lives until the moment that the core names, which has no mark", () => {
  const line = drawn({ iat }, iat + 60, iat + 900);
  assert.equal(names(line), "issued,now,limit");
  assert.ok((line?.life.to ?? 0) > 0 && (line?.life.to ?? 0) <= 100);
});

test("every line is within 0 and 100, whatever a token says", () => {
  /** @type {Record<string, number>[]} */
  const tokens = [{ iat, exp: iat - 900 }, { iat, exp: iat }, { iat, nbf: iat + 9 * DAY, exp: iat + 60 }, { iat: 0 }];
  for (const times of tokens) {
    for (const now of [0, iat - 5, iat, iat + 900 * DAY]) {
      const line = drawn(times, now);
      const all = [...(line?.marks ?? []).map(({ x }) => x), ...Object.values(line?.life ?? {})];
      assert.ok(all.length > 2 && all.every((x) => x >= -1e-9 && x <= 100 + 1e-9), JSON.stringify([times, now, line]));
    }
  }
});

test("a token that does not say when it was issued, or says it in milliseconds, has no line", () => {
  assert.equal(drawn({ exp: iat }, iat), null);
  assert.equal(drawn({ iat: iat * 1000 }, iat), null);
});

test("a time of another day has its day", () => {
  assert.equal(clockTime(iat, iat + 60, "UTC"), "22:13");
  assert.equal(clockTime(iat + DAY, iat, "UTC"), "15 Nov, 22:13");
});
