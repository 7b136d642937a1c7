/** Keeps only the newest answer: one that was asked for earlier but arrives later is dropped. */

/** @import { Refusal } from "./refused.js" */
import { RefusedError } from "./refused.js";

/** What became of a job: its value, or why it was refused. @template T @typedef {{ value: T } | { refusal: Refusal }} Outcome */

/**
 * Treats a refusal as an answer. Other errors stay errors.
 *
 * @template T
 * @param {Promise<T>} job
 * @returns {Promise<Outcome<T>>}
 */
export async function outcomeOf(job) {
  try {
    return { value: await job };
  } catch (error) {
    if (!(error instanceof RefusedError)) throw error;
    return { refusal: error.refusal };
  }
}

/**
 * Makes turns. Each turn replaces the one before, and can await any number of jobs.
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
