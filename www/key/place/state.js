/** The state of the key file's place. */

/** @import { Action } from "../../state.js" */

/**
 * `kept`: the name of the file whose place this browser keeps, null if it keeps none. `isKnown`: the loaded key came from
 * a file whose place could be kept. `isKept`: it is the one that is.
 *
 * @typedef {{ kept: string | null, isKnown: boolean, isKept: boolean }} PlaceState
 */
/** @typedef {{ type: "place-changed", change: Partial<PlaceState> }} PlaceAction */

/** @type {PlaceState} */
export const initialPlace = { kept: null, isKnown: false, isKept: false };

/** @param {PlaceState} state @param {Action} action @returns {PlaceState} */
export function updatePlace(state, action) {
  switch (action.type) {
    case "place-changed":
      return { ...state, ...action.change };
    // Without `via` it is the same file, with its passphrase.
    case "key-reading":
      return action.via === undefined ? state : unknown(state);
    case "key-making":
    case "key-forgotten":
      return unknown(state);
    default:
      return state;
  }
}

/** @param {PlaceState} state @returns {PlaceState} */
const unknown = (state) => ({ ...state, isKnown: false, isKept: false });
