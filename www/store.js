/**
 * Data goes round once, one way: an action makes a new state, the state is drawn.
 *
 * @template State, Action
 * @param {(state: State, action: Action) => State} update
 * @param {State} state
 * @param {(state: State, previous: State) => void} changed
 */
export function createStore(update, state, changed) {
  return {
    get state() {
      return state;
    },
    /** @param {Action} action */
    dispatch(action) {
      const previous = state;
      state = update(state, action);
      if (state !== previous) changed(state, previous);
    },
  };
}
