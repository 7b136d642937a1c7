/** Calls to the vault's worker as promises, with a limit of time. */

import { TokenError } from "../token-error.js";

/** @import { Refusal } from "../token-error.js" */
/** @typedef {{ resolve: (value: any) => void, reject: (error: unknown) => void, forget: () => void, limitMs: number }} Waiting */
/** @typedef {{ signal?: AbortSignal, limitMs: number, transfer?: Transferable[] }} CallOptions `limitMs` 0: none */

/**
 * @param {MessagePort} port
 * @param {(error: TokenError) => void} onLost The worker took too long, was stopped by a signal, or broke.
 */
export function createCalls(port, onLost) {
  /** The oldest comes first. @type {Map<number, Waiting>} */
  const waiting = new Map();
  let lastId = 0;
  const clock = watchOldest(waiting, () => onLost(new TokenError({ code: "vault_timeout" })));

  /** @param {MessageEvent<{ id: number, value?: unknown, refusal?: Refusal, trapped?: boolean }>} event */
  port.onmessage = ({ data: { id, value, refusal, trapped } }) => {
    const call = take(id);
    if (refusal) call?.reject(new TokenError(refusal));
    else call?.resolve(value);
    if (trapped) onLost(new TokenError({ code: "vault_failed" }));
  };

  port.onmessageerror = () => onLost(new TokenError({ code: "vault_failed" }));

  /** @param {number} id */
  function take(id) {
    const call = waiting.get(id);
    waiting.delete(id);
    call?.forget();
    clock.look();
    return call;
  }

  /**
   * The answer to the message that has this id.
   * @param {number} id
   * @param {CallOptions} options
   */
  function answerTo(id, { signal, limitMs }) {
    return new Promise((resolve, reject) => {
      const aborted = () => {
        reject(signal?.reason);
        onLost(new TokenError({ code: "vault_closed" }));
      };
      signal?.addEventListener("abort", aborted);
      const forget = () => signal?.removeEventListener("abort", aborted);
      waiting.set(id, { resolve, reject, forget, limitMs });
      clock.look();
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
      } catch (cause) {
        // It cannot be cloned, so nobody will answer.
        take(id);
        throw new TokenError({ code: "request_field_invalid" }, { cause });
      }
      return answer;
    },

    /** @param {unknown} error */
    refuseAll(error) {
      port.close();
      const refused = [...waiting.values()];
      waiting.clear();
      clock.look();
      for (const { reject, forget } of refused) {
        forget();
        reject(error);
      }
    },
  };
}

/**
 * The worker does one thing at a time, so the time of a call begins when those before it are answered: a call behind a
 * batch only waits, and is late when the batch has ended and its own time has passed.
 *
 * @param {Map<number, Waiting>} waiting
 * @param {() => void} onLate
 */
function watchOldest(waiting, onLate) {
  /** @type {Waiting | undefined} */
  let watched;
  /** @type {ReturnType<typeof setTimeout> | undefined} */
  let timer;
  return {
    /** Call it after each change of `waiting`. */
    look() {
      const [oldest] = waiting.values();
      if (oldest === watched) return;
      clearTimeout(timer);
      watched = oldest;
      timer = oldest && oldest.limitMs > 0 ? setTimeout(onLate, oldest.limitMs) : undefined;
    },
  };
}
