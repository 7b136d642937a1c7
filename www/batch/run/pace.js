/** Measures how fast a run is, and how much longer it takes. */

/** How far back the rate is measured. */
const WINDOW_SECONDS = 10;

/**
 * The recent speed of something.
 *
 * @typedef {{ seconds: number, made: number }} Sample a time, and how many there were then
 */

/**
 * Returns the samples that still count, with the new one. Keeps at least one older sample.
 *
 * @param {Sample[]} samples
 * @param {Sample} latest
 */
export function addSample(samples, latest) {
  const recent = samples.filter(({ seconds }) => latest.seconds - seconds <= WINDOW_SECONDS);
  return [...(recent.length > 0 ? recent : samples.slice(-1)), latest];
}

/**
 * @param {Sample[]} samples at least one
 * @param {number} total
 * @returns {{ perSecond: number, secondsLeft: number } | null} null while it is too early to say
 */
export function pace(samples, total) {
  const [first, last] = /** @type {[Sample, Sample]} */ ([samples[0], samples.at(-1)]);
  if (last.made === first.made || last.seconds <= first.seconds) return null;
  const perSecond = (last.made - first.made) / (last.seconds - first.seconds);
  return { perSecond, secondsLeft: (total - last.made) / perSecond };
}
