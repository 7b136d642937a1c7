import assert from "node:assert/strict";
import { readFile } from "node:fs/promises";
import { join } from "node:path";
import { test } from "node:test";
import { root } from "../../scripts/run.mjs";
import { isOlder, OLDEST_NODE, takeOver } from "../../scripts/setup/node.mjs";

test("versions are compared as numbers", () => {
  assert.ok(isOlder("20.20.2", "22.12") && isOlder("22.9.0", "22.12") && isOlder("9.0.0", "22.12"));
  assert.ok(!isOlder("22.12.0", "22.12") && !isOlder("22.23.3", "22.12") && !isOlder("24.0.0", "22.12"));
});

test("package.json, .nvmrc, the types and the documents agree on the Node version", async () => {
  const read = (/** @type {string} */ name) => readFile(join(root, name), "utf8");
  const { engines, devDependencies } = JSON.parse(await read("package.json"));
  const [major] = OLDEST_NODE.split(".");
  assert.equal(engines.node, `>=${OLDEST_NODE}`);
  assert.equal((await read(".nvmrc")).trim(), major);
  assert.equal(devDependencies["@types/node"].split(".")[0], major);
  assert.ok((await read("README.md")).includes(`Node ${OLDEST_NODE} or newer`));
  assert.ok((await read(".github/workflows/ci.yml")).includes("node-version-file: .nvmrc"));
});

test("a Node that is new enough continues by itself", {
  skip: isOlder(process.versions.node, OLDEST_NODE),
}, async () => {
  assert.equal(await takeOver(), null);
});
