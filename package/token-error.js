/** The one error that the package throws. */

import { describe } from "./messages.js";

/** @import { Problem } from "../src/types.d.ts" */
/** @typedef {{ code: string, field?: string | null, details?: object, problems?: Problem[] }} Refusal */

/** A refusal with its code, the field to mark and the details; the message is a sentence. */
export class TokenError extends Error {
  /** @param {Refusal} refusal @param {ErrorOptions} [options] */
  constructor({ code, field = null, details, problems }, options) {
    super(describe({ code, field, details }).what, options);
    this.code = code;
    this.field = field;
    if (details !== undefined) this.details = details;
    if (problems !== undefined) this.problems = problems;
  }
}

// On the prototype, as with the language's own errors.
Object.defineProperty(TokenError.prototype, "name", { value: "TokenError", configurable: true, writable: true });
