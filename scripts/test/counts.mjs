/** Reads how many tests passed and failed from what a test program printed. */

/** @typedef {{ passed: number, failed: number, skipped?: number }} Counts */

/**
 * Adds up the lines `test result: ok. 5 passed; 0 failed; …` of cargo test and wasm-bindgen-test-runner.
 * @param {string} output
 * @returns {Counts}
 */
export function countCargo(output) {
  const counts = { passed: 0, failed: 0, skipped: 0 };
  const results = /^test result: .*?(\d+) passed; (\d+) failed; (\d+) ignored;/gm;
  for (const [, passed, failed, ignored] of output.matchAll(results)) {
    counts.passed += Number(passed);
    counts.failed += Number(failed);
    counts.skipped += Number(ignored);
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

/**
 * The tests that were skipped, each with its reason where it gives one: cargo's and node's lines.
 * @param {string} output
 * @returns {string[]}
 */
export function skippedTests(output) {
  const cargo = [...output.matchAll(/^test (\S+) \.\.\. ignored(?:, (.+))?$/gm)];
  const node = [...output.matchAll(/^\s*﹣ (.+?) \([\d.]+ms\) # (?:SKIP|(.+))$/gm)];
  return [...cargo, ...node].map(([, name, reason]) => (reason ? `${name}: ${reason}` : `${name}`));
}

/**
 * The skipped tests that nobody allowed.
 * @param {string} output
 * @param {string[]} allowed The names of tests that may be skipped.
 * @returns {string[]}
 */
export function forbiddenSkips(output, allowed) {
  return skippedTests(output).filter((test) => !allowed.some((name) => test === name || test.startsWith(`${name}: `)));
}
