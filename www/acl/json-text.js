/**
 * Reads JSON without changing it: the order of names, duplicate names and the spelling of numbers are kept, which
 * `JSON.parse` would lose.
 */

/**
 * One member of an object: its name, and its value in its own spelling.
 *
 * @typedef {{ name: string, text: string }} Member
 */

/** @param {string} text */
export function isJson(text) {
  try {
    JSON.parse(text);
    return true;
  } catch {
    return false;
  }
}

/**
 * Returns the members of the object in `text`, or null if it is not one.
 *
 * @param {string} text
 * @returns {Member[] | null}
 */
export function membersOf(text) {
  if (!isJson(text) || !text.trim().startsWith("{")) return null;
  return parts(text).map((part) => {
    const end = stringEnd(part, 0);
    return { name: JSON.parse(part.slice(0, end)), text: part.slice(part.indexOf(":", end) + 1).trim() };
  });
}

/** Returns the items of the array in `text`, or null if it is not one. @param {string} text @returns {string[] | null} */
export function itemsOf(text) {
  return isJson(text) && text.trim().startsWith("[") ? parts(text) : null;
}

/** @param {Member[]} members On one line. */
export const objectText = (members) =>
  members.length === 0 ? "{}" : `{ ${members.map(({ name, text }) => `${JSON.stringify(name)}: ${text}`).join(", ")} }`;

/** Splits the outermost object or array at its commas. `text` is valid JSON. @param {string} text */
function parts(text) {
  const inner = text.trim().slice(1, -1);
  const found = [];
  let [depth, start] = [0, 0];
  for (let at = 0; at < inner.length; at += 1) {
    const letter = inner.charAt(at);
    if (letter === '"') at = stringEnd(inner, at) - 1;
    else if ("{[".includes(letter)) depth += 1;
    else if ("}]".includes(letter)) depth -= 1;
    else if (letter === "," && depth === 0) {
      found.push(inner.slice(start, at).trim());
      start = at + 1;
    }
  }
  const last = inner.slice(start).trim();
  return last === "" ? found : [...found, last];
}

/**
 * Returns the position after the closing quote of the string that starts at `start`. In valid JSON there is one.
 *
 * @param {string} text
 * @param {number} start
 */
function stringEnd(text, start) {
  let at = start + 1;
  while (text[at] !== '"') at += text[at] === "\\" ? 2 : 1;
  return at + 1;
}
