/** Applies one edit to one row of the ACL. */

/** @import { Member } from "./json-text.js" */
/** @import { Row } from "./text.js" */
import { filtersOf, METHODS, methodsOf, spellingOf, withFilters, withMethods } from "./text.js";

/**
 * An edit to a row. `part` says which part of it changed.
 *
 * @typedef {{ part: string, value: string, checked: boolean, filter: number }} Edit `filter`: which one, from 0
 */

/**
 * Returns the rows that replace `row`: none if it is removed.
 *
 * @param {Row} row
 * @param {Edit} edit
 * @returns {Row[]}
 */
export function edited(row, { part, value, checked, filter }) {
  const filters = filtersOf(row);
  const others = filters.filter((_, index) => index !== filter);
  const change = (/** @type {(filter: Member) => Partial<Member>} */ to) =>
    filters.map((each, index) => (index === filter ? { ...each, ...to(each) } : each));
  switch (part) {
    case "remove":
      return [];
    case "path":
      return [{ ...row, path: pathOf(value) }];
    case "method":
      return [withMethods(row, chosen(methodsOf(row), value, checked))];
    case "filter-add":
      return [withFilters(row, [...filters, { name: "", text: '""' }])];
    case "filter-remove":
      return [withFilters(row, others)];
    case "filter-name":
      return [
        withFilters(
          row,
          change(() => ({ name: value })),
        ),
      ];
    case "filter-value":
      return [
        withFilters(
          row,
          change(({ text }) => ({ text: spellingOf(value, text) })),
        ),
      ];
    default:
      return [row];
  }
}

/**
 * Returns a path with exactly one leading `/`, even if it was typed or pasted after one or with its host.
 *
 * @param {string} typed
 */
const pathOf = (typed) =>
  `/${typed
    .trimStart()
    .replace(/^\/*https?:\/\/[^/]*/i, "")
    .replace(/^\/+/, "")}`;

/** Out of every method, the first one that is ticked is the only one. @param {string[] | null} methods null: every method @param {string} method empty: every method @param {boolean} on */
function chosen(methods, method, on) {
  if (method === "") return on ? null : METHODS;
  const before = (methods ?? []).filter((each) => each !== method);
  if (!on) return before;
  const both = [...before, method];
  return [...METHODS.filter((each) => both.includes(each)), ...both.filter((each) => !METHODS.includes(each))];
}
