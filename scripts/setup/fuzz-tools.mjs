/** What fuzzing needs and nothing else does: a nightly Rust, which alone can count branches, and cargo-fuzz. */
import { rm } from "node:fs/promises";
import { must, pathWith, Refusal, run, step } from "../run.mjs";
import { checkRust } from "./basics.mjs";
import { buildFolder, cargoTool } from "./cargo-tool.mjs";

/** @returns {Promise<Record<string, string>>} The environment of the fuzzers' build. */
export async function setUpFuzzing() {
  await step("Rust", "compiles the core", checkRust);
  await step("nightly Rust", "counts the branches that an input takes", nightly);
  try {
    const bin = await step("cargo-fuzz", "builds the fuzzers; built once, minutes", () =>
      cargoTool("cargo-fuzz", "cargo-fuzz", "0.13.2", ["cargo-fuzz"]),
    );
    return { PATH: pathWith(bin) };
  } finally {
    await rm(buildFolder, { recursive: true, force: true });
  }
}

async function nightly() {
  if ((await run("rustc", ["+nightly", "--version"])).code !== 0) {
    const args = ["toolchain", "install", "nightly", "--profile", "minimal"];
    const { code, output } = await run("rustup", args, { timeoutSeconds: 600 });
    if (code !== 0)
      throw new Refusal(`rustup cannot install nightly (${code === null ? "no answer" : output.trim()}).`);
  }
  return { note: await must("rustc", ["+nightly", "--version"]), value: undefined };
}
