/// <reference lib="webworker" />
/** A worker with one contender, which the bundle inserts. */
import * as chosen from "contender";
import { jobsOf } from "../contender.js";

const contender = /** @type {import("../contender.js").Contender} */ (chosen);
/** @type {any} */
let key = null;

const jobs = {
  ...jobsOf(contender),
  /** @param {{ wasm: import("../contender.js").Wasm }} input */
  start: ({ wasm }) => contender.start?.(wasm),
  /** @param {{ pem: string }} input */
  async load({ pem }) {
    key = await contender.read(pem);
  },
  /** Makes some of many tokens. @param {{ requests: import("../contender.js").Request[] }} input */
  async some({ requests }) {
    const tokens = [];
    const step = contender.atOnce ?? 1;
    for (let at = 0; at < requests.length; at += step)
      tokens.push(
        ...(await Promise.all(requests.slice(at, at + step).map((request) => contender.token(key, request)))),
      );
    return tokens;
  },
};

/** @param {MessageEvent<{ id: number, job: string, input: any }>} event */
self.onmessage = async ({ data: { id, job, input } }) => {
  try {
    self.postMessage({ id, value: await jobs[/** @type {keyof typeof jobs} */ (job)](input) });
  } catch (error) {
    self.postMessage({ id, error: String(error) });
  }
};
