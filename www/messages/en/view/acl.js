/** What the editor of the ACL says. */

/** @param {string} why */
export const waitsWords = (why) => `To edit the list of paths, fix the JSON below first. ${why}`;

export const choiceNames = { own: "Your own list", otherPath: "another path", anyCall: "or choose an API call" };

/** What limits a path. @param {string[] | null} methods @param {boolean} filtered */
export function limitWords(methods, filtered) {
  const limits = [methods && (methods.join(", ") || "no methods"), filtered && "filtered"].filter(Boolean);
  return limits.length > 0 ? ` (${limits.join("; ")})` : "";
}

export const FILTERS_HINT = "Names and values. Vonage does not document what they do.";

/** The names of what a row has, for a path or a number. */
export const rowNames = {
  path: "Path",
  remove: "Remove",
  addFilter: "Add filter",
  allMethods: "All methods",
  pathOf: (/** @type {number} */ number) => `Path ${number}`,
  removeOf: (/** @type {string} */ path) => `Remove ${path}`,
  methodsOf: (/** @type {string} */ path) => `Methods for ${path}`,
  filtersOf: (/** @type {string} */ path) => `Filters for ${path}`,
  filterName: (/** @type {number} */ number) => `Name of filter ${number}`,
  filterValue: (/** @type {number} */ number) => `Value of filter ${number}`,
  filterRemove: (/** @type {number} */ number) => `Remove filter ${number}`,
};
