import assert from "node:assert/strict";
import { test } from "node:test";
import { newest, outcomeOf } from "../../www/newest.js";
import { RefusedError } from "../../www/refused.js";

/** @type {import("../../www/refused.js").Refusal} */
const refusal = { code: "key_empty", field: "privateKey" };
const refused = () => Promise.reject(new RefusedError(refusal));
const broken = () => Promise.reject(new TypeError("a fault of the page"));

test("a value and a refusal are outcomes, and any other error is thrown", async () => {
  assert.deepEqual(await outcomeOf(Promise.resolve(1)), { value: 1 });
  assert.deepEqual(await outcomeOf(refused()), { refusal });
  await assert.rejects(outcomeOf(broken()), TypeError);
});

test("an overtaken turn returns null, whether its job succeeds or is refused, first or last", async () => {
  const turn = newest();
  const [first, second, third] = [turn(), turn(), turn()];
  const late = Promise.withResolvers();
  const pending = first(late.promise);
  assert.equal(await second(refused()), null);
  assert.deepEqual(await third(Promise.resolve("newest")), { value: "newest" });
  late.resolve("older");
  assert.equal(await pending, null);
});

test("one turn awaits several jobs, and is overtaken between them", async () => {
  const turn = newest();
  const answer = turn();
  assert.deepEqual(await answer(Promise.resolve("checked")), { value: "checked" });
  turn();
  assert.equal(await answer(Promise.resolve("minted")), null);
});

test("two helpers do not overtake each other", async () => {
  const answer = newest()();
  newest()();
  assert.deepEqual(await answer(Promise.resolve(1)), { value: 1 });
});
