/** `npm run dist`: the site, the single file, the list of what is in them, and the sums that a doubter compares. */
import { createHash } from "node:crypto";
import { readFile, writeFile } from "node:fs/promises";
import { join, relative, sep } from "node:path";
import { NOTICES, notices } from "./build/notices.mjs";
import { partsOf } from "./build/parts.mjs";
import { sbom } from "./build/sbom.mjs";
import { LIBRARY_NOTE } from "./build/wasm.mjs";
import { build, site } from "./build.mjs";
import { filesIn } from "./files.mjs";
import { command, Refusal, root, step } from "./run.mjs";
import { setUp } from "./setup.mjs";

/** Where all of it lies. */
export const dist = join(root, "dist");

/** The page in one file. */
export const single = join(dist, "vonage-jwt.html");

/** @param {Record<string, string>} env From `setUp`. */
export async function makeDist(env) {
  const inputs = await build(env);
  // What is given away has the bytes that docs/verify.md speaks of.
  if ((await readFile(join(root, "www/pkg", LIBRARY_NOTE), "utf8")) !== "size")
    throw new Refusal(
      "The standard library's source is not there: run `rustup component add rust-src` with a network.",
    );
  const singleInputs = await step("single file", "opens from a disk", async () => {
    const { buildSingle } = await import("./build/single.mjs");
    const { note, inputs } = await buildSingle(single);
    return { note, value: inputs };
  });
  await step("sums", "what a second build is compared with", async () => {
    const list = join(dist, "sbom.cdx.json");
    const parts = await partsOf(new Set([...inputs, ...singleInputs]), env);
    await writeFile(list, sbom(parts));
    const beside = join(dist, NOTICES);
    await writeFile(beside, await notices(parts.others));
    const files = [...(await filesIn(site)), list, beside, single];
    await writeFile(join(dist, "SHA256SUMS"), await sums(files));
    return { note: `${files.length} files`, value: undefined };
  });
}

/**
 * As `sha256sum --check` reads it.
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
