/** The worker's jobs for Inspect. */

/** @import { InspectContext } from "../../src/types.d.ts" */
/** @import { PrivateKey } from "../pkg/vonage_jwt_web.js" */
import { compare, fixToken, inspect } from "../pkg/vonage_jwt_web.js";

/**
 * The worker's jobs for Inspect. Bytes are overwritten, because they may be a key that was pasted by mistake.
 *
 * @param {() => PrivateKey | null} loaded
 */
export const inspectJobs = (loaded) => ({
  /** @param {{ token: Uint8Array, context: InspectContext }} input */
  inspect({ token, context }) {
    try {
      return inspect(token, { ...context, key: loaded() ?? undefined });
    } finally {
      token.fill(0);
      context.publicKey?.fill(0);
    }
  },

  /** @param {{ works: Uint8Array, fails: Uint8Array, context: InspectContext }} input */
  compare({ works, fails, context }) {
    try {
      return compare(works, fails, { ...context, key: loaded() ?? undefined });
    } finally {
      for (const bytes of [works, fails, context.publicKey]) bytes?.fill(0);
    }
  },

  /** @param {{ token: Uint8Array, context: InspectContext }} input */
  fixToken({ token, context }) {
    try {
      return fixToken(token, context);
    } finally {
      token.fill(0);
      context.publicKey?.fill(0);
    }
  },
});
