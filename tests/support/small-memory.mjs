/** A WebAssembly module whose memory cannot grow as far as it likes. */

const MEMORY_SECTION = 5;

/**
 * Returns the module with a maximum of `pages` (64 KiB each) for its memory.
 *
 * @param {Uint8Array} wasm
 * @param {number} pages
 */
export function withMemoryOf(wasm, pages) {
  let at = 8;
  while (at < wasm.length) {
    const id = wasm[at];
    const [size, start] = number(wasm, at + 1);
    if (id === MEMORY_SECTION) {
      const [least] = number(wasm, start + 2);
      // One memory, limits with a maximum (WebAssembly 2.0 §5.3.8, §5.5.8).
      const body = [1, 1, ...leb(least), ...leb(pages)];
      return Buffer.concat([
        wasm.subarray(0, at),
        Buffer.from([MEMORY_SECTION, ...leb(body.length), ...body]),
        wasm.subarray(start + size),
      ]);
    }
    at = start + size;
  }
  throw new Error("the module has no memory of its own");
}

/** Reads a LEB128 number. @param {Uint8Array} bytes @param {number} at @returns {[number, number]} It, and where it ends. */
function number(bytes, at) {
  let [value, shift, end] = [0, 0, at];
  for (; ; shift += 7) {
    const byte = bytes[end++] ?? 0;
    value |= (byte & 0x7f) << shift;
    if (byte < 0x80) return [value, end];
  }
}

/** @param {number} value @returns {number[]} */
const leb = (value) => (value < 0x80 ? [value] : [(value & 0x7f) | 0x80, ...leb(value >>> 7)]);
