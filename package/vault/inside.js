/// <reference lib="webworker" />
/** Runs in the vault's worker: takes the core and a port, proves that it is cut off, and answers calls. */

import { connectionsAreBlocked } from "../../www/lock.js";
import { initSync } from "../../www/pkg/vonage_jwt_web.js";
import { answer } from "../../www/worker/answer.js";
import { createVault } from "../../www/worker/vault.js";
import { POLICY_START } from "./policy.js";
import { wipeInput } from "./wipe-input.js";

/** No name server knows it, so nothing is reached even where the policy were gone (RFC 6761 §6.4). */
const ADDRESS = "https://vault-probe.invalid/";

/** @typedef {{ port: MessagePort, core: ArrayBuffer, engine: ArrayBuffer }} Start */

/** @param {MessageEvent<Start>} event */
self.onmessage = async ({ data: { port, core, engine } }) => {
  self.onmessage = null;
  const id = 0;
  try {
    if (!(await connectionsAreBlocked(self, ADDRESS, POLICY_START))) return port.postMessage({ id, value: "open" });
    initSync({ module: core });
    const jobs = createVault();
    takeEngine(jobs, engine);
    port.onmessage = async ({ data }) => {
      const reply = await answer(jobs, data);
      wipeInput(data.input);
      port.postMessage(reply);
    };
    port.postMessage({ id, value: "locked" });
  } catch {
    port.postMessage({ id, value: "failed" });
  }
};

/** @param {ReturnType<typeof createVault>} jobs @param {ArrayBuffer} engine */
function takeEngine(jobs, engine) {
  try {
    jobs.takeEngine({ module: new WebAssembly.Module(engine) });
  } catch {
    // No relaxed SIMD here: the core signs by itself.
  }
}
