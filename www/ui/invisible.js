/**
 * Finds invisible characters, by the same names as the core (src/text.rs). One table of tests keeps the two in step.
 * What an emoji or a script needs is left alone.
 */

const INVISIBLE = /(?! )[\p{Cc}\p{Zl}\p{Zp}\p{Zs}\p{Default_Ignorable_Code_Point}\u2800\ufff9-\ufffb]/u;
const EMOJI =
  /[\xa9\xae\u203c\u2049\u2122\u2139\u2194-\u21aa\u231a-\u23ff\u24c2\u25aa-\u25fe\u2600-\u27bf\u2934\u2935\u2b05-\u2b55\u3030\u303d\u3297\u3299\u{1f000}-\u{1faff}]/u;
const KEYCAP = /[#*0-9]/;
const JOINS = /[\u0620-\u0dff\u1000-\u109f\u1780-\u17dd]/u;

/** A part of a text, or one character to mark. @typedef {{ text: string, invisible: boolean }} Stretch */

/** @param {string} character */
const name = (character) => `⟨U+${(character.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, "0")}⟩`;

/**
 * Splits a text at what people cannot see in it: invisible characters, and the white space around it. Line breaks and
 * tabs inside the text are visible as they are.
 *
 * @param {string} text
 * @returns {Stretch[]} an invisible character as `⟨U+200B⟩`
 */
export function stretches(text) {
  const letters = [...text];
  const start = letters.length - [...text.trimStart()].length;
  const end = [...text.trimEnd()].length;
  /** @type {Stretch[]} */
  const found = [];
  let [seen, last] = ["", ""];
  letters.forEach((letter, index) => {
    const before = last;
    last = letter;
    const hidden = INVISIBLE.test(letter) && !belongs(seen, before, letter, letters[index + 1] ?? "");
    if (!INVISIBLE.test(letter)) seen = letter;
    else if (hidden) seen = "";
    const marked = index < start || index >= end || (hidden && !/[\t\n\r]/.test(letter));
    const previous = found.at(-1);
    if (!marked && previous && !previous.invisible) previous.text += letter;
    else found.push({ text: marked ? name(letter) : letter, invisible: marked });
  });
  return found;
}

/** Returns the same as one line of text: `ali⟨U+200B⟩ce`. @param {string} text */
export const escaped = (text) =>
  stretches(text)
    .map((stretch) => stretch.text)
    .join("")
    .replace(/[\t\n\r]/g, name);

/** @param {string} seen the last visible character @param {string} last @param {string} letter @param {string} next */
function belongs(seen, last, letter, next) {
  if (letter === "\ufe0e" || letter === "\ufe0f") return EMOJI.test(last) || (KEYCAP.test(last) && next === "\u20e3");
  if (letter === "\u200d" && EMOJI.test(seen)) return EMOJI.test(next);
  return (letter === "\u200c" || letter === "\u200d") && JOINS.test(last) && JOINS.test(next);
}
