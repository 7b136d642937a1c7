/** The built site with a test's code in its worker. */
import { cp, readFile, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { isPacked } from "../../../scripts/build/pack.mjs";
import { temporaryFolder } from "../../support/folder.mjs";
import { built } from "./versions.mjs";

/** @param {string} code runs after the worker's own */
export async function siteWithWorkerCode(code) {
  const folder = await temporaryFolder("changed");
  // The packed copies have the worker as it was, and the server would prefer them.
  await cp(built, folder, { recursive: true, filter: (name) => !isPacked(name) });
  const path = join(folder, "index.html");
  const html = await readFile(path, "utf8");
  const changed = html.replace(
    /(<script type="text\/plain" id="worker-source">[\s\S]*?)<\/script>/,
    (_, worker) => `${worker}\n${code}</script>`,
  );
  if (changed === html) throw new Error("index.html does not contain the worker");
  await writeFile(path, changed);
  return folder;
}
