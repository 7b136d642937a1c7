/** `npm run test:deep`: what takes longer than `npm test` may: set-up, the distribution, then tests/deep, or named files. */
import { spawn } from "node:child_process";
import { join } from "node:path";
import { makeDist } from "./dist.mjs";
import { glob } from "./files.mjs";
import { command, root } from "./run.mjs";
import { setUp } from "./setup.mjs";

await command(import.meta, async () => {
  const env = await setUp({ browsers: true });
  await makeDist(env);
  const named = process.argv.slice(2).map((name) => join("tests/deep", `${name}.test.mjs`));
  const files = named.length > 0 ? named : await glob("tests/deep/*.test.mjs");
  const args = ["--test", "--test-reporter=spec", "--test-concurrency=1", ...files];
  // In front of the user: these tests take an hour, and tell what they do.
  const tests = spawn(process.execPath, args, { cwd: root, env: { ...process.env, ...env }, stdio: "inherit" });
  process.exitCode = await new Promise((done) => tests.on("close", (code) => done(code ?? 1)));
});
