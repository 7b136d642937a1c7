/** The clock that the page goes by. */

/** @import { State } from "./state.js" */

/** The time to judge by and to sign with: this computer's, or the server's where the user chose that. Seconds. @param {Pick<State, "page">} state */
export const nowOf = ({ page }) => Date.now() / 1000 + page.clockOffset;
