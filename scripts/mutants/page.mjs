/** What became of the mutants of a module of the page: Stryker's report. */

/**
 * @typedef {{ status: string, location: { start: { line: number } }, mutatorName: string, replacement?: string }} Mutant
 * @typedef {{ noticed: number, late: number, missed: number }} Sums `late`: so many of those noticed never ended.
 * @param {{ files: Record<string, { mutants: Mutant[] }> }} report
 * @returns {Sums & { lines: string[] }} `lines`: where the missed and the late ones are.
 */
export function sumUp({ files }) {
  const sums = { noticed: 0, late: 0, missed: 0, lines: /** @type {string[]} */ ([]) };
  for (const [file, { mutants }] of Object.entries(files))
    for (const { status, location, mutatorName, replacement = "" } of mutants) {
      const what = `${file}:${location.start.line} ${mutatorName} ${replacement.replace(/\s+/g, " ")}`;
      if (status === "Killed" || status === "Timeout") sums.noticed++;
      if (status === "Timeout") sums.lines.push(`never ended: ${what}`);
      if (status === "Timeout") sums.late++;
      if (status !== "Survived" && status !== "NoCoverage") continue;
      sums.missed++;
      sums.lines.push(`missed: ${what}`);
    }
  return sums;
}

/** @param {Sums} sums */
export function shown({ noticed, late, missed }) {
  const tried = noticed + missed;
  const percent = tried === 0 ? "0.0" : ((100 * missed) / tried).toFixed(1);
  return `${tried} mutants, ${noticed} noticed (${late} of them because they never ended), ${missed} missed: ${percent} %`;
}
