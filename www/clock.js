/** The clock that the page uses. */

/** @import { State } from "./state.js" */

/**
 * Returns the time for checks and signatures, in seconds: this computer's, or the server's if the user chose that.
 * @param {Pick<State, "page">} state
 */
export const nowOf = ({ page }) => Date.now() / 1000 + page.clockOffset;
