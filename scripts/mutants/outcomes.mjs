/** What became of the mutants: cargo-mutants' `outcomes.json`. */

/**
 * @typedef {{ summary: string, scenario: "Baseline" | { Mutant: { name: string } } }} Outcome
 * @typedef {{ caught: number, timeout: number, unviable: number, missed: string[] }} Sums `unviable`: does not compile.
 * @param {Outcome[]} outcomes
 * @returns {Sums}
 */
export function addUp(outcomes) {
  const count = (/** @type {string} */ kind) => outcomes.filter(({ summary }) => summary === kind).length;
  const missed = outcomes.flatMap(({ summary, scenario }) =>
    summary === "MissedMutant" && scenario !== "Baseline" ? [scenario.Mutant.name] : [],
  );
  return { caught: count("CaughtMutant"), timeout: count("Timeout"), unviable: count("Unviable"), missed };
}

/** @param {Sums} sums */
export function shown({ caught, timeout, unviable, missed }) {
  const tried = caught + timeout + missed.length;
  const percent = tried === 0 ? "0.0" : ((100 * missed.length) / tried).toFixed(1);
  const notes = [`${timeout} of them because it never ended`, `${unviable} more do not compile`];
  return `${tried} mutants, ${caught + timeout} noticed (${notes[0]}), ${missed.length} missed: ${percent} %; ${notes[1]}`;
}
