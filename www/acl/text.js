/**
 * Turns the ACL's text into rows and back. Rewrites only what a person edits, and keeps the spelling and order of the
 * rest.
 */

/** @import { Member } from "./json-text.js" */
import { itemsOf, membersOf, objectText } from "./json-text.js";

/** The methods that a path may name, as the core has them. */
export const METHODS = ["GET", "POST", "PUT", "PATCH", "DELETE"];

/** A path with its rule, whose members keep their spelling. @typedef {{ path: string, rule: Member[] }} Row */

/**
 * Returns the rows of an ACL, or null if rows cannot show the text.
 *
 * @param {string} text
 * @returns {Row[] | null}
 */
export function rowsOf(text) {
  if (text.trim() === "") return [];
  const acl = membersOf(text);
  const paths = acl?.findLast(({ name }) => name === "paths");
  const members = paths ? membersOf(paths.text) : acl && [];
  if (!members) return null;
  const rows = members.map(({ name, text: rule }) => ({ path: name, rule: membersOf(rule) }));
  const shown = /** @type {Row[]} */ (rows.filter((row) => row.rule && isShown(row.rule)));
  return shown.length === rows.length ? shown : null;
}

/** @param {Member[]} rule */
function isShown(rule) {
  const methods = rule.find(({ name }) => name === "methods");
  const filters = rule.find(({ name }) => name === "filters");
  const areTexts = (/** @type {string} */ list) => itemsOf(list)?.every((item) => item[0] === '"') ?? false;
  return (!methods || areTexts(methods.text)) && (!filters || membersOf(filters.text) !== null);
}

/**
 * Returns the text with these rows. Members besides `paths` are kept.
 *
 * @param {string} text
 * @param {Row[]} rows
 */
export function withRows(text, rows) {
  const lines = rows.map(({ path, rule }) => `    ${JSON.stringify(path)}: ${objectText(rule)}`);
  const paths = lines.length === 0 ? "{}" : `{\n${lines.join(",\n")}\n  }`;
  const before = membersOf(text) ?? [];
  const members = before.some(({ name }) => name === "paths") ? before : [...before, { name: "paths", text: paths }];
  const written = members.map(({ name, text: own }) => `  ${JSON.stringify(name)}: ${name === "paths" ? paths : own}`);
  return `{\n${written.join(",\n")}\n}`;
}

/** Returns the methods of a row. Null means every method. @param {Row} row @returns {string[] | null} */
export function methodsOf({ rule }) {
  const methods = rule.find(({ name }) => name === "methods");
  return methods ? JSON.parse(methods.text) : null;
}

/** @param {Row} row @param {string[] | null} methods null: every method @returns {Row} */
export const withMethods = (row, methods) => ({
  ...row,
  rule: withMember(row.rule, "methods", methods && `[${methods.map((method) => JSON.stringify(method)).join(", ")}]`),
});

/** @param {Row} row @returns {Member[]} */
export function filtersOf({ rule }) {
  const filters = rule.find(({ name }) => name === "filters");
  return (filters && membersOf(filters.text)) ?? [];
}

/** @param {Row} row @param {Member[]} filters @returns {Row} */
export const withFilters = (row, filters) => ({
  ...row,
  rule: withMember(row.rule, "filters", filters.length > 0 ? objectText(filters) : null),
});

/** @param {Member[]} rule @param {string} name @param {string | null} text null: without it */
function withMember(rule, name, text) {
  if (text === null) return rule.filter((member) => member.name !== name);
  const has = rule.some((member) => member.name === name);
  return has ? rule.map((member) => (member.name === name ? { name, text } : member)) : [...rule, { name, text }];
}

/** Returns a filter's value the way a person types it, without quotes. @param {string} text */
export const plainOf = (text) => (text[0] === '"' ? /** @type {string} */ (JSON.parse(text)) : text);

/**
 * Returns the JSON for a typed value. A value that was not a string stays that way if it can.
 *
 * @param {string} typed
 * @param {string} before
 */
export function spellingOf(typed, before) {
  if (before[0] !== '"' && itemsOf(`[${typed}]`)?.length === 1 && typed.trim()[0] !== '"') return typed.trim();
  return JSON.stringify(typed);
}

/**
 * Returns the preset that equals the text, ignoring spaces and the order of paths. Null means a custom list.
 *
 * @param {string} text
 * @param {import("../../src/types.d.ts").AclPreset[]} presets
 */
export function presetOf(text, presets) {
  const paths = rowsOf(text)?.map(({ path, rule }) => (rule.length === 0 ? path : null));
  const same = (/** @type {string[]} */ own) =>
    paths?.length === own.length && own.every((path) => paths.includes(path)) && membersOf(text)?.length === 1;
  const preset = presets.find(({ acl }) => (acl ? same(Object.keys(acl.paths)) : text.trim() === ""));
  return preset?.id ?? null;
}

/** @param {import("../../src/types.d.ts").AclPreset} preset */
export const presetText = ({ acl }) =>
  acl
    ? withRows(
        "",
        Object.keys(acl.paths).map((path) => ({ path, rule: [] })),
      )
    : "";
