/** Compiles for one run only, where nobody works on the Rust code. */
import { join } from "node:path";
import { exists } from "../files.mjs";
import { root } from "../run.mjs";

/**
 * The files that make the next small change quick cost a sixth of the computing. Whoever has compiled by hand has them
 * already, and keeps them.
 * @param {string} [folder] Where they are.
 * @returns {Promise<Record<string, string>>} Variables for cargo.
 */
export async function compiledOnce(folder = join(root, "target/debug/incremental")) {
  return (await exists(folder)) ? {} : { CARGO_INCREMENTAL: "0" };
}
