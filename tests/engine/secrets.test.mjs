import assert from "node:assert/strict";
import { mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { test } from "node:test";
import { must, root } from "../../scripts/run.mjs";
import { file } from "./engine.mjs";
import { functions, suspects } from "./flow.mjs";

const bin = (/** @type {string} */ name) => join(root, "node_modules/.bin", name);

/** @param {string} module A file, wasm or text. */
const disassemble = async (module) => functions(await must(bin("wasm-dis"), [module, "--all-features"]));

test("no branch, address or select depends on a number", async () => {
  const all = await disassemble(file);
  const instructions = all.flatMap(({ instructions }) => instructions);
  for (const expected of ["f64x2.relaxed_madd", "br_if", "select", "v128.load"])
    assert.ok(instructions.includes(expected));
  for (const one of all) {
    // It reports what the processor can do, and never sees a key.
    const expected = one.exports.includes("fused") ? ["i8x16.all_true"] : [];
    assert.deepEqual(suspects(one), expected, `${one.name} ${one.exports}`);
  }
});

test("that check finds every way to make an i32 from a number", async () => {
  const expressions = [
    "(i64.eqz (i64.load (i32.const 0)))",
    "(i64.lt_u (i64.load (i32.const 0)) (i64.const 1))",
    "(f64.lt (f64.load (i32.const 0)) (f64.const 1))",
    "(i32.wrap_i64 (i64.load (i32.const 0)))",
    "(i32.trunc_sat_f64_u (f64.load (i32.const 0)))",
    "(i32.load (i32.const 0))",
    "(i32.load8_u (i32.const 0))",
    "(i32x4.extract_lane 0 (v128.load (i32.const 0)))",
    "(i64x2.bitmask (v128.load (i32.const 0)))",
    "(v128.any_true (v128.load (i32.const 0)))",
  ];
  const branch = (/** @type {string} */ condition, /** @type {number} */ i) =>
    `(func (export "f${i}") (if ${condition} (then (i64.store (i32.const 8) (i64.const 1)))))`;
  const folder = await mkdtemp(join(tmpdir(), "engine-flow-"));
  try {
    const name = join(folder, "module");
    await writeFile(`${name}.wat`, `(module (memory 1) ${expressions.map(branch).join("\n")})`);
    await must(bin("wasm-as"), [`${name}.wat`, "-o", `${name}.wasm`, "--all-features"]);
    const found = (await disassemble(`${name}.wasm`)).map(suspects);
    assert.deepEqual(
      found,
      expressions.map((expression) => [expression.slice(1).split(" ")[0]]),
    );
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
});
