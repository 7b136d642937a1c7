/** `npm run fuzz`: set-up, then each fuzz target in turns, at the lowest priority; a crash fails, and names its input. */
import { join } from "node:path";
import { keepSmall } from "./fuzz/keep.mjs";
import { record, totals } from "./fuzz/ledger.mjs";
import { fuzzOptions } from "./fuzz/options.mjs";
import { runTarget } from "./fuzz/run-target.mjs";
import { command, must, root, step } from "./run.mjs";
import { setUpFuzzing } from "./setup/fuzz-tools.mjs";

await command(import.meta, async () => {
  const options = await fuzzOptions(process.argv.slice(2));
  if (!options.totals) await fuzz(options);
  console.log(await totals());
});

/** @param {import("./fuzz/options.mjs").FuzzOptions} options */
async function fuzz({ minutes, slice, length, jobs, address, keep, targets }) {
  const env = await setUpFuzzing();
  const folder = await step("fuzzers", "are built", () => build(env, address));
  const end = Date.now() + minutes * 60_000;
  const waiting = [...targets];
  const worker = async () => {
    for (let target = waiting.shift(); target !== undefined && Date.now() < end; target = waiting.shift()) {
      const seconds = Math.min(slice, (end - Date.now()) / 1000);
      const turn = await runTarget(target, join(folder, target), seconds, length);
      await record(target, turn);
      console.log(`${target}: ${turn.executions.toLocaleString("en-GB")} executions, ${turn.crash ?? "no crash"}`);
      if (turn.crash === null) waiting.push(target);
      else report(turn);
    }
  };
  await Promise.all(Array.from({ length: jobs }, worker));
  if (!keep) return;
  for (const target of targets) console.log(`${target}: kept ${await keepSmall(target, join(folder, target))}`);
}

/**
 * A target that crashed has no other turn: it would find the same again.
 * @param {import("./fuzz/run-target.mjs").Turn} turn
 */
function report({ output }) {
  process.exitCode = 1;
  console.log(output.split("\n").slice(-40).join("\n"));
}

/**
 * @param {Record<string, string>} env
 * @param {boolean} address
 */
async function build(env, address) {
  await must("cargo", ["+nightly", "fuzz", "build", "-s", address ? "address" : "none"], { env });
  const host = /^host: (.+)$/m.exec(await must("rustc", ["+nightly", "-vV"]))?.[1] ?? "";
  return { note: address ? "with AddressSanitizer" : "done", value: join(root, "fuzz/target", host, "release") };
}
