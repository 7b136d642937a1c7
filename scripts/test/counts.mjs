/** Reads how many tests passed and failed from what a test program printed. */

/** @typedef {{ passed: number, failed: number, skipped?: number }} Counts */

/**
 * cargo test's and wasm-bindgen-test-runner's `test result: ok. 5 passed; 0 failed; …` lines, summed.
 * @param {string} output
 * @returns {Counts}
 */
export function countCargo(output) {
  const counts = { passed: 0, failed: 0 };
  for (const [, passed, failed] of output.matchAll(/^test result: .*?(\d+) passed; (\d+) failed;/gm)) {
    counts.passed += Number(passed);
    counts.failed += Number(failed);
  }
  return counts;
}

/**
 * The totals of node's "spec" reporter.
 * @param {string} output
 * @returns {Counts}
 */
export function countNode(output) {
  const total = (/** @type {string} */ name) =>
    [...output.matchAll(new RegExp(`^ℹ ${name} (\\d+)$`, "gm"))].reduce((sum, match) => sum + Number(match[1]), 0);
  return { passed: total("pass"), failed: total("fail") + total("cancelled"), skipped: total("skipped") };
}
