/** The second try of tests that drive browsers, which stumble now and then on a busy machine. */

/** More failed files than this have a cause. */
const MOST_FILES = 3;

/**
 * The files to run again: those of the failed tests, as node's "spec" reporter lists them.
 * @param {string} output
 * @returns {string[]} None if there are too many.
 */
export function filesToRunAgain(output) {
  const files = new Set([...output.matchAll(/^test at (\S+\.test\.mjs):\d+:\d+$/gm)].map(([, file = ""]) => file));
  return files.size > MOST_FILES ? [] : [...files];
}

/**
 * What to print of a failure that did not come back, since it may still have a cause of ours.
 * @param {string} output
 */
export const failureIn = (output) => output.slice(Math.max(output.indexOf("✖ failing tests:"), 0)).trimEnd();
