/**
 * Reads the blocks of a LevelDB table (`.ldb`), in which Chromium stores Local Storage, Session Storage and
 * IndexedDB.
 */
import { snappy, varint } from "./compressed.mjs";

/** LevelDB's table_format.md: the last 48 bytes are two handles, padding and this number. */
const FOOTER = 48;
const MAGIC = Buffer.from("57fb808b247547db", "hex");
const SNAPPY = 1;

/** @param {Buffer} file @returns {Buffer[] | null} null: not such a file */
export function tableBlocks(file) {
  if (file.length < FOOTER || !file.subarray(-8).equals(MAGIC)) return null;
  const footer = file.subarray(-FOOTER);
  const [, afterOffset] = varint(footer, 0);
  const [, indexAt] = varint(footer, afterOffset);
  const index = block(file, footer, indexAt);
  return [index, ...handles(index).map((at) => block(file, index, at))];
}

/**
 * Returns the block that a handle points to: its offset and length.
 *
 * @param {Buffer} file
 * @param {Buffer} holder
 * @param {number} at
 */
function block(file, holder, at) {
  const [offset, next] = varint(holder, at);
  const [size] = varint(holder, next);
  const content = file.subarray(offset, offset + size);
  return file.readUInt8(offset + size) === SNAPPY ? snappy(content) : content;
}

/** Returns the positions of the handles in an index block: the values of its entries. @param {Buffer} index */
function handles(index) {
  const restarts = index.readUInt32LE(index.length - 4);
  const end = index.length - 4 - 4 * restarts;
  const found = [];
  for (let at = 0; at < end; ) {
    const [, second] = varint(index, at);
    const [keyLength, third] = varint(index, second);
    const [valueLength, key] = varint(index, third);
    found.push(key + keyLength);
    at = key + keyLength + valueLength;
  }
  return found;
}
