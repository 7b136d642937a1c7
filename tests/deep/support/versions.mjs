/** Makes further versions of the built site with correct hashes, and a server that moves from one to the next. */
import { createHash } from "node:crypto";
import { cp, readFile, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { isPacked } from "../../../scripts/build/pack.mjs";
import { root } from "../../../scripts/run.mjs";
import { startServer } from "../../../scripts/server.mjs";
import { temporaryFolder } from "../../support/folder.mjs";

export const built = join(root, "dist/site");

/** Each file, before those that contain its hash, with a change that does not affect what it does. */
/** @type {[string, (content: Buffer, title: string) => Buffer][]} */
const CHANGES = [
  ["vonage-jwt.wasm", (content) => Buffer.concat([content, Buffer.from([0, 2, 1, 0x76])])], // A custom section, "v".
  ["style.css", (content, title) => Buffer.concat([content, Buffer.from(`\n/* ${title} */\n`)])],
  ["main.js", (content, title) => Buffer.concat([content, Buffer.from(`\n// ${title}\n`)])],
  [
    "index.html",
    (content, title) => Buffer.from(`${content}`.replace(/<title>.*<\/title>/, `<title>${title}</title>`)),
  ],
  ["sw.js", (content, title) => Buffer.from(`${content}`.replace(/build:"[^"]*"/, `build:"${title}"`))],
];

/** @param {string} title @returns {Promise<string>} The folder of a version in which every file differs. */
export async function versionWith(title) {
  const folder = join(await temporaryFolder("version"), "site");
  // The packed copies would stay as they were, and a server would prefer them.
  await cp(built, folder, { recursive: true, filter: (path) => !isPacked(path) });
  /** @type {Map<string, string>} */
  const hashes = new Map();
  for (const [name, change] of CHANGES) {
    const old = await readFile(join(folder, name));
    // One byte per letter, so that the wasm survives.
    let text = change(old, title).toString("latin1");
    for (const [before, after] of hashes) text = text.replaceAll(before, after);
    const content = Buffer.from(text, "latin1");
    for (const algorithm of ["sha256", "sha384"]) hashes.set(hash(algorithm, old), hash(algorithm, content));
    await writeFile(join(folder, name), content);
  }
  return folder;
}

/** @param {string} algorithm @param {Buffer} content */
const hash = (algorithm, content) => `${algorithm}-${createHash(algorithm).update(content).digest("base64")}`;

/** Changes one byte in the middle. @param {Buffer} content */
export function flip(content) {
  const copy = Buffer.from(content);
  const at = copy.length >> 1;
  copy[at] = (copy[at] ?? 0) ^ 1;
  return copy;
}

/**
 * Serves one folder and then another under the same address, and can change files on the way.
 * @param {string} first
 */
export async function serveVersions(first) {
  let folder = first;
  /** @type {string | null} */
  let tampered = null;
  const server = await startServer({
    root: built,
    onRequest(request, response) {
      answer(request, response);
      return true;
    },
  });

  /** @param {import("node:http").IncomingMessage} request @param {import("node:http").ServerResponse} response */
  async function answer({ url = "" }, response) {
    const name = new URL(url, "http://localhost").pathname.slice(1) || "index.html";
    const content = await readFile(join(folder, name)).catch(() => null);
    if (content === null) return void response.writeHead(404).end();
    response.writeHead(200, { "Content-Type": typeOf(name), "Cache-Control": "no-cache" });
    response.end(name === tampered ? flip(content) : content);
  }

  return {
    ...server,
    /** @param {string} next @param {string | null} [changed] A file of it in which one byte is changed. */
    serve(next, changed = null) {
      folder = next;
      tampered = changed;
    },
  };
}

/** @param {string} name */
function typeOf(name) {
  const types = { html: "text/html", js: "text/javascript", css: "text/css", wasm: "application/wasm" };
  return types[/** @type {keyof typeof types} */ (name.split(".").at(-1))] ?? "application/octet-stream";
}
