/** The page's one state, and its followers. */

/**
 * Data flows once around, in one direction: an action makes a new state, and the state is drawn.
 *
 * @template State, Action
 * @param {(state: State, action: Action) => State} update
 * @param {State} state
 * @param {(state: State, previous: State) => void} changed
 */
export function createStore(update, state, changed) {
  /** The changes that followers have not seen yet, oldest first. @type {[State, State][]} */
  const untold = [];
  let telling = false;

  /** A follower may dispatch. Its change waits, so that nobody sees an older state after a newer one. */
  function tell() {
    if (telling) return;
    telling = true;
    try {
      for (let change = untold.shift(); change; change = untold.shift()) changed(...change);
    } finally {
      telling = false;
    }
  }

  return {
    get state() {
      return state;
    },
    /** @param {Action} action */
    dispatch(action) {
      const previous = state;
      state = update(state, action);
      if (state === previous) return;
      untold.push([state, previous]);
      tell();
    },
  };
}
