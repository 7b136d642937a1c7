/**
 * `npm run test:deep`: runs what takes longer than `npm test` may: set-up, the distribution, then tests/deep or named
 * files.
 */
import { spawn } from "node:child_process";
import { basename, join } from "node:path";
import { makeDist } from "./dist.mjs";
import { glob } from "./files.mjs";
import { command, root, seconds } from "./run.mjs";
import { setUp } from "./setup.mjs";

/** The time limit for a file in minutes: several times what it takes on two cores. */
const MOST_MINUTES = 15;
/** @type {Record<string, number>} */
const LONGER = { batch: 120, engine: 40, opinions: 60, reproduce: 60 };

/**
 * Runs one test file in its own process, with its output in view, because these take an hour. A file that hangs is
 * ended together with its browsers, and the others still run.
 *
 * @param {string} name
 * @param {Record<string, string>} env
 * @returns {Promise<boolean>}
 */
async function passes(name, env) {
  const start = performance.now();
  const limit = (LONGER[name] ?? MOST_MINUTES) * 60_000;
  const options = ["--test-reporter=spec", "--test-force-exit", `--test-timeout=${limit}`];
  const file = join("tests/deep", `${name}.test.mjs`);
  const test = spawn(process.execPath, ["--test", ...options, file], {
    cwd: root,
    env: { ...process.env, ...env },
    stdio: "inherit",
  });
  const code = await new Promise((done) => test.on("close", done));
  console.log(`${name}: ${code === 0 ? "passed" : "FAILED"}, ${seconds(start)}\n`);
  return code === 0;
}

await command(import.meta, async () => {
  const env = await setUp({ browsers: true });
  await makeDist(env);
  const all = (await glob("tests/deep/*.test.mjs")).map((file) => basename(file, ".test.mjs"));
  const named = process.argv.slice(2);
  const failed = [];
  for (const name of named.length > 0 ? named : all) if (!(await passes(name, env))) failed.push(name);
  if (failed.length > 0) {
    console.log(`Failed: ${failed.join(", ")}`);
    process.exitCode = 1;
  }
});
