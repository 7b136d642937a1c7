/**
 * Builds the manifest with its icons inside, because Chromium fetches icons whenever it likes, perhaps after the
 * lock.
 */
import { readFile } from "node:fs/promises";
import { join } from "node:path";
import { www } from "./bundle.mjs";
import { tablesOf } from "./words.mjs";

/** @import { Language } from "./languages.mjs" */

/** @param {Language} language @returns {Promise<string>} */
export async function manifest(language) {
  const { frame } = await tablesOf(language);
  const words = { name: frame?.title, description: frame?.description, lang: language.code };
  const parsed = { ...JSON.parse(await readFile(join(www, "manifest.webmanifest"), "utf8")), ...words };
  for (const icon of parsed.icons) icon.src = dataUrl(icon.type, await readFile(join(www, "icons", icon.src)));
  return JSON.stringify(parsed);
}

/** A drawing stays text, which compresses better than base64. @param {string} type @param {Buffer} bytes */
function dataUrl(type, bytes) {
  if (type !== "image/svg+xml") return `data:${type};base64,${bytes.toString("base64")}`;
  return `data:${type},${encodeURIComponent(bytes.toString().replace(/\n\s*/g, ""))}`;
}
