/** `npm run docs`: writes the documents that are made from the source. */
import { writeFile } from "node:fs/promises";
import { join } from "node:path";
import { apiDocument } from "./docs/api.mjs";
import { command, root } from "./run.mjs";

await command(import.meta, async () => {
  await writeFile(join(root, "docs/api.md"), await apiDocument());
  console.log("docs/api.md");
});
