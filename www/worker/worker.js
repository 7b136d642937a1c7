/// <reference lib="webworker" />
/** Runs next to the page and answers its calls. */

import { initSync } from "../pkg/vonage_jwt_web.js";
import { answer } from "./answer.js";
import { createVault } from "./vault.js";

/** @import { Call, Jobs } from "./answer.js" */

/** @type {Jobs} */
let jobs = {
  start({ module }) {
    initSync({ module });
    jobs = createVault();
  },
};

/** @param {MessageEvent<Call>} event */
self.onmessage = async ({ data }) => self.postMessage(await answer(jobs, data));
