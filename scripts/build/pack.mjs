/** Files packed beforehand, beside the files themselves: for hosts that can send them. */
import { readFile, writeFile } from "node:fs/promises";
import { extname, join } from "node:path";
import { brotliCompressSync, constants, gzipSync } from "node:zlib";

/** The encoding as HTTP names it → the ending of such a file; the smaller first. */
export const PACKED = /** @type {const} */ ({ br: ".br", gzip: ".gz" });

/** What gets smaller. `sw.js` too: browsers ask for it at each visit. */
export const PACKED_ENDINGS = [".css", ".html", ".js", ".wasm", ".webmanifest"];

/** @type {Record<keyof typeof PACKED, (bytes: Buffer) => Buffer>} */
const packers = {
  br: (bytes) =>
    brotliCompressSync(bytes, {
      params: {
        [constants.BROTLI_PARAM_QUALITY]: constants.BROTLI_MAX_QUALITY,
        [constants.BROTLI_PARAM_SIZE_HINT]: bytes.length,
      },
    }),
  gzip: (bytes) => gzipSync(bytes, { level: 9 }),
};

/** @param {string} name */
export const isPacked = (name) => Object.values(PACKED).some((ending) => name.endsWith(ending));

/** @param {string} folder @param {string[]} names in it */
export async function packFiles(folder, names) {
  for (const name of names.filter((each) => PACKED_ENDINGS.includes(extname(each)))) {
    const bytes = await readFile(join(folder, name));
    for (const encoding of /** @type {(keyof typeof PACKED)[]} */ (Object.keys(PACKED)))
      await writeFile(join(folder, name + PACKED[encoding]), packers[encoding](bytes));
  }
}
