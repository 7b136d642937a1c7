/** Writes the tokens of a run as one file. */

import { Zip, ZipPassThrough } from "fflate";
import { escaped } from "../../ui/invisible.js";

/** A row of the result. @typedef {{ user: string, token: string, expiresAt: number }} Made */
/** @typedef {"csv" | "json" | "ndjson" | "env" | "zip"} Format */

/** The most files that a zip without its 64-bit extension can have. */
export const ZIP_MOST_FILES = 65_535;

/** @param {string} text @returns {Made[]} */
export const madeOf = (text) =>
  text
    .split("\n")
    .filter((line) => line !== "")
    .map((line) => JSON.parse(line));

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

/** Writes one uncompressed file per token, because a token does not get smaller. @param {AsyncIterable<string>} texts */
async function* zip(texts) {
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

/** Names that Windows reserves for devices, whatever their extension. */
const DEVICES = /^(con|prn|aux|nul|com\d|lpt\d)(\.|$)/i;
const LONGEST_NAME = 100;

/** Controls, direction marks and other invisible characters. */
const UNSEEN = /[\p{C}\p{Zl}\p{Zp}\p{Default_Ignorable_Code_Point}\u2800]|(?! )\p{Zs}/gu;

/**
 * Returns a name that every file system accepts, that cannot leave the folder, and that looks like what it is.
 *
 * @param {string} user
 */
export function fileName(user) {
  const plain = user
    .replaceAll(UNSEEN, "_")
    .replaceAll(/[<>:"/\\|?*]/g, "_")
    .replace(/^[.\s]+|[.\s]+$/g, "_");
  return [...(DEVICES.test(plain) ? `_${plain}` : plain || "_")].slice(0, LONGEST_NAME).join("");
}

/** Numbers a name that two users share. File names that differ only in case count as the same. @param {string} joint */
export function uniqueNames(joint) {
  /** @type {Map<string, number>} */
  const counts = new Map();
  return (/** @type {string} */ name) => {
    let candidate = name;
    while (counts.has(candidate.toLowerCase())) {
      const count = (counts.get(name.toLowerCase()) ?? 1) + 1;
      counts.set(name.toLowerCase(), count);
      candidate = `${name}${joint}${count}`;
    }
    counts.set(candidate.toLowerCase(), 1);
    return candidate;
  };
}
