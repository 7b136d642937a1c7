/**
 * `npm run coverage`: set-up, then the core's tests with every line counted. Lists the lines of `src/` that no test
 * reaches, and fails if they are more than 2 %.
 */
import { rm } from "node:fs/promises";
import { relative } from "node:path";
import { command, must, pathWith, Refusal, root, step } from "./run.mjs";
import { checkRust } from "./setup/basics.mjs";
import { buildFolder, cargoTool } from "./setup/cargo-tool.mjs";
import { llvmTools } from "./setup/llvm.mjs";
import { linesOf, missedLines } from "./test/lines.mjs";
import { vectorsFolder } from "./test/vectors.mjs";

/** In percent. */
const LEAST = 98;

await command(import.meta, async () => {
  const report = await measure(await prepare());
  const { covered, count, files } = linesOf(report, (file) => relative(root, file));
  for (const { file, missed } of files) if (missed.length > 0) console.log(`${file}: ${missedLines(missed)}`);
  const percent = (100 * covered) / count;
  console.log(`\n${covered} of ${count} lines of the core are reached: ${percent.toFixed(2)} %`);
  if (percent < LEAST) throw new Refusal(`That is less than ${LEAST} %.`);
});

async function prepare() {
  await step("Rust", "compiles the core", checkRust);
  const tools = await step("LLVM", "counts the lines", llvmTools);
  try {
    const bin = await step("cargo-llvm-cov", "runs the tests with it; built once, a minute", () =>
      cargoTool("cargo-llvm-cov", "cargo-llvm-cov", "0.9.1", ["cargo-llvm-cov llvm-cov"]),
    );
    return { ...tools, PATH: pathWith(bin) };
  } finally {
    await rm(buildFolder, { recursive: true, force: true });
  }
}

/**
 * @param {Record<string, string>} env
 * @returns {Promise<import("./test/lines.mjs").Report>}
 */
async function measure(env) {
  const vectors = await vectorsFolder();
  const more = vectors ? ["--", "--include-ignored", "--skip", "write_the_"] : [];
  const args = ["llvm-cov", "--locked", "--tests", "--json", "--ignore-filename-regex", "/(tests|fuzz|engine)/"];
  const text = await step("tests", "run with every line counted", async () => ({
    note: "done",
    value: await must("cargo", [...args, ...more], { env: { ...env, ...(vectors ? { TEST_VECTORS: vectors } : {}) } }),
  }));
  // The tests' own output comes first.
  return JSON.parse(text.slice(text.lastIndexOf('\n{"data":') + 1));
}
