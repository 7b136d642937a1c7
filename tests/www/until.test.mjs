import assert from "node:assert/strict";
import { test } from "node:test";
import { requestOf } from "../../www/generate/request.js";
import { changeUntil, requestAt } from "../../www/generate/until.js";
import { initialState, update } from "../../www/state.js";

/** @import { Form } from "../../www/generate/state.js" */
/** @import { State } from "../../www/state.js" */

const UNTIL = "2026-11-26T18:00";
/** The same moment, whatever zone this computer is in. */
const MOMENT = new Date(2026, 10, 26, 18).getTime() / 1000;

/** @param {State} state @param {Partial<Form>} change */
const typed = (state, change) => update(state, { type: "form-changed", change });

test("a token until a moment expires then, whenever it is made", () => {
  const { form } = typed(initialState, changeUntil(UNTIL, MOMENT - 3600.5)).generate;
  for (const now of [MOMENT - 3600.5, MOMENT - 60]) {
    assert.equal(requestAt(form, now).lifetimeSeconds, MOMENT - Math.floor(now));
  }
  // Its lifetime counts from its own time of issue, where it has one.
  const early = { ...form, issuedAt: String(MOMENT - 7200) };
  assert.equal(requestAt(early, MOMENT - 60).lifetimeSeconds, 7200);
});

test("the lifetime follows, and choosing another one drops the moment", () => {
  const state = typed(initialState, changeUntil(UNTIL, MOMENT - 7200));
  assert.deepEqual([state.generate.form.lifetimeAmount, state.generate.form.lifetimeUnit], ["2", "3600"]);
  for (const change of [{ lifetimeAmount: "15" }, { lifetimeUnit: "60" }, { kind: /** @type {const} */ ("video") }]) {
    assert.equal(typed(state, change).generate.form.until, "", JSON.stringify(change));
  }
  assert.equal(typed(state, { sub: "alice" }).generate.form.until, UNTIL);
});

test("a moment that has passed asks for a lifetime that the core refuses", () => {
  const { form } = typed(initialState, changeUntil(UNTIL, MOMENT + 60)).generate;
  assert.equal(requestAt(form, MOMENT + 60).lifetimeSeconds, -60);
  // The lifetime that was chosen is not overwritten by it.
  assert.deepEqual([form.lifetimeAmount, form.lifetimeUnit], ["15", "60"]);
});

test("the lifetime follows a moment from one second on", () => {
  assert.deepEqual(changeUntil(UNTIL, MOMENT), { until: UNTIL });
  assert.deepEqual(changeUntil(UNTIL, MOMENT - 1), { until: UNTIL, lifetimeAmount: "1", lifetimeUnit: "1" });
});

test("without a moment, the request is that of the form", () => {
  const { form } = initialState.generate;
  assert.deepEqual(requestAt(form, MOMENT), requestOf(form));
});

test("without the moment, the lifetime is the chosen one again", () => {
  const hours = typed(initialState, { lifetimeAmount: "6", lifetimeUnit: "3600" });
  const moved = [UNTIL, "2026-11-26T19:00"].reduce(
    (state, until) => typed(state, changeUntil(until, MOMENT - 3560)),
    hours,
  );
  assert.notEqual(moved.generate.form.lifetimeAmount, "6");
  const { form } = typed(moved, changeUntil("", MOMENT)).generate;
  assert.deepEqual([form.until, form.lifetimeAmount, form.lifetimeUnit], ["", "6", "3600"]);
  // A lifetime that was chosen instead of the moment stays.
  const chosen = typed(typed(moved, { lifetimeAmount: "15", lifetimeUnit: "60" }), { until: "" }).generate.form;
  assert.deepEqual([chosen.lifetimeAmount, chosen.lifetimeUnit], ["15", "60"]);
});
