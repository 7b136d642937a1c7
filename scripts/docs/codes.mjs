/** Writes docs/codes.md: which tests name each code. `node scripts/docs/codes.mjs` */
import { readdir, readFile, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { command, root } from "../run.mjs";

/** Tables of inputs and outcomes count as tests: a test checks each of their rows. */
const TEST = /\.(rs|test\.mjs|tsv)$/;
/** Names codes that have no test. */
const NOT = "scripts/codes.test.mjs";

/**
 * Returns the core's codes with the paths of the tests that name them, as text or as the variant.
 *
 * @returns {Promise<Map<string, string[]>>}
 */
export async function testsOfCodes() {
  const source = await readFile(join(root, "src/code.rs"), "utf8");
  const codes = [...source.matchAll(/^ {4}(\w+) = "(\w+)"/gm)].map(([, variant = "", text = ""]) => ({
    variant,
    text,
  }));
  const names = (await readdir(join(root, "tests"), { recursive: true }))
    .map((name) => name.replaceAll("\\", "/"))
    .filter((name) => TEST.test(name) && name !== NOT)
    .sort();
  const files = await Promise.all(
    names.map(async (name) => ({ name, words: wordsOf(await readFile(join(root, "tests", name), "utf8")) })),
  );
  return new Map(
    codes.map(({ variant, text }) => [
      text,
      files.filter(({ words }) => words.has(text) || words.has(`Code::${variant}`)).map(({ name }) => name),
    ]),
  );
}

/** @param {string} text */
const wordsOf = (text) => new Set(text.match(/(?:Code::)?\w+/g));

await command(import.meta, async () => {
  const rows = [...(await testsOfCodes())].map(
    ([code, tests]) => `| \`${code}\` | ${tests.length} | ${tests.join(", ")} |`,
  );
  const title =
    "# Codes and the tests that name them\n\nWritten by `node scripts/docs/codes.mjs`. Paths are below `tests/`.\n";
  await writeFile(
    join(root, "docs/codes.md"),
    `${title}\n| code | tests | where |\n|---|---|---|\n${rows.join("\n")}\n`,
  );
  console.log(`docs/codes.md: ${rows.length} codes`);
});
