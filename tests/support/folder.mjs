/** Folders for the tests. They may contain keys, so they are removed when the test's process ends, however it ends. */
import { rmSync } from "node:fs";
import { mkdtemp } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";

/** @type {string[]} */
const folders = [];

process.on("exit", () => {
  for (const folder of folders) rmSync(folder, { recursive: true, force: true, maxRetries: 3 });
});

/** @param {string} [purpose] */
export async function temporaryFolder(purpose = "test") {
  const folder = await mkdtemp(join(tmpdir(), `vonage-jwt-${purpose}-`));
  folders.push(folder);
  return folder;
}
