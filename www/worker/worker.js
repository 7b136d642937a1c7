/// <reference lib="webworker" />
/** Runs next to the page and answers its calls. */

import { initSync } from "../pkg/vonage_jwt_web.js";
import { answer } from "./answer.js";
import { isLocked } from "./probe.js";
import { createVault } from "./vault.js";

/** @import { Call, Jobs } from "./answer.js" */

/** The browser reports a refusal by way of the page, which is drawing itself meanwhile. */
const BUSY_PAGE_MS = 8000;

/** Resolves once the lock is proved: until then no job is done, and so no key is read. */
let open = () => {};
const opened = new Promise((/** @type {(value: void) => void} */ resolve) => {
  open = resolve;
});

/** @type {Jobs} */
let jobs = {
  async start({ module }) {
    initSync({ module });
    if (!(await isLocked(BUSY_PAGE_MS))) throw refusal("lock_failed");
    jobs = createVault();
    // The page hears first that the worker has started.
    setTimeout(open);
  },
};

/** @param {MessageEvent<Call>} event */
self.onmessage = async ({ data }) => {
  if (data.method !== "start") await opened;
  self.postMessage(await answer(jobs, data));
};

/** @param {string} code */
const refusal = (code) => Object.assign(new Error(code), { name: "TokenError", code, field: null });
