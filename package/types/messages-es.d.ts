import type { Describable, Words } from "./messages.js";

export { codes, type Describable, pieces, type Words } from "./messages.js";

/**
 * Puts an error, a problem, a finding or a repair into Spanish words. The names of claims, codes and buttons stay as
 * they are. A `TokenError`'s own `message` is English.
 *
 * @param options `now`: seconds since 1970, for "hace 3 minutos".
 *
 * @example
 * ```js
 * import { check } from "vonage-jwt-web";
 * import { describe } from "vonage-jwt-web/messages/es";
 *
 * for (const problem of check({ kind: "application", applicationId: "" })) {
 *   const { what, fix } = describe(problem);
 *   console.log(what, fix);
 * }
 * ```
 */
export declare function describe(coded: Describable, options?: { now?: number }): Words;
