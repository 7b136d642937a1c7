/** Shares the chunks of a run among several workers. */

/** A worker that has the key. @typedef {{ mint: (chunk: number) => Promise<Uint8Array>, end: () => void }} Minter */
/** How a run ended. @typedef {{ status: "done" | "cancelled" } | { status: "failed", error: unknown }} Outcome */

/** How many workers may be lost in a row, without a finished chunk, before the run stops. */
const MOST_LOSSES_IN_A_ROW = 5;

/**
 * Gives chunks to workers. A chunk is waiting, with one worker, or kept, so none is lost and none is made twice.
 *
 * @param {{
 *   chunks: number, size: number, makeMinter: () => Promise<Minter>,
 *   keep: (chunk: number, bytes: Uint8Array) => void,
 *   isLoss: (error: unknown) => boolean,
 *   onLoss?: () => void,
 * }} parts `isLoss`: the worker ended, and another one may do the chunk. Any other error ends the run.
 */
export function createPool({ chunks, size, makeMinter, keep, isLoss, onLoss = () => {} }) {
  /** In reverse, because the next chunk is taken from the end. */
  const todo = Array.from({ length: chunks }, (_, index) => chunks - 1 - index);
  /** @type {Set<Minter>} */
  const minters = new Set();
  let running = Promise.resolve();
  let isStopped = false;
  let lossesInARow = 0;
  /** @type {{ error: unknown } | null} */
  let failure = null;
  let runs = 0;
  let cancelledRuns = 0;
  let gate = Promise.resolve();
  let openGate = () => {};

  /** Runs one worker after the other, chunk after chunk. */
  async function lane() {
    /** @type {Minter | null} */
    let minter = null;
    for (;;) {
      await gate;
      const chunk = isStopped ? undefined : todo.pop();
      if (chunk === undefined) break;
      try {
        minter ??= await hire();
        const bytes = await minter.mint(chunk);
        keep(chunk, bytes);
        lossesInARow = 0;
      } catch (error) {
        todo.push(chunk);
        dismiss(minter);
        minter = null;
        if (!isStopped) judge(error);
      }
    }
    dismiss(minter);
  }

  async function hire() {
    const minter = await makeMinter();
    minters.add(minter);
    if (!isStopped) return minter;
    dismiss(minter);
    throw new Error("stopped");
  }

  /** @param {Minter | null} minter */
  function dismiss(minter) {
    if (!minter) return;
    minters.delete(minter);
    minter.end();
  }

  /** @param {unknown} error */
  function judge(error) {
    onLoss();
    lossesInARow += 1;
    if (isLoss(error) && lossesInARow < MOST_LOSSES_IN_A_ROW * size) return;
    failure = { error };
    cancel();
  }

  /** @returns {Promise<Outcome>} */
  async function work() {
    isStopped = cancelledRuns === runs;
    failure = null;
    lossesInARow = 0;
    await Promise.all(Array.from({ length: Math.min(size, todo.length) }, lane));
    // The type checker does not see what the function itself assigns.
    const failed = /** @type {{ error: unknown } | null} */ (failure);
    if (failed) return { status: "failed", error: failed.error };
    return { status: todo.length === 0 ? "done" : "cancelled" };
  }

  /** Lets workers finish what they have, but starts no further chunk. */
  function pause() {
    gate = new Promise((resolve) => {
      openGate = resolve;
    });
  }

  function resume() {
    openGate();
    gate = Promise.resolve();
  }

  /** Ends all workers at once. What they were doing must be done again. */
  function cancel() {
    isStopped = true;
    cancelledRuns = runs;
    for (const minter of minters) minter.end();
    resume();
  }

  return {
    /** Does the remaining chunks, from the start or from where the last run ended. */
    run() {
      runs += 1;
      const outcome = running.then(work);
      running = outcome.then(() => {});
      return outcome;
    },
    pause,
    resume,
    cancel,
    /** Returns how many workers there are now. */
    get workers() {
      return minters.size;
    },
  };
}

/** @typedef {ReturnType<typeof createPool>} Pool */
