/** Writes a PNG with a palette, which for a drawing with few colours is a third of the size of a screenshot. */
import { crc32, deflateSync } from "node:zlib";

/**
 * @param {Uint8Array} pixels Four bytes each. Colours are rounded to 16 steps per channel, so that they fit a
 * palette.
 * @param {number} width
 * @param {number} height
 */
export function encodePng(pixels, width, height) {
  /** @type {Map<number, number>} */
  const palette = new Map();
  const rows = Buffer.alloc(height * (width + 1));
  for (let at = 0; at < width * height; at += 1) {
    const channels = [...pixels.subarray(at * 4, at * 4 + 4)].map((value) => Math.round(value / 17) * 17);
    const color = Buffer.from(channels[3] === 0 ? [0, 0, 0, 0] : channels).readUInt32BE();
    if (!palette.has(color)) palette.set(color, palette.size);
    rows[at + Math.floor(at / width) + 1] = palette.get(color) ?? 0;
  }
  if (palette.size > 256) throw new RangeError(`${palette.size} colours do not fit a palette`);
  const colors = [...palette.keys()];
  const header = Buffer.alloc(13);
  header.writeUInt32BE(width, 0);
  header.writeUInt32BE(height, 4);
  header.set([8, 3], 8); // Eight bits per pixel, with a palette.
  return Buffer.concat([
    Buffer.from("\x89PNG\r\n\x1a\n", "latin1"),
    chunk("IHDR", header),
    chunk("PLTE", Buffer.from(colors.flatMap((color) => [color >>> 24, (color >>> 16) & 255, (color >>> 8) & 255]))),
    chunk("tRNS", Buffer.from(colors.map((color) => color & 255))),
    chunk("IDAT", deflateSync(rows, { level: 9 })),
    chunk("IEND", Buffer.alloc(0)),
  ]);
}

/** @param {string} type @param {Buffer} data */
function chunk(type, data) {
  const body = Buffer.concat([Buffer.from(type, "latin1"), data]);
  const [length, check] = [Buffer.alloc(4), Buffer.alloc(4)];
  length.writeUInt32BE(data.length);
  check.writeUInt32BE(crc32(body));
  return Buffer.concat([length, body, check]);
}
