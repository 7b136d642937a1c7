/** The project's documents and the code in them. */
import { readFile } from "node:fs/promises";
import { join } from "node:path";
import { must, root } from "../../scripts/run.mjs";

/** Every Markdown file that is kept under version control, or is about to be. */
export async function documents() {
  const listed = await must("git", ["ls-files", "--cached", "--others", "--exclude-standard", "*.md"]);
  const names = listed.split("\n").filter((name) => !name.startsWith("tests/data/"));
  return Promise.all(names.map(async (name) => ({ name, text: await readFile(join(root, name), "utf8") })));
}

/**
 * @typedef {object} Block
 * @property {string} language
 * @property {string} where What stands behind the language: `browser`.
 * @property {string} code
 * @property {number} line
 * @property {boolean} program It imports something, so it can be run alone.
 *
 * @param {string} text
 * @returns {Block[]}
 */
export function codeBlocks(text) {
  /** @type {Block[]} */
  const blocks = [];
  /** @type {{ fence: string, info: string, line: number, lines: string[] } | null} */
  let open = null;
  for (const [index, line] of text.split("\n").entries()) {
    const [, fence = "", info = ""] = /^ {0,3}(```+)(.*)$/.exec(line) ?? [];
    if (open && fence === open.fence && info.trim() === "") {
      const [language = "", where = ""] = open.info.trim().split(/\s+/);
      const code = open.lines.join("\n");
      blocks.push({ language, where, code, line: open.line, program: /^import /m.test(code) });
      open = null;
    } else if (open) open.lines.push(line);
    else if (fence) open = { fence, info, line: index + 1, lines: [] };
  }
  return blocks;
}
