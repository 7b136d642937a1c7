/** Writes hosting/, which your own server needs to send the page with its headers. */
import { writeFile } from "node:fs/promises";
import { join } from "node:path";
import { snippets } from "./build/hosts.mjs";
import { command, root } from "./run.mjs";

await command(import.meta, async () => {
  for (const [name, text] of Object.entries(snippets)) await writeFile(join(root, "hosting", name), text);
});
