/** The tarball that `npm run package` made, installed in an empty folder. */
import { execFile } from "node:child_process";
import { cp, readFile, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { promisify } from "node:util";
import { exists } from "../../scripts/files.mjs";
import { invocation } from "../../scripts/invocation.mjs";
import { root } from "../../scripts/run.mjs";
import { temporaryFolder } from "../support/folder.mjs";

const execute = promisify(execFile);
const { version } = JSON.parse(await readFile(join(root, "package.json"), "utf8"));

export const tarball = join(root, `dist/npm/vonage-jwt-web-${version}.tgz`);
if (!(await exists(tarball))) throw new Error("There is no tarball: run `npm run package`.");

/**
 * Installs it as its users do. It depends on nothing, so this needs no network.
 * @param {string} [copied] A folder whose files go with it.
 * @returns The folder.
 */
export async function installed(copied) {
  const folder = await temporaryFolder("package");
  if (copied) await cp(join(root, copied), folder, { recursive: true });
  if (!(await exists(join(folder, "package.json"))))
    await writeFile(join(folder, "package.json"), '{ "private": true, "type": "module" }\n');
  const options = ["--offline", "--no-audit", "--no-fund", "--no-save", "--no-package-lock", "--ignore-scripts"];
  await npm(["install", tarball, ...options], folder);
  return folder;
}

/** @param {string[]} words @param {string} cwd */
export function npm(words, cwd) {
  const { command, args, shell } = invocation("npm", words);
  return execute(command, args, { cwd, shell });
}

/** Runs Node in a folder. @param {string} cwd @param {string[]} args @param {Record<string, string>} [env] */
export async function node(cwd, args, env) {
  const { stdout } = await execute(process.execPath, args, { cwd, env: { ...process.env, ...env } });
  return stdout;
}
