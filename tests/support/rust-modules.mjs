/** Finds which Rust modules of a crate use each other. A re-export counts for the module that defines the item. */
import { readFile } from "node:fs/promises";
import { relative } from "node:path";

/** @typedef {{ path: string[], name: string, shown: boolean }} Use One leaf of a `use` tree; `name`: its local name. */
/** @typedef {{ text: string, uses: Use[] }} Module */
/** @typedef {Map<string, Module>} Modules By path, `key::pem`; `""` is the crate's root. */

const USE = /^[ \t]*(pub(?:\([^)]*\))? )?use ([^;]+);/gm;
const PATH = /(?<![\w:.])[A-Za-z_]\w*(?:::\w+)+/g;
/** Comments, strings and characters, in one pass, because each may contain the marks of the others. */
const NO_CODE = /\/\/.*|\/\*[\s\S]*?\*\/|r(#*)"[\s\S]*?"\1|"(?:\\[\s\S]|[^"\\])*"|'(?:\\.[^']*|[^'\\\n])'/g;

/**
 * Reads the modules of a crate.
 *
 * @param {string} folder Of `lib.rs`.
 * @param {string[]} files
 * @returns {Promise<Map<string, Set<string>>>} Module → the modules that it uses.
 */
export async function moduleUses(folder, files) {
  const texts = await Promise.all(files.map((file) => readFile(file, "utf8")));
  const names = files.map((file) => relative(folder, file).replace(/\.rs$/, "").replaceAll(/[\\/]/g, "::"));
  return usesOf(new Map(names.map((name, index) => [name === "lib" ? "" : name, texts[index] ?? ""])));
}

/**
 * Does the same for texts.
 *
 * @param {Map<string, string>} sources Module → its text.
 * @returns {Map<string, Set<string>>}
 */
export function usesOf(sources) {
  /** @type {Modules} */
  const modules = new Map([...sources].map(([name, text]) => [name, { text: text.replace(NO_CODE, '""'), uses: [] }]));
  for (const [name, module] of modules) module.uses = importsOf(name, module.text, modules);
  return new Map([...modules].map(([name, module]) => [name, edges(name, module, modules)]));
}

/** @param {string} name @param {string} text @param {Modules} modules @returns {Use[]} */
function importsOf(name, text, modules) {
  return [...text.matchAll(USE)].flatMap(([, shown, tree = ""]) =>
    leaves(tree).flatMap((leaf) => {
      const path = absolute(leaf.path, name, modules);
      return path ? [{ path, name: leaf.name, shown: shown !== undefined }] : [];
    }),
  );
}

/** @param {string} name @param {Module} module @param {Modules} modules */
function edges(name, { text, uses }, modules) {
  const written = [...text.replace(USE, "").matchAll(PATH)].flatMap(([path]) => {
    const [first = "", ...rest] = path.split("::");
    const imported = uses.find((use) => use.name === first)?.path;
    const found = imported ? [...imported, ...rest] : absolute([first, ...rest], name, modules);
    return found ? [found] : [];
  });
  // An imported module is used where its name comes before an item's. Passing it on does not count as use.
  const code = text.replace(USE, "");
  const isUsed = (/** @type {Use} */ use) => !use.shown || new RegExp(`\\b${use.name}\\b`).test(code);
  const items = uses.filter((use) => !modules.has(use.path.join("::")) && isUsed(use)).map(({ path }) => path);
  return new Set([...written, ...items].map((path) => home(path, modules)).filter((other) => other !== name));
}

/** Returns the module that defines the item. @param {string[]} path @param {Modules} modules @returns {string} */
function home(path, modules) {
  let length = path.length;
  while (length > 0 && !modules.has(path.slice(0, length).join("::"))) length -= 1;
  const module = path.slice(0, length).join("::");
  const item = path[length];
  const shown = modules.get(module)?.uses.find((use) => use.shown && use.name === item);
  return shown ? home([...shown.path, ...path.slice(length + 1)], modules) : module;
}

/**
 * The path from the crate's root.
 *
 * @param {string[]} path
 * @param {string} from
 * @param {Modules} modules
 * @returns {string[] | null} Null: of another crate.
 */
function absolute([first = "", ...rest], from, modules) {
  const own = from === "" ? [] : from.split("::");
  if (first === "crate") return rest;
  if (first === "self") return [...own, ...rest];
  if (first === "super") {
    return absolute(rest[0] === "super" ? rest : ["self", ...rest], own.slice(0, -1).join("::"), modules);
  }
  return modules.has([...own, first].join("::")) ? [...own, first, ...rest] : null;
}

/**
 * Returns the leaves of `a::{b, c::{self, d as e}}`.
 *
 * @param {string} tree
 * @returns {{ path: string[], name: string }[]}
 */
function leaves(tree) {
  const brace = tree.indexOf("{");
  if (brace < 0) {
    const [path = "", renamed] = tree.trim().split(/\s+as\s+/);
    const parts = path.split("::");
    if (parts.at(-1) === "self" && parts.length > 1) parts.pop();
    return path === "" ? [] : [{ path: parts, name: renamed ?? parts.at(-1) ?? "" }];
  }
  const start = tree.slice(0, brace).trim();
  return branches(tree.slice(brace + 1, tree.lastIndexOf("}"))).flatMap((branch) => leaves(start + branch.trim()));
}

/** Splits at the commas that are outside braces. @param {string} text @returns {string[]} */
function branches(text) {
  let depth = 0;
  let last = 0;
  /** @type {string[]} */
  const found = [];
  for (let at = 0; at < text.length; at += 1) {
    if (text[at] === "{") depth += 1;
    if (text[at] === "}") depth -= 1;
    if (text[at] === "," && depth === 0) {
      found.push(text.slice(last, at));
      last = at + 1;
    }
  }
  return [...found, text.slice(last)].filter((branch) => branch.trim() !== "");
}
