/** Places the moments of a token on a line, to scale. Pure: the clock is an argument. */

/** @typedef {"issued" | "start" | "now" | "expiry" | "limit"} MomentName */
/** @typedef {{ name: MomentName, at: number }} Moment `at`: seconds since 1970 */
/** @typedef {{ from: number, to: number }} Span */

/** A gap outside the token's life that is longer than this many lives would leave the life a hair: it is broken. */
const LONGEST_GAP = 3;
/** The length of a broken gap, in lives. */
const BROKEN_GAP = 0.6;

/**
 * Returns where each moment and the life are on a line from 0 to 100, and the gaps that are not to scale.
 *
 * @param {Moment[]} moments at least one
 * @param {Span} life from when until when the token is valid
 */
export function place(moments, life) {
  const sorted = moments.toSorted((one, other) => one.at - other.at);
  const unit = Math.max(1, life.to - life.from);
  let end = 0;
  const placed = sorted.map((moment, index) => {
    const before = sorted[index - 1]?.at ?? moment.at;
    const gap = moment.at - before;
    const isOutside = moment.at <= life.from || before >= life.to;
    const isBroken = isOutside && gap > LONGEST_GAP * unit;
    end += isBroken ? BROKEN_GAP * unit : gap;
    return { ...moment, x: end, isBroken };
  });
  const scale = 100 / Math.max(1, end);
  const marks = placed.map(({ name, at, x }) => ({ name, at, x: x * scale }));
  const broken = placed.flatMap(({ isBroken, x }) =>
    isBroken ? [{ from: (x - BROKEN_GAP * unit) * scale, to: x * scale }] : [],
  );
  return { marks, broken, life: { from: between(marks, life.from), to: between(marks, life.to) } };
}

/** Where a moment is that has no mark of its own. @param {{ at: number, x: number }[]} marks in order @param {number} at */
function between(marks, at) {
  const next = marks.findIndex((mark) => mark.at >= at);
  const [before, after] = [marks[next - 1], marks[next]];
  if (!after) return 100;
  if (!before) return after.x;
  return before.x + ((after.x - before.x) * (at - before.at)) / (after.at - before.at);
}

/**
 * Returns the moments of a token's claims, and its life.
 *
 * @param {{ name: string, seconds: number | null }[]} claims
 * @param {number} now seconds since 1970
 * @param {number} limitSeconds how long such a token is accepted at most
 * @param {number} [diesAt] seconds since 1970; default: its expiry
 * @returns {{ moments: Moment[], life: Span } | null} null if it does not say when it was issued
 */
export function momentsOf(claims, now, limitSeconds, diesAt) {
  const at = (/** @type {string} */ claim) => {
    const seconds = claims.find(({ name }) => name === claim)?.seconds ?? Number.NaN;
    return Math.abs(seconds) < LAST_SECONDS ? seconds : null;
  };
  const [issued, start, expiry] = [at("iat"), at("nbf"), at("exp")];
  if (issued === null) return null;
  const limit = issued + limitSeconds;
  /** @type {[MomentName, number | null][]} */
  const all = [
    ["issued", issued],
    ["start", start],
    ["now", now],
    ["expiry", expiry],
    ["limit", limit],
  ];
  const moments = all.flatMap(([name, at]) => (at === null ? [] : [{ name, at }]));
  const from = Math.max(issued, start ?? issued);
  return { moments, life: { from, to: Math.max(from, Math.min(diesAt ?? expiry ?? limit, limit)) } };
}

/** What is beyond is milliseconds, and reported as a problem. */
const LAST_SECONDS = 1e11;
