/** Measures how fast a run is, and how long it still takes. */

/** How far back the rate looks. */
const WINDOW_SECONDS = 10;

/**
 * How quickly something goes, of late.
 *
 * @typedef {{ seconds: number, made: number }} Sample a moment, and how many there were then
 */

/**
 * The samples that still count, and the new one. At least one older sample stays.
 *
 * @param {Sample[]} samples
 * @param {Sample} latest
 */
export function addSample(samples, latest) {
  const recent = samples.filter(({ seconds }) => latest.seconds - seconds <= WINDOW_SECONDS);
  return [...(recent.length > 0 ? recent : samples.slice(-1)), latest];
}

/**
 * @param {Sample[]} samples
 * @param {number} total
 * @returns {{ perSecond: number, secondsLeft: number } | null} null while nothing can be said
 */
export function pace(samples, total) {
  const [first] = samples;
  const last = samples.at(-1);
  if (!first || !last || last.made === first.made || last.seconds <= first.seconds) return null;
  const perSecond = (last.made - first.made) / (last.seconds - first.seconds);
  return { perSecond, secondsLeft: (total - last.made) / perSecond };
}
