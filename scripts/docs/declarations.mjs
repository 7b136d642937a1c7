/** Reads the declarations of a `.d.ts` file that is written as ours are: each with its comment in front. */

/**
 * @typedef {object} Declaration
 * @property {string} title `mint`, `PrivateKey.read`, `Words`.
 * @property {string} doc The comment's text, without its stars.
 * @property {string} code The declaration itself; of a class or an interface the head alone.
 * @property {string} whole The same with its members.
 * @property {boolean} isValue It is there when the program runs: a function, a class, a constant, or a method.
 * @property {string | null} parent The class or interface that it is a member of.
 */

const COMMENT = /^( *)\/\*\*((?:[^*]|\*(?!\/))*)\*\/\n/;
const TOP = /^export (?:declare )?(const|function|class|interface|type) (\w+)/;
const MEMBER = /^ {2}(?:static |get |readonly )*(?:(\w+)|\[(Symbol\.\w+)\])\??(\(|:)/;

/** @param {string} text @returns {Declaration[]} */
export function declarations(text) {
  /** @type {Declaration[]} */
  const found = [];
  /** @type {string | null} */
  let parent = null;
  let doc = "";
  for (let rest = text; rest !== ""; ) {
    const comment = COMMENT.exec(rest);
    if (comment) {
      doc = unstarred(comment[2] ?? "");
      rest = rest.slice(comment[0].length);
      continue;
    }
    const line = /^.*\n?/.exec(rest)?.[0] ?? rest;
    const before = found.at(-1);
    const [, kind = "", name = ""] = TOP.exec(line) ?? [];
    const member = parent === null ? null : MEMBER.exec(line);
    if (kind) {
      const opens = /\{\n$/.test(line) && (kind === "class" || kind === "interface");
      parent = opens ? name : null;
      const whole = opens ? rest.slice(0, rest.indexOf("\n}\n") + 2) : statement(rest);
      const code = opens ? line.replace(/ \{\n$/, "") : statement(rest);
      found.push({ title: name, doc, code, isValue: !/interface|type/.test(kind), parent: null, whole });
    } else if (member && parent) {
      const title = `${parent}.${member[1] ?? `[${member[2]}]`}`;
      found.push({
        title,
        doc,
        code: statement(rest).replace(/^ {2}/gm, ""),
        isValue: member[3] === "(" || member[0].includes("get "),
        parent,
        whole: statement(rest).replace(/^ {2}/gm, ""),
      });
    } else if (line === "}\n") parent = null;
    if (line.trim() !== "" && !/^ *\/\//.test(line)) doc = "";
    const taken = found.at(-1);
    const skipped = taken !== before && taken?.code.includes("\n") ? statement(rest).length : line.length;
    rest = rest.slice(skipped);
  }
  return found;
}

/** The text up to the `;` that is in no bracket. @param {string} text */
function statement(text) {
  let depth = 0;
  for (const [index, letter] of [...text].entries()) {
    if ("({[".includes(letter)) depth++;
    if (")}]".includes(letter)) depth--;
    if (letter === ";" && depth === 0) return text.slice(0, index + 1);
  }
  return text;
}

/** @param {string} comment */
const unstarred = (comment) =>
  comment
    .split("\n")
    .map((line) => line.replace(/^ *\* ?/, "").trimEnd())
    .join("\n")
    .trim();
