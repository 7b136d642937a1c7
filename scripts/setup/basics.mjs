/** What must be on the machine before we begin: Node and a Rust toolchain by rustup. */
import { readFile } from "node:fs/promises";
import { join } from "node:path";
import { Refusal, root, run } from "../run.mjs";

/** The first with `--test-force-exit`. */
const OLDEST_NODE = "20.14";

/** @returns {Promise<{ note: string, value: void }>} */
export async function checkNode() {
  const { node } = process.versions;
  if (isOlder(node, OLDEST_NODE)) {
    throw new Refusal(`Node ${node} is too old: install Node ${OLDEST_NODE} or newer from https://nodejs.org.`);
  }
  return { note: node, value: undefined };
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

/**
 * @param {string} version
 * @param {string} oldest
 */
function isOlder(version, oldest) {
  return version.localeCompare(oldest, undefined, { numeric: true }) < 0;
}
