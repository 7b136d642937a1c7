/** Finds the right version of a crate's programs on PATH, or builds them once into the user's cache. */
import { join } from "node:path";
import { exists, fillFolder } from "../files.mjs";
import { must, Refusal, run } from "../run.mjs";
import { cache } from "./cache.mjs";

/**
 * @param {string} name
 * @param {string} crate
 * @param {string} version
 * @param {string[]} programs each with the words that it needs before `--version`
 * @returns {Promise<{ note: string, value: string[] }>} Folders for PATH.
 */
export async function cargoTool(name, crate, version, programs) {
  const folder = join(cache, `${name}-${version}`);
  const bin = join(folder, "bin");
  if (await allAre(version, programs, "")) return { note: `${version} already on PATH`, value: [] };
  if (await allAre(version, programs, bin)) return { note: `${version} already installed`, value: [bin] };
  await fillFolder(folder, (temporary) => build(crate, version, temporary));
  return { note: `${version} built`, value: [bin] };
}

/**
 * @param {string} version
 * @param {string[]} programs
 * @param {string} folder Empty: PATH.
 */
async function allAre(version, programs, folder) {
  for (const program of programs) {
    const [file = "", ...words] = program.split(" ");
    const { stdout } = await run(join(folder, file), [...words, "--version"]);
    if (stdout.trim().split(" ").at(-1) !== version) return false;
  }
  return true;
}

/**
 * @param {string} crate
 * @param {string} version
 * @param {string} folder
 */
async function build(crate, version, folder) {
  // All tools use one target folder, because they share crates. It is deleted afterwards (see `setup.mjs`).
  const env = { CARGO_TARGET_DIR: buildFolder, CARGO_PROFILE_DEV_DEBUG: "0", RUSTFLAGS: undefined };
  const args = ["install", "--quiet", "--debug", "--root", folder, `${crate}@${version}`];
  // Use the tool's own lock file if the registry still serves every version in it, otherwise the newest that fit.
  if ((await run("cargo", [...args, "--locked"], { env })).code !== 0) await must("cargo", args, { env });
  const bin = join(folder, "bin");
  if (!(await exists(bin))) throw new Refusal(`cargo did not install ${crate} ${version}.`);
}

/** Where the tools are compiled. Deleted afterwards. */
export const buildFolder = join(cache, `build-${process.pid}`);
