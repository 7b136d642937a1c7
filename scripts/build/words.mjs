/** Puts the words of a language into the page's HTML. */
import { Refusal } from "../run.mjs";

/** @import { Language } from "./languages.mjs" */
/** @typedef {Record<string, Record<string, string>>} Tables */

const PLACE = /\{\{(\w+)\.(\w+)\}\}/g;

/** @param {Language} language @returns {Promise<Tables>} */
export const tablesOf = async ({ code }) => (await import(`../../www/messages/${code}/html/index.js`)).html;

/** How a language writes numbers. @param {Language} language @returns {Promise<string>} */
export const localeOf = async ({ code }) => (await import(`../../www/messages/${code}/units.js`)).LOCALE;

/** @param {string} text */
const escaped = (text) => text.replaceAll("&", "&amp;").replaceAll("<", "&lt;").replaceAll('"', "&quot;");

/** The marks that words may have: `code`, **important**, *the name of a button*. @param {string} text */
const marked = (text) =>
  text
    .replaceAll(/`([^`]+)`/g, "<code>$1</code>")
    .replaceAll(/\*\*([^*]+)\*\*/g, "<strong>$1</strong>")
    .replaceAll(/\*([^*]+)\*/g, "<em>$1</em>");

/**
 * Fills every `{{part.name}}` of the template: as plain text inside a tag, with marks outside.
 * @param {string} template
 * @param {Tables} tables
 * @throws {Refusal} For a place without words, and for words without a place.
 */
export function withWords(template, tables) {
  const left = new Set(
    Object.entries(tables).flatMap(([part, table]) => Object.keys(table).map((name) => `${part}.${name}`)),
  );
  /** @type {string[]} */
  const missing = [];
  const wordOf = (/** @type {string} */ place, /** @type {string} */ part, /** @type {string} */ name) => {
    const word = tables[part]?.[name];
    if (word === undefined) missing.push(place);
    left.delete(`${part}.${name}`);
    return escaped(word ?? "");
  };
  const html = template.replaceAll(/<[^>]*>|[^<]+/g, (piece) =>
    piece.replaceAll(PLACE, (place, part, name) => {
      const word = wordOf(place, part, name);
      return piece.startsWith("<") ? word : marked(word);
    }),
  );
  if (missing.length > 0) throw new Refusal(`www/messages/ has no words for ${missing.join(", ")} in www/index.html.`);
  if (left.size > 0) throw new Refusal(`www/index.html has no place for the words ${[...left].join(", ")}.`);
  return html;
}
