/** Reads which lines llvm-cov has seen run. */

/**
 * A segment begins at a line and column, and holds until the next one: its count, whether it has a count, and whether
 * a region begins there.
 *
 * @typedef {[line: number, column: number, count: number, hasCount: boolean, isEntry: boolean, isGap: boolean]} Segment
 * @typedef {{ data: { files: { filename: string, segments: Segment[], summary: { lines: { count: number, covered: number } } }[] }[] }} Report
 */

/**
 * Adds up the lines of all files.
 * @param {Report} report
 * @param {(file: string) => string} name
 */
export function linesOf(report, name) {
  const files = report.data.flatMap(({ files }) =>
    files.map(({ filename, segments, summary }) => ({
      file: name(filename),
      missed: missedIn(segments),
      ...summary.lines,
    })),
  );
  const sum = (/** @type {"count" | "covered"} */ which) => files.reduce((total, file) => total + file[which], 0);
  return { covered: sum("covered"), count: sum("count"), files };
}

/**
 * The lines in which a part never ran.
 * @param {Segment[]} segments
 * @returns {number[]}
 */
function missedIn(segments) {
  /** @type {Set<number>} */
  const missed = new Set();
  for (const [index, [line, , count, hasCount, , isGap]] of segments.entries()) {
    if (count > 0 || !hasCount || isGap) continue;
    const [last = line] = segments[index + 1] ?? [];
    for (let at = line; at <= last; at++) missed.add(at);
  }
  return [...missed].sort((one, other) => one - other);
}

/** Shortens `1, 2, 3, 7` to `1–3, 7`. @param {number[]} lines in order */
export function missedLines(lines) {
  /** @type {[number, number][]} */
  const spans = [];
  for (const line of lines) {
    const last = spans.at(-1);
    if (last && line === last[1] + 1) last[1] = line;
    else spans.push([line, line]);
  }
  return spans.map(([from, to]) => (from === to ? `${from}` : `${from}–${to}`)).join(", ");
}
