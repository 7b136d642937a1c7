/** Properties of the page's pure modules, with random input. `PROPERTY_RUNS` says how much of it: 10,000 in the deep run. */
import assert from "node:assert/strict";
import { test } from "node:test";
import fc from "fast-check";
import { isJson, itemsOf, membersOf, objectText } from "../../www/acl/json-text.js";
import {
  filtersOf,
  methodsOf,
  plainOf,
  rowsOf,
  spellingOf,
  withFilters,
  withMethods,
  withRows,
} from "../../www/acl/text.js";
import { createPool } from "../../www/batch/run/pool.js";
import { lifetimeOf } from "../../www/generate/lifetime.js";
import { newest } from "../../www/newest.js";
import { deleteProfile, PLACE, readProfiles, saveProfile } from "../../www/settings/profiles.js";
import { initialState, update } from "../../www/state.js";
import { countdown, span, utc } from "../../www/time.js";
import { escaped, stretches } from "../../www/ui/invisible.js";

const numRuns = Number(process.env.PROPERTY_RUNS ?? 200);

/** @template {[unknown, ...unknown[]]} T @param {import("fast-check").IProperty<T>} property */
const holds = (property) => fc.assert(property, { numRuns });
/** @template {[unknown, ...unknown[]]} T @param {import("fast-check").IAsyncProperty<T>} property */
const holdsLater = (property) => fc.assert(property, { numRuns });

const text = fc.string({ unit: "binary", maxLength: 20 });
/** JSON as text, with any spaces. */
const json = fc
  .tuple(fc.jsonValue({ maxDepth: 3 }), fc.constantFrom(undefined, 1, "\t"))
  .map(([value, space]) => JSON.stringify(value, null, space));
const members = fc.array(fc.record({ name: text, text: json }), { maxLength: 6 });

test("an object's members come out as they went in: names that are there twice, and each spelling", () => {
  holds(
    fc.property(members, (given) => {
      const trimmed = given.map(({ name, text }) => ({ name, text: text.trim() }));
      assert.deepEqual(membersOf(objectText(trimmed)), trimmed);
    }),
  );
});

test("an array's items come out as they went in", () => {
  holds(
    fc.property(fc.array(json, { maxLength: 6 }), (given) => {
      assert.deepEqual(itemsOf(`[${given.join(" ,\n")}]`), given);
    }),
  );
});

test("any text is JSON members, items, rows, or none of them", () => {
  holds(
    fc.property(fc.oneof(text, json), (any) => {
      if (!isJson(any)) assert.deepEqual([membersOf(any), itemsOf(any)], [null, null]);
      const rows = rowsOf(any);
      if (rows && any.trim() !== "") assert.notEqual(membersOf(any), null);
    }),
  );
});

const rule = fc.record({ methods: fc.option(fc.array(text, { maxLength: 3 })), filters: members });
const rows = fc.array(fc.record({ path: text, rule }), { maxLength: 5 }).map((given) =>
  given.map(({ path, rule: { methods, filters } }) => {
    const trimmed = filters.map((filter) => ({ ...filter, text: filter.text.trim() }));
    return { row: withFilters(withMethods({ path, rule: [] }, methods), trimmed), methods, filters: trimmed };
  }),
);

test("rows of an ACL are read as they were written, and what is beside them stays", () => {
  holds(
    fc.property(rows, members, (given, beside) => {
      const others = beside.filter(({ name }) => name !== "paths").map((one) => ({ ...one, text: one.text.trim() }));
      const written = withRows(
        objectText(others),
        given.map(({ row }) => row),
      );
      const read = rowsOf(written) ?? [];
      assert.deepEqual(
        read.map((row) => ({ row, methods: methodsOf(row), filters: filtersOf(row) })),
        given,
      );
      assert.deepEqual(
        membersOf(written)?.filter(({ name }) => name !== "paths"),
        others,
      );
    }),
  );
});

test("a filter's value is shown as it is typed", () => {
  holds(
    fc.property(text, fc.constantFrom('"x"', "1", "null"), (typed, before) => {
      const spelling = spellingOf(typed, before);
      assert.ok(isJson(spelling));
      if (spelling.startsWith('"')) assert.equal(plainOf(spelling), typed);
      else assert.equal(spelling, typed.trim());
    }),
  );
});

test("a moment is shown to the second, and a countdown says on which side of it we are", () => {
  const second = fc.integer({ min: 0, max: 253_402_300_799 });
  holds(
    fc.property(second, second, (at, now) => {
      assert.equal(Date.parse(utc(at)), at * 1000);
      assert.equal(countdown(at, now).startsWith("Expires"), at > now);
    }),
  );
});

test("a span is right but for what is smaller than its second unit", () => {
  const UNITS = new Map(Object.entries({ y: 31_557_600, d: 86_400, h: 3600, min: 60, s: 1 }));
  holds(
    fc.property(fc.integer({ min: 0, max: 10 ** 10 }), (seconds) => {
      const shown = [...span(seconds).matchAll(/(\d+) (\w+)/g)];
      const units = shown.map(([, count, unit]) => [Number(count), UNITS.get(unit ?? "")]);
      const sum = units.reduce((sum, [count = 0, unit = 0]) => sum + count * unit, 0);
      const missing = seconds - sum;
      assert.ok(missing >= 0 && missing < (units[0]?.[1] ?? 1), `${seconds}: ${span(seconds)}`);
      assert.ok(shown.length <= 2);
    }),
  );
});

test("a lifetime in the form's terms is the same number of seconds", () => {
  holds(
    fc.property(fc.integer({ min: 1, max: 2 ** 40 }), (seconds) => {
      const { lifetimeAmount, lifetimeUnit } = lifetimeOf(seconds);
      assert.equal(Number(lifetimeAmount) * Number(lifetimeUnit), seconds);
    }),
  );
});

/** A storage with one value in it. @param {string | null} before */
function storageWith(before) {
  const values = new Map(before === null ? [] : [[PLACE, before]]);
  return {
    values,
    getItem: (/** @type {string} */ place) => values.get(place) ?? null,
    setItem: (/** @type {string} */ place, /** @type {string} */ value) => void values.set(place, value),
    removeItem: (/** @type {string} */ place) => void values.delete(place),
  };
}

test("a profile comes back under its name, whatever was stored before, and nothing that was is lost", () => {
  const profiles = fc.array(fc.record({ name: text, fragment: text }), { maxLength: 4 });
  const before = fc.oneof(
    fc.constant(null),
    profiles.map((list) => JSON.stringify(list)),
    text,
    json,
  );
  holds(
    fc.property(before, fc.record({ name: text, fragment: text }), (stored, profile) => {
      const storage = storageWith(stored);
      const { profiles: had, unreadable } = readProfiles(storage);
      const { aside } = saveProfile(storage, profile);
      if (unreadable !== null) assert.equal(storage.values.get(aside ?? ""), stored);
      const others = had.filter(({ name }) => name !== profile.name);
      const now = readProfiles(storage);
      assert.deepEqual(
        new Set(now.profiles.map((one) => JSON.stringify(one))),
        new Set([...others, profile].map((one) => JSON.stringify(one))),
      );
      deleteProfile(storage, profile.name);
      assert.ok(!readProfiles(storage).profiles.some(({ name }) => name === profile.name));
    }),
  );
});

test("of jobs that end in any order only the last one asked for is answered", async () => {
  await holdsLater(
    fc.asyncProperty(fc.scheduler(), fc.integer({ min: 1, max: 8 }), async (scheduler, count) => {
      const turn = newest();
      const answers = Array.from({ length: count }, (_, i) => turn()(scheduler.schedule(Promise.resolve(i))));
      await scheduler.waitAll();
      const last = { value: count - 1 };
      assert.deepEqual(await Promise.all(answers), [...Array.from({ length: count - 1 }, () => null), last]);
    }),
  );
});

test("each chunk of a run is kept once, in whatever order workers answer and whichever of them are lost", async () => {
  await holdsLater(
    fc.asyncProperty(
      fc.scheduler(),
      fc.integer({ min: 0, max: 12 }),
      fc.integer({ min: 1, max: 4 }),
      fc.array(fc.boolean(), { maxLength: 4 }),
      async (scheduler, chunks, size, losses) => {
        const kept = /** @type {number[]} */ ([]);
        const lost = [...losses];
        const pool = createPool({
          chunks,
          size,
          keep: (chunk) => void kept.push(chunk),
          isLoss: () => true,
          makeMinter: async () => ({
            end: () => {},
            mint: (chunk) =>
              scheduler.schedule(
                lost.pop() ? Promise.reject(new Error("lost")) : Promise.resolve(new Uint8Array([chunk])),
              ),
          }),
        });
        const outcome = scheduler.waitFor(pool.run());
        assert.deepEqual(await outcome, { status: "done" });
        assert.deepEqual(
          kept.sort((a, b) => a - b),
          Array.from({ length: chunks }, (_, i) => i),
        );
        assert.equal(pool.workers, 0);
      },
    ),
  );
});

test("what is marked as invisible is all that differs, and marked text has nothing invisible left", () => {
  holds(
    fc.property(fc.string({ unit: "binary", maxLength: 30 }), (given) => {
      const parts = stretches(given);
      const plain = parts.map(({ text, invisible }) => (invisible ? unmarked(text) : text)).join("");
      assert.equal(plain, given.toWellFormed());
      assert.ok(!/[\t\n\r]/.test(escaped(given)));
    }),
  );
});

/** @param {string} mark `⟨U+200B⟩` */
const unmarked = (mark) => String.fromCodePoint(Number.parseInt(mark.slice(3, -1), 16));

test("whatever happens, a token is on the page only with the form and the key that it was made from", () => {
  const minted = { token: "a.b.c", headerJson: "{}", payloadJson: "{}", expiresAt: 1, diesAt: 1, warnings: [] };
  const summary = /** @type {any} */ ({ format: "pkcs8", bits: 2048, fingerprint: "ab", repairs: [], warnings: [] });
  const reading = /** @type {const} */ ({ type: "key-reading" });
  /** A key is read after it began to be. @type {Record<string, import("../../www/state.js").Action[]>} */
  const actions = {
    form: [{ type: "form-changed", change: { sub: "x" } }],
    reading: [reading],
    read: [reading, { type: "key-read", summary }],
    refused: [reading, { type: "key-refused", problem: { code: "key_empty", field: "privateKey" } }],
    forgotten: [{ type: "key-forgotten" }],
    minted: [{ type: "minted", minted }],
    tab: [{ type: "tab-chosen", tab: "inspect" }],
  };
  holds(
    fc.property(fc.array(fc.constantFrom(...Object.keys(actions)), { maxLength: 20 }), (names) => {
      const state = names.flatMap((name) => actions[name] ?? []).reduce(update, initialState);
      const last = names.findLast((name) => name !== "tab");
      assert.equal(state.generate.minted !== null, last === "minted", names.join(" "));
    }),
  );
});
