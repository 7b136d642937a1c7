/** Writes the tokens of a run as one file. */

import { Zip, ZipPassThrough } from "fflate";
import { escaped } from "../../ui/invisible.js";

/** A row of the result. @typedef {{ user: string, token: string, expiresAt: number }} Made */
/** @typedef {"csv" | "json" | "ndjson" | "env" | "zip"} Format */

/** A zip without its 64-bit extension has room for no more. */
export const ZIP_MOST_FILES = 65_535;

/** @param {string} text @returns {Made[]} */
export const madeOf = (text) =>
  text
    .split("\n")
    .filter((line) => line !== "")
    .map((line) => JSON.parse(line));

/**
 * A file of all tokens. It grows Blob by Blob, so that the text of all is never in memory at once.
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
 * A spreadsheet runs what begins with one of these signs as a formula, in their full width too and behind what it does
 * not show; an apostrophe before it makes it text (OWASP, "CSV Injection").
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

/** One file per token, stored as it is: a token does not get smaller. @param {AsyncIterable<string>} texts */
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

/** Names that Windows keeps for devices, whatever their ending. */
const DEVICES = /^(con|prn|aux|nul|com\d|lpt\d)(\.|$)/i;
const LONGEST_NAME = 100;

/** Controls, marks of direction and whatever else is not seen. */
const UNSEEN = /[\p{C}\p{Zl}\p{Zp}\p{Default_Ignorable_Code_Point}\u2800]|(?! )\p{Zs}/gu;

/** A name that every file system takes, that leads out of no folder and looks like what it is. @param {string} user */
export function fileName(user) {
  const plain = user
    .replaceAll(UNSEEN, "_")
    .replaceAll(/[<>:"/\\|?*]/g, "_")
    .replace(/^[.\s]+|[.\s]+$/g, "_");
  return [...(DEVICES.test(plain) ? `_${plain}` : plain || "_")].slice(0, LONGEST_NAME).join("");
}

/** Two users may come to one name: the second gets a number. Capitals do not part file names. @param {string} joint */
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
