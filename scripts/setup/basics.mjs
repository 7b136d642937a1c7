/** What must be on the machine before we begin: Node and a Rust toolchain by rustup. */
import { readFile } from "node:fs/promises";
import { join } from "node:path";
import { Refusal, root, run } from "../run.mjs";
import { isOlder } from "./node.mjs";

/** Shows which one runs: `command` of run.mjs has handed over to a newer one where it had to. */
export async function checkNode() {
  return { note: process.versions.node, value: undefined };
}

/** @returns {Promise<{ note: string, value: void }>} */
export async function checkRust() {
  for (const program of ["rustup", "cargo"]) {
    if ((await run(program, ["--version"])).code !== 0) {
      throw new Refusal(`\`${program}\` does not run: install Rust by rustup from https://rustup.rs.`);
    }
  }
  const version = (await run("rustc", ["--version"])).stdout.split(" ")[1] ?? "";
  const oldest = /^rust-version = "(.+)"$/m.exec(await readFile(join(root, "Cargo.toml"), "utf8"))?.[1] ?? "";
  if (isOlder(version, oldest)) {
    throw new Refusal(`Rust ${version} is too old: this crate needs ${oldest}; run \`rustup update stable\`.`);
  }
  return { note: version, value: undefined };
}
