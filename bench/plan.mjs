/**
 * Sets how often each thing is measured: in full, about 15 minutes on two idle cores, or quickly, to see that it
 * works.
 */

/** @import { BrowserName } from "../scripts/browser.mjs" */

/**
 * `rounds`: how many samples each contender gives. `row`, `many`: how many tokens each makes. Those in plain
 * JavaScript make fewer, and their time is scaled up. Otherwise they would take most of the run to show the same.
 *
 * @typedef {typeof full} Plan
 */
export const full = {
  isQuick: false,
  settleMs: 3000,
  rounds: { short: 11, row: 3, many: 2, cold: 9, block: 5 },
  row: /** @type {Record<string, number>} */ ({ ours: 1000, portable: 200, jose: 1000, jsrsasign: 100, forge: 100 }),
  many: /** @type {Record<string, number>} */ ({ ours: 10_000, jose: 10_000, jsrsasign: 400, forge: 400 }),
};

/** @type {Plan} */
export const quick = {
  isQuick: true,
  settleMs: 500,
  rounds: { short: 2, row: 1, many: 1, cold: 2, block: 1 },
  row: { ours: 100, portable: 100, jose: 100, jsrsasign: 50, forge: 50 },
  many: { ours: 400, jose: 400, jsrsasign: 200, forge: 200 },
};

/** The number of tokens that times are scaled to. */
export const ROW = 1000;
export const MANY = 10_000;

export const libraries = ["ours", "jose", "jsrsasign", "forge"];
/** The contenders measured in workers. `portable` is ours without the signing engine. */
export const workers = ["ours", "portable", "jose", "jsrsasign", "forge"];
export const pages = ["ours", "jose", "jsrsasign"];

/** @type {BrowserName[]} */
export const browsers = ["chrome", "firefox"];
