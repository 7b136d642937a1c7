/**
 * Reads what a browser has left in its profile folder. Decodes Firefox's `mozLz4` files, LevelDB tables, and gzip.
 * Does not decode compressed values in Firefox's SQLite stores (snappy). There, as in any LZ77 compression without an
 * entropy code, a random text appears unchanged.
 */
import { readdir, readFile } from "node:fs/promises";
import { join } from "node:path";
import { gunzipSync } from "node:zlib";
import { mozLz4 } from "./compressed.mjs";
import { tableBlocks } from "./leveldb.mjs";

/** @typedef {{ file: string, form: "raw" | "mozLz4" | "LevelDB" | "gzip", names: string[] }} Find */

/**
 * @param {string} folder
 * @param {(bytes: Buffer) => string[]} search
 * @returns {Promise<{ finds: Find[], files: number, bytes: number, decoded: Record<string, number>, broken: string[] }>}
 * `broken`: files that claim to be compressed but could not be decoded
 */
export async function searchFolder(folder, search) {
  const result = {
    finds: /** @type {Find[]} */ ([]),
    files: 0,
    bytes: 0,
    decoded: {},
    broken: /** @type {string[]} */ ([]),
  };
  /** @type {Record<string, number>} */
  const decoded = result.decoded;
  for (const entry of await readdir(folder, { recursive: true, withFileTypes: true })) {
    if (!entry.isFile()) continue;
    const path = join(entry.parentPath ?? entry.path, entry.name);
    const content = await readFile(path);
    const file = path.slice(folder.length + 1);
    result.files += 1;
    result.bytes += content.length;
    /** @param {Find["form"]} form @param {Buffer} bytes */
    const look = (form, bytes) => {
      const names = search(bytes);
      if (names.length > 0) result.finds.push({ file, form, names });
    };
    look("raw", content);
    try {
      for (const [form, bytes] of decode(content)) {
        look(form, bytes);
        decoded[form] = (decoded[form] ?? 0) + 1;
      }
    } catch (error) {
      result.broken.push(`${file}: ${error instanceof Error ? error.message : error}`);
    }
  }
  return result;
}

/** @param {Buffer} content @returns {[Find["form"], Buffer][]} */
function decode(content) {
  const session = mozLz4(content);
  if (session) return [["mozLz4", session]];
  const blocks = tableBlocks(content);
  if (blocks) return [["LevelDB", Buffer.concat(blocks)]];
  if (content[0] === 0x1f && content[1] === 0x8b) return [["gzip", gunzipSync(content)]];
  return [];
}
