/**
 * Takes samples in turns, so that a slow minute of the machine affects all alike, and summarises them by their
 * median.
 */

/** Changes who goes first with each round. @template T @param {T[]} names @param {number} round @returns {T[]} */
export function rotated(names, round) {
  const at = names.length === 0 ? 0 : round % names.length;
  return [...names.slice(at), ...names.slice(0, at)];
}

/**
 * Takes one sample from each per round: A B C, B C A, C A B, …
 *
 * @template T
 * @param {string[]} names
 * @param {number} rounds
 * @param {(name: string, round: number) => Promise<T>} measure
 * @returns {Promise<Record<string, T[]>>} in the order of `names`
 */
export async function inTurns(names, rounds, measure) {
  /** @type {Record<string, T[]>} */
  const samples = Object.fromEntries(names.map((name) => [name, []]));
  for (let round = 0; round < rounds; round += 1) {
    for (const name of rotated(names, round)) samples[name]?.push(await measure(name, round));
  }
  return samples;
}

/** @param {number[]} samples */
export function median(samples) {
  const sorted = [...samples].sort((a, b) => a - b);
  const middle = Math.floor(sorted.length / 2);
  const upper = sorted[middle];
  if (upper === undefined) throw new RangeError("no samples");
  return sorted.length % 2 === 1 ? upper : ((sorted[middle - 1] ?? upper) + upper) / 2;
}

/** @typedef {{ median: number, low: number, high: number }} Spread the middle, the least and the most */

/** @param {number[]} samples @returns {Spread} */
export function spread(samples) {
  return { median: median(samples), low: Math.min(...samples), high: Math.max(...samples) };
}

/**
 * One measure in one place. `unit` is "ms" or "B". `samples` are by contender, including ours.
 *
 * @typedef {{ id: string, place: string, unit: "ms" | "B" | "requests", samples: Record<string, number[]> }} Measure
 */

/**
 * Returns each contender's spread as a multiple of our median.
 *
 * @param {Measure} measure
 * @returns {Record<string, Spread & { ratio: Spread }>}
 */
export function compared({ id, samples }) {
  if (!samples.ours) throw new RangeError(`${id}: ours is missing`);
  const ours = median(samples.ours);
  return Object.fromEntries(
    Object.entries(samples).map(([name, all]) => {
      const own = spread(all);
      return [name, { ...own, ratio: { median: own.median / ours, low: own.low / ours, high: own.high / ours } }];
    }),
  );
}
