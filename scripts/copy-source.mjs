/** Copies the project's source to another folder, without anything that was built. */
import { mkdir, readFile, rm, writeFile } from "node:fs/promises";
import { dirname, join, relative } from "node:path";
import { exists, filesIn } from "./files.mjs";
import { must, root } from "./run.mjs";

/**
 * Copies the files that git knows or would add, and deletes all others in the folder. A file that is the same stays
 * untouched, so that cargo compiles only what changed.
 * @param {string} target
 */
export async function copySource(target) {
  const listed = await must("git", ["ls-files", "-z", "--cached", "--others", "--exclude-standard"]);
  const names = new Set(listed.split("\0").filter(Boolean));
  for (const name of names) await copy(join(root, name), join(target, name));
  for (const file of await filesIn(target)) {
    if (!names.has(relative(target, file).replaceAll("\\", "/"))) await rm(file);
  }
}

/** @param {string} from @param {string} to */
async function copy(from, to) {
  if (!(await exists(from))) return rm(to, { force: true });
  const bytes = await readFile(from);
  if ((await exists(to)) && bytes.equals(await readFile(to))) return;
  await mkdir(dirname(to), { recursive: true });
  await writeFile(to, bytes);
}
