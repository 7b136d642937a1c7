/** The crate as the page's build takes it: a library for JavaScript, and nothing else. */
import { copyFile, mkdir, readFile, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { Refusal, root } from "../run.mjs";

const TYPES = 'crate-type = ["cdylib", "rlib"]';
/** wasm-pack puts the texts into the package. */
const BESIDE = ["Cargo.lock", "README.md", "LICENSE-MIT", "LICENSE-APACHE"];

/**
 * Where a library for Rust is made in the same run, the compiler keeps every public function for it, and the wasm is an
 * eighth larger. Cargo has no flag that leaves one out: so a manifest beside ours does.
 * @returns {Promise<string>} Its folder.
 */
export async function cdylibCrate() {
  const folder = join(root, "target/cdylib");
  const manifest = await readFile(join(root, "Cargo.toml"), "utf8");
  const source = JSON.stringify(join(root, "src/lib.rs"));
  const own = manifest.replace(TYPES, `crate-type = ["cdylib"]\npath = ${source}`);
  if (own === manifest) throw new Refusal(`Cargo.toml must hold ${TYPES}.`);
  await mkdir(folder, { recursive: true });
  await writeFile(join(folder, "Cargo.toml"), own);
  for (const name of BESIDE) await copyFile(join(root, name), join(folder, name));
  return folder;
}
