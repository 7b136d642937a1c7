/** Calls to the vault's worker as promises, with a limit of time. */

import { TokenError } from "../token-error.js";

/** @import { Refusal } from "../token-error.js" */
/** @typedef {{ resolve: (value: any) => void, reject: (error: unknown) => void, stop: () => void }} Waiting */
/** @typedef {{ signal?: AbortSignal, limitMs: number, transfer?: Transferable[] }} CallOptions */

/**
 * @param {MessagePort} port
 * @param {(error: TokenError) => void} onLost The worker took too long, was stopped by a signal, or broke.
 */
export function createCalls(port, onLost) {
  /** @type {Map<number, Waiting>} */
  const waiting = new Map();
  let lastId = 0;

  /** @param {MessageEvent<{ id: number, value?: unknown, refusal?: Refusal, trapped?: boolean }>} event */
  port.onmessage = ({ data: { id, value, refusal, trapped } }) => {
    const job = waiting.get(id);
    waiting.delete(id);
    job?.stop();
    if (refusal) job?.reject(new TokenError(refusal));
    else job?.resolve(value);
    if (trapped) onLost(new TokenError({ code: "vault_failed" }));
  };

  port.onmessageerror = () => onLost(new TokenError({ code: "vault_failed" }));

  /**
   * The answer to the message that has this id.
   * @param {number} id
   * @param {CallOptions} options
   */
  function answerTo(id, { signal, limitMs }) {
    return new Promise((resolve, reject) => {
      const late = () => onLost(new TokenError({ code: "vault_timeout" }));
      const timer = limitMs > 0 ? setTimeout(late, limitMs) : undefined;
      const aborted = () => {
        reject(signal?.reason);
        onLost(new TokenError({ code: "vault_closed" }));
      };
      signal?.addEventListener("abort", aborted);
      const stop = () => {
        clearTimeout(timer);
        signal?.removeEventListener("abort", aborted);
      };
      waiting.set(id, { resolve, reject, stop });
    });
  }

  return {
    /** What the worker says when it has started. @param {number} limitMs @returns {Promise<"locked" | "open" | "failed">} */
    started: (limitMs) => answerTo(0, { limitMs }),

    /** @param {string} method @param {object} input @param {CallOptions} options @returns {Promise<any>} */
    async call(method, input, options) {
      options.signal?.throwIfAborted();
      const id = ++lastId;
      const answer = answerTo(id, options);
      try {
        port.postMessage({ id, method, input }, options.transfer ?? []);
      } catch (error) {
        // An input that cannot be cloned: nobody will answer.
        waiting.get(id)?.stop();
        waiting.delete(id);
        throw error;
      }
      return answer;
    },

    /** @param {unknown} error */
    refuseAll(error) {
      port.close();
      for (const { reject, stop } of waiting.values()) {
        stop();
        reject(error);
      }
      waiting.clear();
    },
  };
}
