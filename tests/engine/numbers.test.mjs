import assert from "node:assert/strict";
import { test } from "node:test";
import { Engine, engineModule } from "./engine.mjs";
import { moduli, operands, power, random } from "./numbers.mjs";

/** @typedef {import("./engine.mjs").Pair} Pair */

const engine = new Engine(await engineModule());

/** @param {(lane: 0 | 1) => bigint} of @returns {Pair} */
const pair = (of) => [of(0), of(1)];

test("products of the worst operands", () => {
  const any = random(1);
  let multiplications = 0;
  for (const bits of [1024, 1025, 1250, 1536, 2047, 2048, 3072, 4095, 4096]) {
    const all = moduli(bits, any);
    for (const [i, first] of all.entries()) {
      const m = /** @type {Pair} */ ([first, all[(i + 3) % all.length]]);
      const choices = pair((lane) => /** @type {any} */ (operands(m[lane], bits, any)));
      const count = /** @type {any} */ (choices)[0].length;
      for (let a = 0; a < count; a++) {
        for (let b = 0; b < count; b++) {
          const lists = /** @type {any} */ (choices);
          const base = pair((lane) => lists[lane][lane ? b : a]);
          const other = pair((lane) => lists[lane][lane ? a : b]);
          assert.deepEqual(
            engine.product(m, base, other, bits),
            pair((lane) => (base[lane] * other[lane]) % m[lane]),
          );
          multiplications += 4;
        }
      }
    }
  }
  assert.ok(multiplications > 20_000);
});

test("powers of the worst moduli", () => {
  const any = random(2);
  let multiplications = 0;
  for (const bits of [1024, 1025, 1536, 2048]) {
    const all = moduli(bits, any);
    for (const [i, first] of all.entries()) {
      const m = /** @type {Pair} */ ([first, ((all[(i + 5) % all.length] ?? 1n) >> BigInt((i % 2) * 9)) | 1n]);
      const base = /** @type {Pair} */ ([any(2 * bits), m[0] * m[1] - 1n]);
      const exponent = /** @type {Pair} */ ([any(bits), (1n << BigInt(bits)) - 1n]);
      assert.deepEqual(
        engine.power(m, base, exponent, bits),
        pair((lane) => power(base[lane], exponent[lane], m[lane])),
      );
      multiplications += 2 * Math.floor(bits * 1.2);
    }
  }
  assert.ok(multiplications > 100_000);
});

test("public powers", () => {
  const any = random(3);
  for (const bits of [2048, 2049, 3072, 4096]) {
    for (const exponent of [1n, 3n, 17n, 65_537n, 4_294_967_297n, 0xffff_ffff_ffff_ffffn]) {
      const all = moduli(bits, any);
      const m = /** @type {Pair} */ ([all[1], all[7]]);
      const base = pair((lane) => any(bits) % m[lane]);
      assert.deepEqual(
        engine.publicPower(m, base, exponent, bits),
        pair((lane) => power(base[lane], exponent, m[lane])),
      );
    }
  }
});
