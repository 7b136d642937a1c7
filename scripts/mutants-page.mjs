/**
 * `npm run mutants:page`: set-up, then Stryker changes the page's pure modules, one place at a time, and the tests in
 * tests/www must notice. With names of modules only those: `npm run mutants:page -- www/time.js`.
 */
import { mkdir, readFile, rm, writeFile } from "node:fs/promises";
import { createRequire } from "node:module";
import { join } from "node:path";
import { exists, fillFolder } from "./files.mjs";
import { PURE, TESTS } from "./mutants/pure.mjs";
import { command, must, Refusal, root, run, step } from "./run.mjs";
import { checkNode } from "./setup/basics.mjs";
import { cache } from "./setup/cache.mjs";

const VERSIONS = { "@stryker-mutator/core": "10.0.0", "@stryker-mutator/tap-runner": "10.0.0" };
const REPORT = "target/mutants/page.json";

await command(import.meta, async () => {
  await step("Node", "runs the tests", checkNode);
  const folder = await step("Stryker", "makes the mutants; installed once", install);
  const named = process.argv.slice(2);
  const file = await configure(folder, named.length > 0 ? named : PURE);
  const stryker = join(folder, "node_modules/@stryker-mutator/core/bin/stryker.js");
  await rm(join(root, REPORT), { force: true });
  const { output } = await run(process.execPath, [stryker, "run", file]);
  if (!(await exists(join(root, REPORT)))) throw new Refusal(`Stryker failed.\n${output}`);
  await report();
});

async function install() {
  const folder = join(cache, `stryker-${VERSIONS["@stryker-mutator/core"]}`);
  if (await exists(join(folder, "node_modules"))) return { note: "already installed", value: folder };
  await fillFolder(folder, async (temporary) => {
    await writeFile(join(temporary, "package.json"), JSON.stringify({ private: true, dependencies: VERSIONS }));
    await must("npm", ["install", "--ignore-scripts", "--no-audit", "--no-fund"], { cwd: temporary });
  });
  return { note: "installed", value: folder };
}

/** @param {string} folder @param {string[]} modules @returns {Promise<string>} The file with Stryker's settings. */
async function configure(folder, modules) {
  const runner = createRequire(join(folder, "package.json")).resolve("@stryker-mutator/tap-runner");
  const settings = {
    mutate: modules,
    plugins: [runner],
    testRunner: "tap",
    tap: {
      testFiles: TESTS,
      nodeArgs: ["--test-reporter=tap", "-r", "{{hookFile}}", "{{testFile}}"],
    },
    coverageAnalysis: "perTest",
    // Only for a mutant that never ends: a busy machine must not look like one.
    timeoutMS: 60_000,
    concurrency: 1,
    ignorePatterns: ["/target", "/fuzz", "/dist", "/docs", "/bench", "/engine"],
    reporters: ["json"],
    jsonReporter: { fileName: REPORT },
    tempDirName: "target/mutants/page",
    allowEmpty: true,
    disableTypeChecks: false,
    // Stryker would read it with a TypeScript that has another interface.
    tsconfigFile: "target/mutants/none.json",
  };
  const file = join(root, "target/mutants/stryker.json");
  await mkdir(join(root, "target/mutants"), { recursive: true });
  await writeFile(file, JSON.stringify(settings));
  return file;
}

/** Lists the mutants that live, and counts the others. */
async function report() {
  /** @type {{ files: Record<string, { mutants: { status: string, location: { start: { line: number } }, mutatorName: string, replacement?: string }[] }> }} */
  const { files } = JSON.parse(await readFile(join(root, REPORT), "utf8"));
  /** @type {Record<string, number>} */
  const counts = {};
  for (const [file, { mutants }] of Object.entries(files))
    for (const { status, location, mutatorName, replacement } of mutants) {
      counts[status] = (counts[status] ?? 0) + 1;
      if (status !== "Survived" && status !== "NoCoverage") continue;
      console.log(`missed: ${file}:${location.start.line} ${mutatorName} ${replacement?.replace(/\s+/g, " ") ?? ""}`);
    }
  const missed = (counts.Survived ?? 0) + (counts.NoCoverage ?? 0);
  const tried = missed + (counts.Killed ?? 0) + (counts.Timeout ?? 0);
  console.log(
    `${tried} mutants, ${tried - missed} noticed, ${missed} missed: ${((100 * missed) / tried).toFixed(1)} %`,
  );
}
