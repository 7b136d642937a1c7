import assert from "node:assert/strict";
import { readFile } from "node:fs/promises";
import { join } from "node:path";
import { test } from "node:test";
import { bundledPackages, partsOf } from "../../scripts/build/parts.mjs";
import { sbom } from "../../scripts/build/sbom.mjs";
import { buildSingle } from "../../scripts/build/single.mjs";
import { buildSite } from "../../scripts/build/site.mjs";
import { root } from "../../scripts/run.mjs";
import { temporaryFolder } from "../support/folder.mjs";

const folder = await temporaryFolder("parts");
const { inputs } = await buildSite(join(folder, "site"));
const { dependencies, devDependencies } = JSON.parse(await readFile(join(root, "package.json"), "utf8"));

/** Returns the names of the npm packages whose code esbuild put in. @param {Iterable<string>} inputs */
const names = async (inputs) => (await bundledPackages(inputs)).map(({ name }) => name);

test("the npm packages in the site and the single file are the dependencies in package.json", async () => {
  const single = await buildSingle(join(folder, "single.html"));
  assert.deepEqual(await names(inputs), Object.keys(dependencies));
  assert.deepEqual(await names(single.inputs), Object.keys(dependencies));
  assert.ok(inputs.has("www/worker/worker.js") && inputs.has("www/sw.js") && inputs.has("www/main.js"));
});

test("the list of parts and the notices name them with the same version", async () => {
  const { components } = JSON.parse(sbom(await partsOf(inputs, {})));
  const listed = components.filter((/** @type {{ purl: string }} */ { purl }) => purl.startsWith("pkg:npm/"));
  const versions = listed.map((/** @type {Record<string, string>} */ { name, version }) => [name, version]);
  assert.deepEqual(Object.fromEntries(versions), dependencies);
  const text = await readFile(join(folder, "site/THIRD-PARTY.txt"), "utf8");
  for (const [name, version] of Object.entries(dependencies)) assert.ok(text.includes(`\n${name} ${version} (`), name);
  for (const name of Object.keys(devDependencies)) assert.ok(!text.includes(`\n${name} `), name);
});

test("a file of another package would be noticed", async () => {
  assert.deepEqual(await names(["www/main.js", "node_modules/jose/x.js", "node_modules/@vonage/jwt/x.js"]), [
    "@vonage/jwt",
    "jose",
  ]);
});
