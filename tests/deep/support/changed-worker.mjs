/** The built site with a test's code in its worker. */
import { createHash } from "node:crypto";
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
  const read = (/** @type {string} */ name) => readFile(join(folder, name), "utf8");
  const hash = (/** @type {string} */ algorithm, /** @type {string} */ text) =>
    `${algorithm}-${createHash(algorithm).update(text).digest("base64")}`;
  const [html, main] = [await read("index.html"), await read("main.js")];
  const [, worker = ""] = /<script type="text\/plain" id="worker-source">([\s\S]*?)<\/script>/.exec(html) ?? [];
  const changed = `${worker}\n${code}`;
  // The page's script knows the worker's hash, and the HTML the script's.
  const newMain = main.replace(hash("sha256", worker), hash("sha256", changed));
  if (worker === "" || newMain === main) throw new Error("the page does not contain the worker and its hash");
  const newHtml = html.replace(worker, () => changed).replace(hash("sha384", main), hash("sha384", newMain));
  await writeFile(join(folder, "main.js"), newMain);
  await writeFile(join(folder, "index.html"), newHtml);
  return folder;
}
