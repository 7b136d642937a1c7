import assert from "node:assert/strict";
import { generateKeyPairSync, randomBytes, sign as signByNode } from "node:crypto";
import { test } from "node:test";
import { Engine, engineModule } from "./engine.mjs";
import { numbers, sign, swapped } from "./signature.mjs";

const engine = new Engine(await engineModule());

/** How many signatures of each usual size. `tests/deep/engine.test.mjs` makes more. */
const SIGNATURES = process.env.ENGINE_SIGNATURES;

/**
 * @param {number} bits
 * @param {number} signatures
 * @param {{ exponent?: number, perKey?: number }} [options]
 */
function check(bits, signatures, { exponent = 65_537, perKey = 10 } = {}) {
  for (let made = 0; made < signatures; ) {
    const { privateKey } = generateKeyPairSync("rsa", { modulusLength: bits, publicExponent: exponent });
    const key = numbers(privateKey);
    // OpenSSL's own p is the larger one.
    for (const order of [key, swapped(key)]) {
      for (let i = 0; i < perKey / 2; i++, made++) {
        const message = randomBytes(40 * i);
        assert.deepEqual(sign(engine, order, message), signByNode("sha256", message, privateKey));
      }
    }
  }
}

for (const [bits, few] of /** @type {const} */ ([
  [2048, 200],
  [3072, 30],
  [4096, 10],
])) {
  const signatures = Number(SIGNATURES ?? few);
  test(`${signatures} signatures of ${bits} bits equal OpenSSL's`, () => check(bits, signatures));
}

test("keys of odd sizes sign like OpenSSL", () => {
  for (const bits of [2049, 2050, 2056, 2500, 3071, 3073]) check(bits, 10);
});

test("keys with small exponents sign like OpenSSL", () => {
  for (const exponent of [3, 17]) check(2048, 20, { exponent });
});
