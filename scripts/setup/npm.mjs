/** Reinstalls the npm packages when package-lock.json changes: the tools, and the one whose code is in the page. */
import { readFile, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { hashOf } from "../files.mjs";
import { must, root } from "../run.mjs";

const STAMP = join(root, "node_modules/.lock-hash");

/** @returns {Promise<{ note: string, value: void }>} */
export async function npmPackages() {
  const hash = await hashOf([join(root, "package-lock.json")]);
  if ((await readFile(STAMP, "utf8").catch(() => "")) === hash) return { note: "already installed", value: undefined };
  // `npm ci` empties node_modules first, including the stamp.
  await must("npm", ["ci", "--ignore-scripts", "--prefer-offline", "--no-audit", "--no-fund"]);
  await writeFile(STAMP, hash);
  return { note: "installed", value: undefined };
}
