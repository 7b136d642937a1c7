/** The built site with a test's code in its worker. */
import { createHash } from "node:crypto";
import { cp, readFile, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { temporaryFolder } from "../../support/folder.mjs";
import { built } from "./versions.mjs";

/** Recomputes the worker's hashes, so that the page accepts it. @param {string} code runs after the worker's own */
export async function siteWithWorkerCode(code) {
  const folder = await temporaryFolder("changed");
  await cp(built, folder, { recursive: true });
  const read = (/** @type {string} */ name) => readFile(join(folder, name), "utf8");
  const hash = (/** @type {string} */ text) => `sha384-${createHash("sha384").update(text).digest("base64")}`;
  const [worker, html] = [await read("worker.js"), await read("index.html")];
  const changed = `${worker}\n${code}`;
  const newHtml = html.replace(hash(worker), hash(changed));
  if (newHtml === html) throw new Error("index.html does not contain the worker's hash");
  await writeFile(join(folder, "worker.js"), changed);
  await writeFile(join(folder, "index.html"), newHtml);
  return folder;
}
