/**
 * Builds the same source a second time, in another folder and with its own cargo home that fetches every crate again,
 * and compares the hashes with those of the first build. Run `npm run dist` first.
 */
import { cp, mkdir, mkdtemp, readFile, rm } from "node:fs/promises";
import { homedir, tmpdir } from "node:os";
import { join } from "node:path";
import { copySource } from "./copy-source.mjs";
import { makeDist } from "./dist.mjs";
import { exists } from "./files.mjs";
import { command, must, Refusal, root, step } from "./run.mjs";
import { setUp } from "./setup.mjs";

/**
 * @returns {Promise<{ first: string, second: string }>} What both builds' SHA256SUMS say.
 */
export async function buildAgain() {
  const folder = await mkdtemp(join(tmpdir(), "reproduce-"));
  try {
    const source = join(folder, "elsewhere/vonage-jwt");
    const cargoHome = join(folder, "cargo-home");
    await copySource(source);
    await copySettings(cargoHome);
    const env = { CARGO_HOME: cargoHome, CARGO_TARGET_DIR: undefined };
    await must(process.execPath, ["scripts/dist.mjs"], { cwd: source, env });
    const read = (/** @type {string} */ base) => readFile(join(base, "dist/SHA256SUMS"), "utf8");
    return { first: await read(root), second: await read(source) };
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}

/** Copies only the setting for where crates are fetched from, if there is one. @param {string} cargoHome */
async function copySettings(cargoHome) {
  await mkdir(cargoHome);
  const settings = join(process.env.CARGO_HOME ?? join(homedir(), ".cargo"), "config.toml");
  if (await exists(settings)) await cp(settings, join(cargoHome, "config.toml"));
}

await command(import.meta, async () => {
  await makeDist(await setUp());
  const { first, second } = await step("second build", "build in another folder with another cargo home", async () => ({
    note: "done",
    value: await buildAgain(),
  }));
  if (first !== second) throw new Refusal(`The builds differ.\n\nHere:\n${first}\nElsewhere:\n${second}`);
  console.log(`\nBoth builds are identical, byte for byte:\n${first}`);
});
