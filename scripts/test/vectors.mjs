/** Where other projects' test files are: tests/data/README.md says what they are and where to get them. */
import { resolve } from "node:path";
import { exists } from "../files.mjs";
import { Refusal, root } from "../run.mjs";

/** Beside the repository, where the variable names no other place. */
const BESIDE = "../shared/data";

/** @returns {Promise<string | null>} The folder, or null: then the tests that need it are skipped, by name. */
export async function vectorsFolder() {
  const named = process.env.TEST_VECTORS;
  const folder = resolve(root, named || BESIDE);
  if (await exists(folder)) return folder;
  if (named) throw new Refusal(`TEST_VECTORS is ${named}, which does not exist.`);
  return null;
}
