/**
 * `npm run test:deep`: runs what takes longer than `npm test` may: set-up, the distribution, then tests/deep or named
 * files. A skipped test fails the run too, unless `--may-skip "NAME"` names it.
 */
import { spawn } from "node:child_process";
import { basename, join } from "node:path";
import { parseArgs } from "node:util";
import { makeDist } from "./dist.mjs";
import { glob } from "./files.mjs";
import { command, root, seconds } from "./run.mjs";
import { setUp } from "./setup.mjs";
import { forbiddenSkips } from "./test/counts.mjs";

/** The time limit for a file in minutes: several times what it takes on two cores. */
const MOST_MINUTES = 15;
/** @type {Record<string, number>} */
const LONGER = { batch: 120, engine: 40, load: 60, opinions: 60, reproduce: 60 };

/**
 * Runs one test file in its own process, with its output in view, because these take an hour. A file that hangs is
 * ended together with its browsers, and the others still run.
 *
 * @param {string} name
 * @param {Record<string, string>} env
 * @param {string[]} maySkip
 * @returns {Promise<boolean>}
 */
async function passes(name, env, maySkip) {
  const start = performance.now();
  const limit = (LONGER[name] ?? MOST_MINUTES) * 60_000;
  const options = ["--test-reporter=spec", "--test-force-exit", `--test-timeout=${limit}`];
  const file = join("tests/deep", `${name}.test.mjs`);
  const test = spawn(process.execPath, ["--test", ...options, file], {
    cwd: root,
    env: { ...process.env, ...env },
    stdio: ["ignore", "pipe", "inherit"],
  });
  let output = "";
  test.stdout.on("data", (/** @type {Buffer} */ chunk) => {
    output += chunk;
    process.stdout.write(chunk);
  });
  const code = await new Promise((done) => test.on("close", done));
  const skipped = forbiddenSkips(output, maySkip);
  for (const test of skipped) console.log(`skipped, which is a failure here: ${test}`);
  const good = code === 0 && skipped.length === 0;
  console.log(`${name}: ${good ? "passed" : "FAILED"}, ${seconds(start)}\n`);
  return good;
}

await command(import.meta, async () => {
  const { values, positionals } = parseArgs({
    options: { "may-skip": { type: "string", multiple: true } },
    allowPositionals: true,
  });
  const env = await setUp({ browsers: true });
  await makeDist(env);
  const all = (await glob("tests/deep/*.test.mjs")).map((file) => basename(file, ".test.mjs"));
  const failed = [];
  for (const name of positionals.length > 0 ? positionals : all)
    if (!(await passes(name, env, values["may-skip"] ?? []))) failed.push(name);
  if (failed.length > 0) {
    console.log(`Failed: ${failed.join(", ")}`);
    process.exitCode = 1;
  }
});
