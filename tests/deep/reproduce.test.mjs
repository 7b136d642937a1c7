import assert from "node:assert/strict";
import { test } from "node:test";
import { buildAgain } from "../../scripts/reproduce.mjs";

test("a build in another folder with another cargo home gives the same bytes", async () => {
  const { first, second } = await buildAgain();
  assert.equal(second, first);
  assert.match(first, /^[0-9a-f]{64} {2}site\/vonage-jwt\.wasm$/m);
});
