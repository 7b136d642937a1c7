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

/**
 * Returns the pattern that matches one mutant's name alone. Only signs that mean something are escaped, because `\<` and
 * `\>` mean the ends of a word.
 * @param {string} name
 */
export const patternOf = (name) => `^${name.replace(/[.*+?^${}()|[\]\\]/g, "\\$&")}$`;

/**
 * Returns the outcomes with those of the second try for the mutants that the first one missed. One that was not tried
 * again is still missed.
 * @param {Outcome[]} first
 * @param {Outcome[]} second
 */
export function triedAgain(first, second) {
  const now = new Map(
    second.flatMap((outcome) => (outcome.scenario === "Baseline" ? [] : [[nameOf(outcome), outcome]])),
  );
  return first.map((outcome) => (outcome.summary === "MissedMutant" ? (now.get(nameOf(outcome)) ?? outcome) : outcome));
}

const nameOf = (/** @type {Outcome} */ { scenario }) => (scenario === "Baseline" ? "" : scenario.Mutant.name);

/** @param {Sums} sums */
export function shown({ caught, timeout, unviable, missed }) {
  const tried = caught + timeout + missed.length;
  const percent = tried === 0 ? "0.0" : ((100 * missed.length) / tried).toFixed(1);
  const notes = [`${timeout} of them because it never ended`, `${unviable} more do not compile`];
  return `${tried} mutants, ${caught + timeout} noticed (${notes[0]}), ${missed.length} missed: ${percent} %; ${notes[1]}`;
}
