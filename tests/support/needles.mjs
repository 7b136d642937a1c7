/** Searches megabytes for thousands of short texts in one pass. */

/** @typedef {{ name: string, bytes: Buffer }} Needle `name`: of what it is a piece */

/** The minimum length of a needle in bytes. A random text this long never occurs by chance. */
const LEAST = 12;

/**
 * @param {Needle[]} needles
 * @returns {(bytes: Buffer) => string[]} the names of those that stand in the bytes
 */
export function searchFor(needles) {
  /** By their first four bytes. @type {Map<number, Needle[]>} */
  const starts = new Map();
  // This check alone skips almost every position of a file.
  const maybe = new Uint8Array(1 << 20);
  for (const needle of needles) {
    if (needle.bytes.length < LEAST) throw new Error(`${needle.name}: too short to be looked for`);
    const start = needle.bytes.readUInt32LE(0);
    starts.set(start, [...(starts.get(start) ?? []), needle]);
    maybe[slot(start)] = 1;
  }

  return (bytes) => {
    const found = new Set();
    let start = 0;
    for (let end = 0; end < bytes.length; end += 1) {
      start = (start >>> 8) | ((bytes[end] ?? 0) << 24);
      if (maybe[slot(start)] === 0) continue;
      for (const needle of starts.get(start >>> 0) ?? []) {
        const at = end - 3;
        if (at >= 0 && needle.bytes.equals(bytes.subarray(at, at + needle.bytes.length))) found.add(needle.name);
      }
    }
    return /** @type {string[]} */ ([...found]);
  };
}

/** @param {number} start */
const slot = (start) => Math.imul(start, 0x9e3779b1) >>> 12;
