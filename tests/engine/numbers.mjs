/** The worst moduli and operands that we know, as in engine/tests/support. */

const LIMB = 52;

/** @param {number} seed @returns {(bits: number) => bigint} Random numbers, the same in each run. */
export function random(seed) {
  let state = BigInt(seed);
  const word = () => {
    state = BigInt.asUintN(64, state + 0x9e37_79b9_7f4a_7c15n);
    let x = BigInt.asUintN(64, (state ^ (state >> 30n)) * 0xbf58_476d_1ce4_e5b9n);
    x = BigInt.asUintN(64, (x ^ (x >> 27n)) * 0x94d0_49bb_1331_11ebn);
    return x ^ (x >> 31n);
  };
  return (bits) => {
    let number = 0n;
    for (let have = 0; have < bits; have += 64) number = (number << 64n) | word();
    return BigInt.asUintN(bits, number);
  };
}

/** Returns as many limbs as fit, each made by `of`. @param {number} bits @param {(i: number) => bigint} of */
function limbs(bits, of) {
  let sum = 0n;
  for (let i = 0; i < Math.floor(bits / LIMB); i++) sum |= of(i) << BigInt(i * LIMB);
  return sum;
}

/** Numbers where the low half of a product changes sign. @param {number} bits @param {(bits: number) => bigint} any */
const halfway = (bits, any) => limbs(bits, () => (1n << 51n) - 1n + (any(8) % 3n));

/** Odd numbers with exactly this many bits. @param {number} bits @param {(bits: number) => bigint} any */
export function moduli(bits, any) {
  const [top, half] = [1n << BigInt(bits), 1n << BigInt(bits - 1)];
  return [
    top - 1n,
    top - 1n - (any(48) << 1n),
    half + 1n,
    half + 1n + (any(20) << 1n),
    ((any(bits) >> 60n) << 60n) | half | 1n,
    top - (1n << BigInt(bits >> 1)) - 1n,
    halfway(bits - 1, any) | half | 1n,
    any(bits) | half | 1n,
  ];
}

/**
 * Numbers below 8m, the limit for factors.
 *
 * @param {bigint} m
 * @param {number} bits
 * @param {(bits: number) => bigint} any
 */
export function operands(m, bits, any) {
  const below = (/** @type {bigint} */ x) => (x < 8n * m ? x : 8n * m - 1n);
  return [
    8n * m - 1n,
    3n * m - 1n,
    2n * m - 1n - any(16),
    below((2n << BigInt(bits)) - 1n),
    below(limbs(bits, (i) => (i % 2 ? 0n : (1n << 52n) - 1n))),
    0n,
    1n,
    m - 1n,
    below(halfway(bits, any)),
    any(bits) % m,
  ];
}

/** @param {bigint} base @param {bigint} exponent @param {bigint} m */
export function power(base, exponent, m) {
  let result = 1n % m;
  let square = base % m;
  for (let rest = exponent; rest > 0n; rest >>= 1n) {
    if (rest & 1n) result = (result * square) % m;
    square = (square * square) % m;
  }
  return result;
}
