import assert from "node:assert/strict";
import { test } from "node:test";
import { inLanes } from "../../scripts/test/lanes.mjs";

/**
 * Runs these checks, and returns what happened, in its order.
 * @param {(import("../../scripts/test/lanes.mjs").Check & { fails?: boolean })[]} checks
 */
async function eventsOf(checks) {
  /** @type {string[]} */
  const events = [];
  await inLanes(checks, async ({ name, fails = false }, isHopeless) => {
    events.push(`${name} starts${isHopeless ? " without hope" : ""}`);
    await new Promise((resolve) => setTimeout(resolve, 5));
    events.push(`${name} ends`);
    return !fails && !isHopeless;
  });
  return events;
}

test("checks without browsers run beside the others, each lane in its order", async () => {
  const events = await eventsOf([
    { name: "a" },
    { name: "b" },
    { name: "c", beside: true },
    { name: "d", beside: true },
  ]);
  const at = (/** @type {string} */ event) => events.indexOf(event);
  assert.equal(events.length, 8);
  assert.ok(at("a ends") < at("b starts") && at("c ends") < at("d starts"), `${events}`);
  assert.ok(at("c starts") < at("a ends"), `${events}`);
});

test("a check waits for the one that it needs, in the other lane too", async () => {
  const events = await eventsOf([
    { name: "other" },
    { name: "build" },
    { name: "types", needs: "build", beside: true },
  ]);
  assert.ok(events.indexOf("types starts") > events.indexOf("build ends"), `${events}`);
});

test("what needs a failed check has no hope, and neither has what needs that", async () => {
  const events = await eventsOf([
    { name: "build", fails: true },
    { name: "pack", needs: "build" },
    { name: "package", needs: "pack" },
    { name: "fmt", beside: true },
    { name: "types", needs: "build", beside: true },
  ]);
  assert.deepEqual(events.filter((event) => event.includes("hope")).sort(), [
    "pack starts without hope",
    "package starts without hope",
    "types starts without hope",
  ]);
});

test("a check whose need was not chosen just runs", async () => {
  assert.deepEqual(await eventsOf([{ name: "www", needs: "build" }]), ["www starts", "www ends"]);
});
