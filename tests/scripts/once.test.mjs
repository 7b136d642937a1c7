import assert from "node:assert/strict";
import { mkdir } from "node:fs/promises";
import { join } from "node:path";
import { test } from "node:test";
import { compiledOnce } from "../../scripts/test/once.mjs";
import { temporaryFolder } from "../support/folder.mjs";

test("cargo keeps files for the next change only where somebody has compiled by hand", async () => {
  const folder = join(await temporaryFolder(), "incremental");
  assert.deepEqual(await compiledOnce(folder), { CARGO_INCREMENTAL: "0" });
  await mkdir(folder);
  assert.deepEqual(await compiledOnce(folder), {});
});
