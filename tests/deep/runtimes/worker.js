/** A Worker for workerd that runs the contract for each request. */

import * as api from "vonage-jwt-web";
import * as words from "vonage-jwt-web/messages";
import { failures } from "./contract.js";
import { given } from "./given.js";

export default {
  fetch: async () => Response.json({ failed: await failures({ ...given, api, words }), engine: api.hasEngine() }),
};
