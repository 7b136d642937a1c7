/** Which Rust module uses which, read from `use` trees and paths; a re-export is followed to where the item is. */
import { readFileSync } from "node:fs";
import { relative } from "node:path";

/** @typedef {{ path: string[], name: string }} Leaf One leaf of a `use` tree, and the name that it has in its module. */
/** @typedef {{ text: string, uses: (Leaf & { shown: boolean })[] }} Module `shown`: others can use it from here. */
/** @typedef {Map<string, Module>} Modules By path; `""` is the crate's root. */

const PATH = /(?<![\w:])(?:crate|self|super)(?:::\w+)+/g;
const USE = /^[ \t]*(pub(?:\([^)]*\))? )?use ([^;]+);/gm;

/**
 * @param {string} folder
 * @param {string[]} files
 * @returns {Map<string, Set<string>>} Module → the modules that it uses.
 */
export function rustUses(folder, files) {
  /** @type {Modules} */
  const modules = new Map();
  for (const file of files) {
    const name = relative(folder, file).replace(/\.rs$/, "").replaceAll("/", "::");
    modules.set(name === "lib" ? "" : name, { text: withoutComments(readFileSync(file, "utf8")), uses: [] });
  }
  for (const [name, module] of modules) {
    for (const [, shown, tree = ""] of module.text.matchAll(USE)) {
      for (const leaf of leavesOf(tree)) {
        const path = absolute(leaf.path, name, modules);
        if (path) module.uses.push({ ...leaf, path, shown: shown !== undefined });
      }
    }
  }
  return new Map([...modules].map(([name, module]) => [name, usedBy(name, module, modules)]));
}

/** @param {string} name @param {Module} module @param {Modules} modules */
function usedBy(name, { text, uses }, modules) {
  const inline = [...text.replace(USE, "").matchAll(PATH)].map(([path]) => absolute(path.split("::"), name, modules));
  const paths = [...inline, ...uses.map(({ path }) => path)];
  return new Set(paths.flatMap((path) => (path ? [home(path, modules)] : [])).filter((other) => other !== name));
}

/** The module that an item is in. @param {string[]} path @param {Modules} modules @returns {string} */
function home(path, modules) {
  let length = path.length;
  while (length > 0 && !modules.has(path.slice(0, length).join("::"))) length -= 1;
  const module = path.slice(0, length).join("::");
  const shown = modules.get(module)?.uses.find((use) => use.shown && use.name === path[length]);
  const next = shown && [...shown.path, ...path.slice(length + 1)];
  return next && next.join("::") !== path.join("::") ? home(next, modules) : module;
}

/**
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
    const parent = own.slice(0, -1).join("::");
    return absolute(rest[0] === "super" ? rest : ["self", ...rest], parent, modules);
  }
  return modules.has([...own, first].join("::")) ? [...own, first, ...rest] : null;
}

/** @param {string} tree @returns {Leaf[]} */
function leavesOf(tree) {
  const tokens = tree.match(/\w+|\*|[{},]/g) ?? [];
  /** @type {Leaf[]} */
  const found = [];
  let at = 0;
  const branch = (/** @type {string[]} */ prefix) => {
    let path = prefix;
    const start = at;
    while (at < tokens.length && !",}".includes(tokens[at] ?? "")) {
      const token = tokens[at++] ?? "";
      if (token === "as") {
        found.push({ path, name: tokens[at++] ?? "" });
        return;
      }
      if (token === "{") {
        while (tokens[at] !== "}") {
          branch(path);
          if (tokens[at] === ",") at += 1;
        }
        at += 1;
        return;
      }
      path = token === "self" && path.length > 0 ? path : [...path, token];
    }
    if (at > start) found.push({ path, name: path.at(-1) ?? "" });
  };
  branch([]);
  return found;
}

/** Without comments and without the texts of strings. @param {string} text */
const withoutComments = (text) => text.replace(/\/\/.*$/gm, "").replace(/"(?:\\.|[^"\\])*"/gs, '""');

/**
 * The groups of modules that use each other, straight or by way of others (Tarjan's strongly connected components).
 * @param {Map<string, Set<string>>} graph
 * @returns {string[][]}
 */
export function circlesOf(graph) {
  /** @type {Map<string, number>} */
  const index = new Map();
  /** @type {Map<string, number>} */
  const low = new Map();
  /** @type {string[]} */
  const stack = [];
  /** @type {string[][]} */
  const found = [];
  const lowOf = (/** @type {string} */ node) => low.get(node) ?? Number.POSITIVE_INFINITY;
  const visit = (/** @type {string} */ node) => {
    const own = index.size;
    index.set(node, own).size;
    low.set(node, own);
    stack.push(node);
    for (const next of graph.get(node) ?? []) {
      if (!index.has(next)) visit(next);
      if (stack.includes(next)) low.set(node, Math.min(lowOf(node), lowOf(next)));
    }
    if (lowOf(node) !== own) return;
    const group = stack.splice(stack.indexOf(node));
    if (group.length > 1) found.push(group.sort());
  };
  for (const node of graph.keys()) if (!index.has(node)) visit(node);
  return found.sort();
}
