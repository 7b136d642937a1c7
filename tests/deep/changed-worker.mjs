/** The built site with code of a test in its worker. */
import { createHash } from "node:crypto";
import { cp, readFile, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { temporaryFolder } from "../support/folder.mjs";
import { built } from "./versions.mjs";

/** The hashes that hold the worker are made anew, so the page takes it. @param {string} code runs behind the worker's own */
export async function siteWithWorkerCode(code) {
  const folder = await temporaryFolder("changed");
  await cp(built, folder, { recursive: true });
  const read = (/** @type {string} */ name) => readFile(join(folder, name), "utf8");
  const hash = (/** @type {string} */ text) => `sha384-${createHash("sha384").update(text).digest("base64")}`;
  const [worker, main, html] = [await read("worker.js"), await read("main.js"), await read("index.html")];
  const changed = `${worker}\n${code}`;
  const newMain = main.replace(hash(worker), hash(changed));
  if (newMain === main) throw new Error("main.js does not hold the worker's hash");
  await writeFile(join(folder, "worker.js"), changed);
  await writeFile(join(folder, "main.js"), newMain);
  await writeFile(join(folder, "index.html"), html.replace(hash(main), hash(newMain)));
  return folder;
}
