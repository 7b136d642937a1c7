/** Writes THIRD-PARTY.txt: the licence texts of all third-party code in the shipped files. */
import { readdir, readFile } from "node:fs/promises";
import { dirname, join } from "node:path";
import { Refusal, root } from "../run.mjs";

/** @import { Part } from "./parts.mjs" */

/** The file's name, in the site and next to the single file. */
export const NOTICES = "THIRD-PARTY.txt";

const RULE = "-".repeat(100);
const HEAD = `Third-party software in this page

The page, its worker and its WebAssembly file contain code of the projects below, or code compiled from it.
Where a project offers a choice of licences with MIT among them, it is used under the MIT licence.
`;

/**
 * Writes the notices. Parts with an identical text share it.
 * @param {Part[]} parts
 * @returns {Promise<string>}
 */
export async function notices(parts) {
  /** @type {Map<string, string[]>} */
  const named = new Map();
  for (const part of parts) {
    const text = await licenceText(part);
    named.set(text, [...(named.get(text) ?? []), `${part.name} ${part.version} (${part.license})`]);
  }
  const sections = [...named].map(([text, names]) => `${RULE}\n${names.join("\n")}\n${RULE}\n\n${text}\n`);
  return [HEAD, ...sections].join("\n");
}

/** @param {Part} part */
async function licenceText(part) {
  if (part.folder === "") return standardLibrary();
  for (let folder = part.folder; folder !== dirname(folder); folder = dirname(folder)) {
    const names = (await readdir(folder)).filter((name) => /^(licen[cs]e|copying|copyright|notice)/i.test(name)).sort();
    const chosen = choose(names, part.license ?? "");
    if (chosen.length === 0) continue;
    const texts = await Promise.all(chosen.map((name) => readFile(join(folder, name), "utf8")));
    return texts.map((text) => text.replaceAll("\r\n", "\n").trim()).join("\n\n");
  }
  throw new Refusal(`${part.name} ${part.version} has no licence file, so its notice cannot be included.`);
}

/**
 * Returns the files that the licence requires: the MIT text if there is a choice, otherwise all, plus every author
 * notice.
 * @param {string[]} names
 * @param {string} license
 */
function choose(names, license) {
  const mit = names.filter((name) => /^licen[cs]e[-.]mit/i.test(name));
  if (mit.length === 0 || /\bAND\b/.test(license)) return names;
  return [...mit, ...names.filter((name) => /^(copyright|notice)/i.test(name))];
}

/**
 * Returns the MIT text with its copyright holders from Rust's own repository, because the library's source has no
 * licence file.
 */
async function standardLibrary() {
  const own = await readFile(join(root, "LICENSE-MIT"), "utf8");
  return own.trim().replace(/^Copyright .*$/m, "Copyright (c) The Rust Project Contributors");
}
