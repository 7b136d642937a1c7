import assert from "node:assert/strict";
import { test } from "node:test";
import { bothTimes, clockTime, countdown, duration, localTime, relative, span, utc } from "../../www/time.js";

const NOON = 1_795_269_912; // 21 Nov 2026, 14:05:12 UTC

test("utc names day, time and zone", () => {
  assert.equal(utc(NOON), "21 Nov 2026, 14:05:12 UTC");
  assert.equal(utc(NOON + 0.9), "21 Nov 2026, 14:05:12 UTC");
  assert.equal(utc(0), "1 Jan 1970, 00:00:00 UTC");
  assert.equal(utc(-62_135_596_800), "1 Jan 1, 00:00:00 UTC");
  assert.equal(utc(-62_135_596_801), "31 Dec 1 BC, 23:59:59 UTC");
  assert.match(utc(8.64e12), /275760, 00:00:00 UTC$/);
});

test("a reader whose clock is UTC sees a time only once", () => {
  assert.deepEqual(bothTimes(NOON, 0), ["21 Nov 2026, 14:05:12 UTC"]);
  const [local = "", other] = bothTimes(NOON, -60);
  assert.match(local, /2026/);
  assert.equal(other, "21 Nov 2026, 14:05:12 UTC");
  assert.deepEqual(bothTimes(1e300, -60), ["outside the calendar"]);
});

test("the clock of the moment counts, not today's or that of 1970", (t) => {
  const { TZ } = process.env;
  t.after(() => (TZ === undefined ? delete process.env.TZ : Object.assign(process.env, { TZ })));
  // An hour ahead of UTC in the winter of 1970, and not in that of 2026.
  process.env.TZ = "Europe/London";
  assert.equal(bothTimes(NOON).length, 1);
  assert.equal(bothTimes(0).length, 2);
});

test("today is the day in the reader's zone", () => {
  const midnight = 1_795_219_200;
  assert.equal(clockTime(midnight - 600, midnight + 600, "Asia/Tokyo"), "08:50");
  assert.equal(clockTime(midnight - 600, midnight + 600, "UTC"), "20 Nov, 23:50");
});

test("a number that is not a date says so", () => {
  for (const seconds of [Number.NaN, Infinity, -Infinity, 8.64e12 + 1, 1e300]) {
    assert.equal(utc(seconds), "outside the calendar");
    assert.equal(localTime(seconds), "outside the calendar");
    assert.equal(clockTime(seconds, NOON), "outside the calendar");
  }
});

test("milliseconds read as seconds are still a date, far away", () => {
  assert.equal(utc(1_795_304_883_138), "11 Dec 58860, 16:52:18 UTC");
});

test("local names the zone", () => {
  const berlin = localTime(NOON, "Europe/Berlin");
  assert.match(berlin, /21 Nov 2026/);
  assert.match(berlin, /15:05:12/);
  assert.match(berlin, /CET|GMT\+1/);
  assert.match(localTime(NOON), /2026/);
});

test("a duration has its two largest units", () => {
  const cases = /** @type {const} */ ([
    [0, "0 s"],
    [1, "1 s"],
    [59, "59 s"],
    [60, "1 min"],
    [843, "14 min 3 s"],
    [3600, "1 h"],
    [3605, "1 h"],
    [11_520, "3 h 12 min"],
    [90_060, "25 h 1 min"],
    [172_800, "2 d"],
    [190_800, "2 d 5 h"],
    [63_115_200, "2 y"],
    [-843, "14 min 3 s"],
  ]);
  for (const [seconds, words] of cases) assert.equal(span(seconds), words);
});

test("a duration uses one unit if that is enough", () => {
  const cases = /** @type {const} */ ([
    [0, "0 seconds"],
    [1, "1 second"],
    [30, "30 seconds"],
    [60, "1 minute"],
    [900, "15 minutes"],
    [3600, "1 hour"],
    [5400, "1 h 30 min"],
    [21_600, "6 hours"],
    [86_400, "24 hours"],
    [86_401, "24 h 1 s"],
    [259_200, "3 days"],
    [2_592_000, "30 days"],
  ]);
  for (const [seconds, words] of cases) assert.equal(duration(seconds), words);
});

test("a relative time says whether it is before or after now", () => {
  assert.equal(relative(NOON + 843, NOON), "in 14 min 3 s");
  assert.equal(relative(NOON - 11_520, NOON), "3 h 12 min ago");
  assert.equal(relative(NOON, NOON), "now");
  assert.equal(relative(NOON + 0.2, NOON + 0.9), "now");
});

test("countdown counts down, then says how long ago", () => {
  assert.equal(countdown(NOON + 843, NOON), "Expires in 14 min 3 s");
  assert.equal(countdown(NOON + 1, NOON), "Expires in 1 s");
  assert.equal(countdown(NOON, NOON), "Expired now");
  assert.equal(countdown(NOON - 125, NOON), "Expired 2 min 5 s ago");
});
