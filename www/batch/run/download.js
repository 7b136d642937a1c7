/** Writes the tokens of a run as one file. */

import { escaped } from "../../ui/invisible.js";
import { uniqueNames } from "./file-names.js";
import { madeOf } from "./made.js";

/** @typedef {"csv" | "json" | "ndjson" | "env" | "zip"} Format */

/** The most files that a zip without its 64-bit extension can have. */
export const ZIP_MOST_FILES = 65_535;

/**
 * Returns a file with all tokens. It is built from Blobs, so that the whole text is never in memory at once.
 *
 * @param {Format} format
 * @param {AsyncIterable<string>} texts NDJSON, whole lines
 */
export async function fileOf(format, texts) {
  /** @type {Blob[]} */
  const parts = [];
  const { type, pieces } = writers[format];
  for await (const piece of pieces(texts)) parts.push(new Blob([/** @type {BlobPart} */ (piece)]));
  return new File(parts, `tokens.${format}`, { type });
}

/** @type {Record<Format, { type: string, pieces: (texts: AsyncIterable<string>) => AsyncIterable<string | Uint8Array> }>} */
const writers = {
  csv: { type: "text/csv", pieces: csv },
  json: { type: "application/json", pieces: json },
  ndjson: { type: "application/x-ndjson", pieces: (texts) => texts },
  env: { type: "text/plain", pieces: env },
  zip: { type: "application/zip", pieces: zip },
};

/** RFC 4180. @param {AsyncIterable<string>} texts */
async function* csv(texts) {
  yield "user,token,expires_at\r\n";
  for await (const text of texts) {
    yield madeOf(text)
      .map(({ user, token, expiresAt }) => `${csvCell(user)},${token},${expiresAt}\r\n`)
      .join("");
  }
}

/**
 * Spreadsheets run a cell that starts with one of these signs as a formula, even in full width or after characters
 * that they don't show. A leading apostrophe turns it into text (OWASP, "CSV Injection").
 *
 * @param {string} text
 */
function csvCell(text) {
  const safe = /^(?:[\t\r\n]|[\s\p{Cf}]*[=+\-@＝＋－＠])/u.test(text) ? `'${text}` : text;
  return /[",\r\n]|^\s|\s$/.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe;
}

/** @param {AsyncIterable<string>} texts */
async function* json(texts) {
  let before = "[\n";
  for await (const text of texts) {
    if (text === "") continue;
    yield before + text.trimEnd().replaceAll("\n", ",\n");
    before = ",\n";
  }
  yield before === "[\n" ? "[]\n" : "\n]\n";
}

/** @param {AsyncIterable<string>} texts */
async function* env(texts) {
  const unique = uniqueNames("_");
  const name = (/** @type {string} */ user) => unique(user.toUpperCase().replaceAll(/[^A-Z0-9]/g, "_"));
  for await (const text of texts) {
    yield madeOf(text)
      .map(({ user, token }) => `# ${escaped(user)}\nVONAGE_JWT_${name(user)}=${token}\n`)
      .join("");
  }
}

/** The library fills its tables when it is first used, and so not when the page starts. @param {AsyncIterable<string>} texts */
async function* zip(texts) {
  const { zip } = await import("./zip.js");
  yield* zip(texts);
}
