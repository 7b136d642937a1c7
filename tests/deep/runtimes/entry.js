/** Runs the contract, and prints what failed. */

import * as api from "vonage-jwt-web";
import * as words from "vonage-jwt-web/messages";
import { failures } from "./contract.js";
import { given } from "./given.js";

failures({ ...given, api, words }).then(
  (failed) => console.log(JSON.stringify({ failed, engine: api.hasEngine() })),
  (error) => console.log(String(error)),
);
