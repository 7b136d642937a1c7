/** A refusal by a worker. */

/** @import { Coded, Problem } from "../src/types.d.ts" */
/** @import { PageCoded } from "./messages/text.js" */
/** @typedef {(Coded | PageCoded) & { field: string | null, problems?: Problem[] }} Refusal what a worker answers instead of a value */

/** A refusal. It is plain data, because structured clone drops an Error's own properties. */
export class RefusedError extends Error {
  /** @param {Refusal} refusal */
  constructor(refusal) {
    super(refusal.code);
    this.refusal = refusal;
  }
}
