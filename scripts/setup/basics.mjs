/** Checks what must be on the machine already: Node, and a Rust toolchain from rustup. */
import { readFile } from "node:fs/promises";
import { join } from "node:path";
import { Refusal, root, run } from "../run.mjs";
import { isOlder } from "./node.mjs";

/** Reports which Node runs. `command` in run.mjs has already switched to a newer one if necessary. */
export async function checkNode() {
  return { note: process.versions.node, value: undefined };
}

/** @returns {Promise<{ note: string, value: void }>} */
export async function checkRust() {
  for (const program of ["rustup", "cargo"]) {
    if ((await run(program, ["--version"])).code !== 0) {
      throw new Refusal(`\`${program}\` does not run. Install Rust with rustup from https://rustup.rs.`);
    }
  }
  const version = (await run("rustc", ["--version"])).stdout.split(" ")[1] ?? "";
  const oldest = /^rust-version = "(.+)"$/m.exec(await readFile(join(root, "Cargo.toml"), "utf8"))?.[1] ?? "";
  if (isOlder(version, oldest)) {
    throw new Refusal(`Rust ${version} is too old. This crate needs ${oldest}. Run \`rustup update stable\`.`);
  }
  return { note: version, value: undefined };
}
