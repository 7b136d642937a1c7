/** Keeps a small corpus: the inputs made by hand, and the smallest of those that reach something new. */
import { copyFile, mkdir, mkdtemp, readdir, rm, stat } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { must } from "../run.mjs";
import { foundCorpus, keptCorpus, limits } from "./run-target.mjs";

/** The repository has to carry them, and the tests in WebAssembly are compiled with them. */
const MOST_FILES = 150;
const MOST_BYTES = 100_000;

/** libFuzzer names a file by the SHA-1 of its content. What has another name was made by hand. */
const FOUND = /^[0-9a-f]{40}$/;

/**
 * @param {string} target
 * @param {string} program
 * @returns {Promise<string>} What was done.
 */
export async function keepSmall(target, program) {
  const kept = keptCorpus(target);
  const merged = await mkdtemp(join(tmpdir(), `fuzz-${target}-`));
  try {
    const byHand = (await readdir(kept)).filter((name) => !FOUND.test(name));
    for (const name of byHand) await copyFile(join(kept, name), join(merged, name));
    const folders = [merged, kept, foundCorpus(target)];
    await mkdir(foundCorpus(target), { recursive: true });
    await must(program, ["-merge=1", ...limits(target), ...folders], { timeoutSeconds: 1800 });
    const chosen = await choose(merged, byHand);
    for (const name of await readdir(kept)) if (FOUND.test(name)) await rm(join(kept, name));
    for (const name of chosen) await copyFile(join(merged, name), join(kept, name));
    return `${byHand.length} inputs made by hand, ${chosen.length} found`;
  } finally {
    await rm(merged, { recursive: true });
  }
}

/**
 * The smallest found files that fit beside those made by hand.
 * @param {string} folder
 * @param {string[]} byHand
 */
async function choose(folder, byHand) {
  const names = (await readdir(folder)).filter((name) => FOUND.test(name));
  const sized = await Promise.all(names.map(async (name) => ({ name, size: (await stat(join(folder, name))).size })));
  sized.sort((one, other) => one.size - other.size || one.name.localeCompare(other.name));
  let left = MOST_BYTES;
  for (const name of byHand) left -= (await stat(join(folder, name))).size;
  /** @type {string[]} */
  const chosen = [];
  for (const { name, size } of sized) {
    left -= size;
    if (left < 0 || chosen.length + byHand.length >= MOST_FILES) break;
    chosen.push(name);
  }
  return chosen;
}
