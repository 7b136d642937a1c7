/** Further versions of the built site, with every hash put right, and a server that moves from one to the next. */
import { createHash } from "node:crypto";
import { cp, mkdtemp, readFile, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { root } from "../../scripts/run.mjs";
import { startServer } from "../../scripts/server.mjs";

export const built = join(root, "dist/site");

/** @param {string} title @returns {Promise<string>} The folder of a version that differs in its title. */
export async function versionWith(title) {
  const folder = join(await mkdtemp(join(tmpdir(), "vonage-jwt-version-")), "site");
  await cp(built, folder, { recursive: true });
  const old = await readFile(join(folder, "index.html"));
  const html = Buffer.from(old.toString().replace(/<title>.*<\/title>/, `<title>${title}</title>`));
  await writeFile(join(folder, "index.html"), html);
  const worker = (await readFile(join(folder, "sw.js"), "utf8")).replace(sha256(old), sha256(html));
  await writeFile(join(folder, "sw.js"), worker.replace(/build:"[^"]*"/, `build:"${sha256(html)}"`));
  return folder;
}

/** @param {Buffer} content */
const sha256 = (content) => `sha256-${createHash("sha256").update(content).digest("base64")}`;

/** One byte in the middle is another. @param {Buffer} content */
export function flip(content) {
  const copy = Buffer.from(content);
  const at = copy.length >> 1;
  copy[at] = (copy[at] ?? 0) ^ 1;
  return copy;
}

/**
 * Serves one folder and then another under the same address, and files that are changed on the way.
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
    /** @param {string} next @param {string | null} [changed] A file of it that is changed by a byte. */
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
