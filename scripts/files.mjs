/** Small helpers for files and folders. */
import { createHash } from "node:crypto";
import { access, mkdir, readdir, readFile, rename, rm } from "node:fs/promises";
import { join } from "node:path";
import { Refusal, root } from "./run.mjs";

/** @param {string} path */
export async function exists(path) {
  return access(path).then(
    () => true,
    () => false,
  );
}

/**
 * Fills `folder` through a neighbour that is renamed at the end, so it is never seen half finished.
 * @param {string} folder
 * @param {(temporary: string) => Promise<void>} fill
 */
export async function fillFolder(folder, fill) {
  const temporary = `${folder}.new-${process.pid}`;
  await rm(temporary, { recursive: true, force: true });
  await mkdir(temporary, { recursive: true });
  try {
    await fill(temporary);
    // On Windows a file that another program has open for a moment cannot go.
    await rm(folder, { recursive: true, force: true, maxRetries: 5 });
    await rename(temporary, folder);
  } finally {
    await rm(temporary, { recursive: true, force: true });
  }
}

/**
 * Returns the files of a folder and its subfolders, sorted. Returns none if it does not exist.
 * @param {string} folder
 * @returns {Promise<string[]>}
 */
export async function filesIn(folder) {
  if (!(await exists(folder))) return [];
  const entries = await readdir(folder, { recursive: true, withFileTypes: true });
  return entries
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath ?? entry.path, entry.name))
    .sort();
}

/**
 * Returns one hash over many files, their names and some text.
 * @param {string[]} paths
 * @param {string} [text]
 */
export async function hashOf(paths, text = "") {
  const hash = createHash("sha256").update(text);
  for (const path of paths) hash.update(`\0${path}\0`).update(await readFile(path));
  return hash.digest("hex");
}

/**
 * Returns the files that `FOLDER/*.ENDING` matches, because `--test` of Node 20 knows no patterns.
 * @param {string} pattern
 */
export async function glob(pattern) {
  const [folder = "", ending = ""] = pattern.split("/*");
  const files = (await readdir(join(root, folder)).catch(() => [])).filter((name) => name.endsWith(ending)).sort();
  if (files.length === 0) throw new Refusal(`No file matches ${pattern}.`);
  return files.map((name) => join(folder, name));
}
