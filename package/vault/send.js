/** Sends the vault's calls, with copies of their bytes that move to the worker. */

import { membersOf } from "../input.js";
import { TokenError } from "../token-error.js";
import { copiesOf, wipe } from "./copy.js";

/** @import { InspectContext } from "../../src/types.d.ts" */
/** @import { createCalls } from "./calls.js" */
/** @import { Bytes, Copy } from "./copy.js" */
/** @typedef {{ signal?: AbortSignal }} JobOptions */
/** @typedef {Omit<InspectContext, "key" | "publicKey"> & { publicKey?: Bytes }} Context */
/** @typedef {{ limitMs?: number, copies?: Copy[] }} Sending `copies`: those in the input. */

/** Work whose length the caller chose has no limit of its own. */
export const UNLIMITED = 0;

/**
 * @param {Pick<ReturnType<typeof createCalls>, "call">} calls
 * @param {number} timeoutMs
 */
export function createSender(calls, timeoutMs) {
  /** @type {TokenError | null} */
  let ended = null;

  /**
   * @param {string} method
   * @param {object} input
   * @param {JobOptions} [options]
   * @param {Sending} [sending]
   * @returns {Promise<any>}
   */
  async function call(method, input, options, { limitMs = timeoutMs, copies = [] } = {}) {
    try {
      if (ended) throw new TokenError({ code: "vault_closed" }, { cause: ended });
      const { signal } = membersOf(options, "options");
      const transfer = copies.map(({ buffer }) => buffer);
      return await calls.call(method, input, { signal, limitMs, transfer });
    } finally {
      // Where they were not sent.
      wipe(copies);
    }
  }

  return {
    call,

    /** From now on every call is refused. @param {TokenError} error */
    end(error) {
      ended = error;
    },

    /**
     * @param {string} method
     * @param {Record<string, Bytes>} inputs
     * @param {object} others What the worker's job takes beside them.
     * @param {JobOptions} [options]
     */
    with(method, inputs, others, options) {
      const copies = copiesOf(inputs);
      return call(method, { ...copies, ...others }, options, { copies: Object.values(copies) });
    },

    /**
     * @param {string} method
     * @param {Record<string, Bytes>} tokens
     * @param {Context} [context] What is known beside them.
     * @param {JobOptions} [options]
     */
    about(method, tokens, context, options) {
      const { publicKey, ...rest } = membersOf(context, "context");
      const copies = copiesOf(publicKey === undefined || publicKey === null ? tokens : { ...tokens, publicKey });
      const { publicKey: key, ...texts } = copies;
      const input = { ...texts, context: key ? { ...rest, publicKey: key } : rest };
      return call(method, input, options, { copies: Object.values(copies) });
    },
  };
}
