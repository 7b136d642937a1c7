/** Answers of which only the newest counts: what was asked earlier and ends later is dropped. */

/** @import { Refusal } from "./core.js" */
import { RefusedError } from "./core.js";

/** What became of a job: its value, or why it was refused. @template T @typedef {{ value: T } | { refusal: Refusal }} Outcome */

/** Takes a refusal as an answer; any other error stays one. @template T @param {Promise<T>} job @returns {Promise<Outcome<T>>} */
export async function outcomeOf(job) {
  try {
    return { value: await job };
  } catch (error) {
    if (!(error instanceof RefusedError)) throw error;
    return { refusal: error.refusal };
  }
}

/**
 * Makes turns. Each turn overtakes the one before; within it any number of jobs can be awaited.
 *
 * @returns {() => <T>(job: Promise<T>) => Promise<Outcome<T> | null>} the turn answers null once it is overtaken
 */
export function newest() {
  let latest = 0;
  return function turn() {
    const own = ++latest;
    return async (job) => {
      const outcome = await outcomeOf(job);
      return own === latest ? outcome : null;
    };
  };
}
