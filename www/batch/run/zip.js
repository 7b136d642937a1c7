/** Writes tokens into a zip. */

import { Zip, ZipPassThrough } from "fflate";
import { fileName, uniqueNames } from "./file-names.js";
import { madeOf } from "./made.js";

/** Writes one uncompressed file per token, because a token does not get smaller. @param {AsyncIterable<string>} texts */
export async function* zip(texts) {
  /** @type {Uint8Array[]} */
  let ready = [];
  const archive = new Zip((error, bytes) => {
    if (error) throw error;
    ready.push(bytes);
  });
  const unique = uniqueNames("-");
  const encoder = new TextEncoder();
  for await (const text of texts) {
    for (const { user, token } of madeOf(text)) {
      const file = new ZipPassThrough(`${unique(fileName(user))}.jwt`);
      archive.add(file);
      file.push(encoder.encode(token), true);
    }
    yield await taken();
  }
  archive.end();
  yield await taken();

  async function taken() {
    const bytes = new Uint8Array(await new Blob(/** @type {BlobPart[]} */ (ready)).arrayBuffer());
    ready = [];
    return bytes;
  }
}
