import assert from "node:assert/strict";
import { readFile } from "node:fs/promises";
import { test } from "node:test";
import { gzipSync } from "node:zlib";
import { Engine, engineModule, file } from "./engine.mjs";
import { sections } from "./sections.mjs";

const PAGE = 65_536;
const module = await engineModule();
const bytes = await readFile(file);

test("it imports nothing and exports the memory and its functions", () => {
  assert.deepEqual(WebAssembly.Module.imports(module), []);
  const functions = WebAssembly.Module.exports(module)
    .filter(({ kind }) => kind !== "global")
    .map(({ name, kind }) => `${kind} ${name}`);
  assert.deepEqual(functions.sort(), [
    "function desk",
    "function fused",
    "function power",
    "function product",
    "function public_power",
    "function radix_bits",
    "memory memory",
  ]);
});

test("it has no data, so all of its memory can be wiped", () => {
  const names = sections(bytes).map(({ name }) => name);
  assert.ok(names.includes("code"));
  assert.ok(!names.includes("data") && !names.includes("start") && !names.includes("element"), names.join());
});

test("its memory is one page of zeros before work and after wiping", () => {
  const engine = new Engine(module);
  assert.equal(engine.memory.length, PAGE);
  assert.ok(engine.memory.every((byte) => byte === 0));
  const [m, base] = [(1n << 1024n) - 105n, 123_456_789n];
  const work = () => engine.power([m, m - 2n], [base, base], [5n, 6n], 1024);
  const first = work();
  assert.ok(engine.memory.every((byte) => byte === 0));
  assert.deepEqual(first, [base ** 5n % m, base ** 6n % (m - 2n)]);
  assert.deepEqual(work(), first);
});

test("unsupported sizes trap", () => {
  const trap = { name: "RuntimeError" };
  for (const bits of [2100, 4096, 100_000, -1]) {
    assert.throws(() => new Engine(module).exports.power(bits, bits), trap, String(bits));
  }
  for (const bits of [4160, 100_000, -1]) {
    assert.throws(() => new Engine(module).exports.product(bits), trap, String(bits));
    assert.throws(() => new Engine(module).exports.public_power(bits, 3, 0), trap, String(bits));
  }
  assert.throws(() => new Engine(module).exports.power(1024, 0), trap);
  assert.throws(() => new Engine(module).exports.power(1024, 5000), trap);
  assert.throws(() => new Engine(module).exports.public_power(2048, 0, 0), trap);
});

test("it costs a visitor about five kilobytes", () => {
  assert.ok(bytes.length < 16_000, `${bytes.length} bytes`);
  assert.ok(gzipSync(bytes, { level: 9 }).length < 5_500, `${gzipSync(bytes, { level: 9 }).length} bytes compressed`);
});
