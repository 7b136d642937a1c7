/** docs/api.md: the package's types as a document. */
import { join } from "node:path";
import { packageTypes } from "../build/package-types.mjs";
import { root } from "../run.mjs";
import { declarations } from "./declarations.mjs";

/** @import { Declaration } from "./declarations.mjs" */

const HEAD = `# The npm package's functions and types

Written by \`npm run docs\` from \`package/types/\` and \`src/types.d.ts\`. [guide.md](guide.md) is the place to begin.
`;

/** Each chapter with the files that it is made of. */
const CHAPTERS = [
  { title: "vonage-jwt-web", files: ["api", "index"], text: "The entry with the WebAssembly in it." },
  { title: "vonage-jwt-web/slim", files: ["slim"], text: "The same functions; only the start differs." },
  { title: "vonage-jwt-web/worker", files: ["worker"], text: "The vault: a key behind a locked door." },
  { title: "vonage-jwt-web/messages", files: ["messages"], text: "Codes in words." },
  { title: "vonage-jwt-web/messages/es", files: ["messages-es"], text: "The same in Spanish." },
  {
    title: "Types",
    files: ["request", "inputs", "error", "types"],
    text: "The shapes of what goes in and of what comes out.",
  },
];

/** @returns {Promise<string>} The document. */
export async function apiDocument() {
  const types = await packageTypes(join(root, "package"));
  const chapters = CHAPTERS.map(({ title, files, text }) => {
    const all = files.flatMap((name) => declarations(types[`${name}.d.ts`] ?? ""));
    return [`## ${title}`, text, ...all.filter(isShown).map(section)].join("\n\n");
  });
  return `${[HEAD, ...chapters].join("\n")}\n`.replace(/\n{3,}/g, "\n\n").replace(/\n+$/, "\n");
}

/** The members of an interface are in its code; those of the class have a section of their own. @param {Declaration} declaration */
const isShown = ({ parent, doc }) => !doc.startsWith("@see") && (parent === null || parent === "PrivateKey");

/** @param {Declaration} declaration */
function section({ title, doc, code, whole, parent, isValue }) {
  const [text = "", ...tags] = doc.split(/\n?(?=^@\w+)/m);
  const isClass = code.includes(" class ");
  const shown = (isValue && isClass ? code : whole).replace(/^export (?:declare )?/, "").trim();
  return [
    `${parent ? "####" : "###"} ${title}`,
    text.trim(),
    `\`\`\`typescript\n${shown}\n\`\`\``,
    ...tags.map(tagged).filter((part) => part !== ""),
  ].join("\n\n");
}

/** @param {string} tag */
function tagged(tag) {
  const [, name, rest = ""] = /^@(\w+) ?([\s\S]*)$/.exec(tag.trim()) ?? [];
  if (name === "example") return rest.trim();
  if (name === "throws") return `Throws ${rest.replace(/^\{\w+\} /, "`TokenError`: ").trim()}`;
  const [, parameter, meaning] = /^(\w+)\s+([\s\S]+)$/.exec(rest.trim()) ?? [];
  return parameter ? `\`${parameter}\`: ${meaning}` : "";
}
