import type { PackageCode } from "./error.js";
import type { Code } from "./types.js";

/** What a message says. Text between backticks is a name or a value, to be set in code type. */
export interface Words {
  /** What it is, with the values at hand. */
  what: string;
  /** Why it is refused, or why it matters. */
  why?: string;
  /** What to do. */
  fix?: string;
  /** A shell command to copy. */
  command?: string;
}

/** What `describe` takes: a `TokenError`, `Problem`, `Finding` or `Repair`. */
export interface Describable {
  code: Code | PackageCode;
  details?: object | undefined;
  field?: string | null;
  claim?: string;
  severity?: string;
}

/**
 * Puts an error, a problem, a finding or a repair into words.
 *
 * @param options `now`: seconds since 1970, for "3 minutes ago".
 *
 * @example
 * ```js
 * import { check } from "vonage-jwt-web";
 * import { describe } from "vonage-jwt-web/messages";
 *
 * for (const problem of check({ kind: "application", applicationId: "" })) {
 *   const { what, fix } = describe(problem);
 *   console.log(what, fix);
 * }
 * ```
 */
export declare function describe(coded: Describable, options?: { now?: number }): Words;

/**
 * Every code that has words.
 *
 * @example
 * ```js
 * import { codes } from "vonage-jwt-web/messages";
 *
 * console.log(codes.includes("key_truncated")); // true
 * ```
 */
export declare const codes: readonly (Code | PackageCode)[];

/**
 * Cuts a text at its backticks, for a view that sets names and values in code type.
 *
 * @example
 * ```js
 * import { pieces } from "vonage-jwt-web/messages";
 *
 * console.log(pieces("Remove `exp`.")); // [{ text: "Remove ", code: false }, { text: "exp", code: true }, …]
 * ```
 */
export declare function pieces(text: string): { text: string; code: boolean }[];
