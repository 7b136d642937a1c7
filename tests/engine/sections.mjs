/** Reads the sections of a WebAssembly module (WebAssembly Core Specification §5.5). */

const NAMES = "custom type import function table memory global export start element code data datacount tag".split(" ");
const HEADER = 8;

/**
 * @param {Uint8Array} bytes
 * @returns {{ name: string, content: Uint8Array }[]}
 */
export function sections(bytes) {
  const found = [];
  let at = HEADER;
  while (at < bytes.length) {
    const name = NAMES[bytes[at] ?? 0];
    const length = leb128(bytes, at + 1);
    if (name === undefined) throw new Error(`section ${bytes[at]}`);
    found.push({ name, content: bytes.subarray(length.end, length.end + length.value) });
    at = length.end + length.value;
  }
  return found;
}

/** @param {Uint8Array} bytes @param {number} at */
function leb128(bytes, at) {
  let [value, shift, end] = [0, 0, at];
  for (let more = true; more; shift += 7, end++) {
    const byte = bytes[end] ?? 0;
    value |= (byte & 0x7f) << shift;
    more = byte > 0x7f;
  }
  return { value, end };
}
