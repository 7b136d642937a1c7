/**
 * `npm run mutants:page`: set-up, then Stryker changes the page's pure modules, one place at a time, and the tests in
 * tests/www must notice. With names of modules only those: `npm run mutants:page -- www/time.js`. Each module is a run
 * of its own, and counts once it has ended.
 */
import { mkdir, readFile, rm, writeFile } from "node:fs/promises";
import { createRequire } from "node:module";
import { join } from "node:path";
import { exists, fillFolder } from "./files.mjs";
import { shown, sumUp } from "./mutants/page.mjs";
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
  const total = { noticed: 0, late: 0, missed: 0 };
  for (const module of named.length > 0 ? named : PURE) {
    const sums = await mutate(folder, module);
    console.log(`${module}: ${shown(sums)}`);
    for (const line of sums.lines) console.log(`  ${line}`);
    for (const which of /** @type {const} */ (["noticed", "late", "missed"])) total[which] += sums[which];
  }
  console.log(`\nall: ${shown(total)}`);
});

/** @param {string} folder Of Stryker. @param {string} module */
async function mutate(folder, module) {
  const file = await configure(folder, module);
  const stryker = join(folder, "node_modules/@stryker-mutator/core/bin/stryker.js");
  await rm(join(root, REPORT), { force: true });
  const { output } = await run(process.execPath, [stryker, "run", file]);
  if (!(await exists(join(root, REPORT)))) throw new Refusal(`Stryker failed.\n${output}`);
  return sumUp(JSON.parse(await readFile(join(root, REPORT), "utf8")));
}

async function install() {
  const folder = join(cache, `stryker-${VERSIONS["@stryker-mutator/core"]}`);
  if (await exists(join(folder, "node_modules"))) return { note: "already installed", value: folder };
  await fillFolder(folder, async (temporary) => {
    await writeFile(join(temporary, "package.json"), JSON.stringify({ private: true, dependencies: VERSIONS }));
    await must("npm", ["install", "--ignore-scripts", "--no-audit", "--no-fund"], { cwd: temporary });
  });
  return { note: "installed", value: folder };
}

/** @param {string} folder @param {string} module @returns {Promise<string>} The file with Stryker's settings. */
async function configure(folder, module) {
  const runner = createRequire(join(folder, "package.json")).resolve("@stryker-mutator/tap-runner");
  const settings = {
    mutate: [module],
    plugins: [runner],
    testRunner: "tap",
    tap: {
      testFiles: TESTS,
      nodeArgs: ["--test-reporter=tap", "-r", "{{hookFile}}", "{{testFile}}"],
    },
    coverageAnalysis: "perTest",
    // Only for a mutant that never ends: a busy machine must not look like one.
    timeoutMS: 60_000,
    dryRunTimeoutMinutes: 30,
    timeoutFactor: 5,
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
