/** Runs the same jobs in Node, against the libraries that Vonage's users have there. */
import { readFile } from "node:fs/promises";
import { engineFile, wasmFile } from "../scripts/build/site.mjs";
import { measureJobs } from "./browser.mjs";
import { jobsOf } from "./contender.js";
import * as jose from "./contenders/jose.js";
import * as jsonwebtoken from "./contenders/jsonwebtoken.js";
import * as ours from "./contenders/ours.js";
import * as vonage from "./contenders/vonage.js";

/** @type {Record<string, import("./contender.js").Contender>} */
const contenders = { ours, jsonwebtoken, "@vonage/jwt": vonage, jose };

/** @param {import("./plan.mjs").Plan} plan */
export async function measureNode(plan) {
  ours.start({ core: await readFile(wasmFile), engine: await readFile(engineFile) });
  const jobs = Object.fromEntries(Object.entries(contenders).map(([name, contender]) => [name, jobsOf(contender)]));
  const measures = await measureJobs({
    place: "node",
    plan,
    names: Object.keys(contenders),
    ask: (name, job, input) => /** @type {any} */ (jobs[name])[job](input),
  });
  // It reads no key before the token, so nothing was measured there.
  for (const { id, samples } of measures) if (id.startsWith("read-")) delete samples["@vonage/jwt"];
  return measures;
}
