/** Random requests that have no problem: each kind, any text, nested claims. */

const WORDS = ["alice", "Ælfred", "用户", "😀 b", 'a"b\\c', "<tag>", "\u007f", "user/1", "e\u0301"];

/** Returns random numbers that are the same for the same seed (mulberry32). @param {number} seed */
export function randomOf(seed) {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let word = Math.imul(state ^ (state >>> 15), 1 | state);
    word ^= word + Math.imul(word ^ (word >>> 7), 61 | word);
    return ((word ^ (word >>> 14)) >>> 0) / 2 ** 32;
  };
}

/**
 * @param {() => number} random
 * @param {number} now Seconds.
 * @returns {import("../../../src/types.d.ts").TokenRequest}
 */
export function randomRequest(random, now) {
  const below = (/** @type {number} */ end) => Math.floor(random() * end);
  const word = () => WORDS[below(WORDS.length)] ?? "";
  /** @returns {unknown} */
  const value = (/** @type {number} */ depth) => {
    const kinds = [
      () => word(),
      () => below(2 ** 32) - 2 ** 31,
      () => random() * 1e-3,
      () => random() < 0.5,
      () => null,
      () => Array.from({ length: below(4) }, () => value(depth + 1)),
      () => members(depth + 1),
    ];
    return kinds[below(depth > 2 ? 5 : 7)]?.();
  };
  const members = (/** @type {number} */ depth) =>
    Object.fromEntries(Array.from({ length: below(5) }, (_, i) => [`x${i}${word()}`, value(depth)]));
  const kind = /** @type {const} */ (["application", "user", "video"])[below(3)] ?? "application";
  const common = {
    kind,
    applicationId: "9a1e0d1c-6c1d-4d0a-8f1e-2b3c4d5e6f70",
    issuedAt: now - below(600),
    lifetimeSeconds: 43_200 + below(43_200),
    claims: members(0),
  };
  const acl = { paths: { "/*/users/**": {}, [`/v1/x${below(1e6)}`]: { methods: [/** @type {const} */ ("GET")] } } };
  if (kind === "user") return { ...common, sub: `a${word()}z`, acl };
  if (kind === "video") return { ...common, video: { sessionId: `1_${below(2 ** 32)}`, connectionData: word() } };
  return common;
}
