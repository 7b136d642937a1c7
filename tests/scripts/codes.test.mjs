import assert from "node:assert/strict";
import { test } from "node:test";
import { testsOfCodes } from "../../scripts/docs/codes.mjs";

/** Codes that no input reaches, and why. @type {Record<string, string>} */
const UNREACHED = {
  plus_signs_restored: "a PEM file whose plus signs became spaces is refused as truncated before this repair is tried",
  signing_failed: "only a processor that computes wrongly, twice, makes a signature that does not verify",
};

test("every code of the core is named by a test, or has a reason why not", async () => {
  const codes = await testsOfCodes();
  assert.ok(codes.size > 150);
  assert.deepEqual(
    [...codes]
      .filter(([, tests]) => tests.length === 0)
      .map(([code]) => code)
      .sort(),
    Object.keys(UNREACHED).sort(),
  );
});
