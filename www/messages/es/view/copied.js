/** What is said of a copy, in every view. */

import { pageWords } from "../page.js";

const { what: REFUSED } = /** @type {import("../../text.js").Words} */ (pageWords.clipboard_refused);

/** @param {boolean} done whether the browser let the page write @param {string} [said] */
export const copiedWords = (done, said = "Copiado") => (done ? said : REFUSED);
