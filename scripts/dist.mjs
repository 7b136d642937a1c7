/** `npm run dist`: makes the site, the single file, the list of what is in them, and the hashes to compare. */
import { createHash } from "node:crypto";
import { readFile, writeFile } from "node:fs/promises";
import { join, relative, sep } from "node:path";
import { LANGUAGES } from "./build/languages.mjs";
import { NOTICES, notices } from "./build/notices.mjs";
import { partsOf } from "./build/parts.mjs";
import { sbom } from "./build/sbom.mjs";
import { LIBRARY_NOTE } from "./build/wasm.mjs";
import { build, site } from "./build.mjs";
import { filesIn } from "./files.mjs";
import { command, Refusal, root, step } from "./run.mjs";
import { setUp } from "./setup.mjs";

/** The folder for all of it. */
export const dist = join(root, "dist");

/** The page in one file. */
export const single = join(dist, "vonage-jwt.html");

/** The page in one file, in another language. @param {string} code */
export const singleIn = (code) => join(dist, `vonage-jwt.${code}.html`);

/** @param {Record<string, string>} env From `setUp`. */
export async function makeDist(env) {
  const inputs = await build(env);
  // What we publish must have the bytes that docs/verify.md describes.
  if ((await readFile(join(root, "www/pkg", LIBRARY_NOTE), "utf8")) !== "size")
    throw new Refusal(
      "The standard library's source is missing. Connect to a network and run `rustup component add rust-src`.",
    );
  const singleInputs = await step("single file", "build the page that opens from a disk", async () => {
    const { buildSingle } = await import("./build/single.mjs");
    const { note, inputs } = await buildSingle(single);
    for (const language of LANGUAGES.slice(1)) await buildSingle(singleIn(language.code), language);
    return { note, value: inputs };
  });
  await step("sums", "write the hashes that a second build must match", async () => {
    const list = join(dist, "sbom.cdx.json");
    const parts = await partsOf(new Set([...inputs, ...singleInputs]), env);
    await writeFile(list, sbom(parts));
    const beside = join(dist, NOTICES);
    await writeFile(beside, await notices(parts.others));
    const translated = LANGUAGES.slice(1).map(({ code }) => singleIn(code));
    const files = [...(await filesIn(site)), list, beside, single, ...translated];
    await writeFile(join(dist, "SHA256SUMS"), await sums(files));
    return { note: `${files.length} files`, value: undefined };
  });
}

/**
 * Writes the hashes in the format of `sha256sum --check`.
 * @param {string[]} files
 */
async function sums(files) {
  const lines = [];
  for (const file of files) {
    const hash = createHash("sha256")
      .update(await readFile(file))
      .digest("hex");
    lines.push({ name: relative(dist, file).split(sep).join("/"), hash });
  }
  lines.sort((a, b) => (a.name < b.name ? -1 : 1));
  return lines.map(({ name, hash }) => `${hash}  ${name}\n`).join("");
}

await command(import.meta, async () => makeDist(await setUp()));
