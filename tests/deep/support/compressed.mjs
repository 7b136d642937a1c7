/** The two compressions in browsers' files: LZ4 (Firefox's sessions) and snappy (Chromium's stores). */

/** mozilla-central, toolkit/components/lz4: a magic, the length in four bytes, one LZ4 block. */
const MOZ_LZ4 = Buffer.from("mozLz40\0");

/** @param {Buffer} file @returns {Buffer | null} null: not such a file */
export function mozLz4(file) {
  if (!file.subarray(0, MOZ_LZ4.length).equals(MOZ_LZ4)) return null;
  return lz4Block(file.subarray(MOZ_LZ4.length + 4), file.readUInt32LE(MOZ_LZ4.length));
}

/**
 * lz4_Block_format.md: each sequence is a length, literals, and a match in the output so far.
 *
 * @param {Buffer} input
 * @param {number} length
 */
function lz4Block(input, length) {
  const output = Buffer.alloc(length);
  let [at, to] = [0, 0];
  /** @param {number} short */
  function lengthFrom(short) {
    let sum = short;
    for (let byte = 255; short === 15 && byte === 255; sum += byte) byte = input.readUInt8(at++);
    return sum;
  }
  while (at < input.length) {
    const token = input.readUInt8(at++);
    const literals = lengthFrom(token >> 4);
    to += input.copy(output, to, at, at + literals);
    at += literals;
    // The last sequence has literals only.
    if (at >= input.length) break;
    const offset = input.readUInt16LE(at);
    at += 2;
    to = copyMatch(output, to, offset, lengthFrom(token & 15) + 4);
  }
  if (to !== length) throw new Error(`LZ4: ${to} bytes instead of ${length}`);
  return output;
}

/** snappy's format_description.txt: the length as a varint, then literals and matches. @param {Buffer} input */
export function snappy(input) {
  let [at, to] = [0, 0];
  const [length, start] = varint(input, 0);
  at = start;
  const output = Buffer.alloc(length);
  while (at < input.length) {
    const tag = input.readUInt8(at++);
    const kind = tag & 3;
    if (kind === 0) {
      let size = (tag >> 2) + 1;
      if (size > 60) {
        const bytes = size - 60;
        size = input.readUIntLE(at, bytes) + 1;
        at += bytes;
      }
      to += input.copy(output, to, at, at + size);
      at += size;
    } else if (kind === 1) {
      to = copyMatch(output, to, ((tag >> 5) << 8) | input.readUInt8(at++), ((tag >> 2) & 7) + 4);
    } else {
      const bytes = kind === 2 ? 2 : 4;
      to = copyMatch(output, to, input.readUIntLE(at, bytes), (tag >> 2) + 1);
      at += bytes;
    }
  }
  if (to !== length) throw new Error(`snappy: ${to} bytes instead of ${length}`);
  return output;
}

/**
 * A match may overlap its own output, so copy byte by byte.
 *
 * @param {Buffer} output
 * @param {number} to
 * @param {number} offset
 * @param {number} length
 */
function copyMatch(output, to, offset, length) {
  if (offset === 0 || offset > to) throw new Error("a match before the start");
  for (let index = to; index < to + length; index += 1) output[index] = output[index - offset] ?? 0;
  return to + length;
}

/**
 * Reads seven bits per byte, lowest first.
 *
 * @param {Buffer} input
 * @param {number} at
 * @returns {[value: number, next: number]}
 */
export function varint(input, at) {
  let [value, scale, next] = [0, 1, at];
  for (;;) {
    const byte = input.readUInt8(next++);
    value += (byte & 127) * scale;
    scale *= 128;
    if (byte < 128) return [value, next];
  }
}
