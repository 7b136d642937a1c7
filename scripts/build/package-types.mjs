/** The package's types: those of `package/types/`, and what `src/types.d.ts` says of the core's answers. */
import { readdir, readFile } from "node:fs/promises";
import { join } from "node:path";
import { Refusal, root } from "../run.mjs";

/** Declared more exactly in `package/types/`, or no part of the package. */
const LEFT_OUT = ["TokenRequest", "InspectContext", "TokenError", "EngineObject", "WebhookInput", "UsersOptions"];
const HEAD = 'import type { TokenRequest } from "./request.js";\n\n';

/**
 * @param {string} source The folder `package/`.
 * @returns {Promise<Record<string, string>>} File name → text.
 */
export async function packageTypes(source) {
  /** @type {Record<string, string>} */
  const files = {};
  const folder = join(source, "types");
  for (const name of await readdir(folder)) files[name] = await readFile(join(folder, name), "utf8");
  files["types.d.ts"] = HEAD + withoutNames(await readFile(join(root, "src/types.d.ts"), "utf8"), LEFT_OUT);
  return files;
}

/**
 * @param {string} text Declarations with a blank line between two.
 * @param {string[]} names Which to leave out; each must be there.
 */
export function withoutNames(text, names) {
  const left = new Set(names);
  const kept = text.split(/\n\n(?=\/\*\*|export|\/\/)/).filter((block) => {
    const [, name = ""] = /^export (?:interface|type) (\w+)/m.exec(block) ?? [];
    return !left.delete(name);
  });
  if (left.size > 0) throw new Refusal(`src/types.d.ts no longer declares ${[...left].join(", ")}.`);
  return `${kept
    .join("\n\n")
    .replace(/^\/\/.*\n?/gm, "")
    .trim()}\n`;
}
