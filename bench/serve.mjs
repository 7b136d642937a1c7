/** Serves a folder the way a good host does: compressed in advance, with an ETag that is revalidated each time. */
import { createHash } from "node:crypto";
import { readFile } from "node:fs/promises";
import { extname, relative, sep } from "node:path";
import { brotliCompressSync, constants, gzipSync } from "node:zlib";
import { isPacked } from "../scripts/build/pack.mjs";
import { filesIn } from "../scripts/files.mjs";
import { startServer, TYPES } from "../scripts/server.mjs";

/** @typedef {{ raw: Buffer, gzip: Buffer, br: Buffer, type: string, tag: string }} Packed */
/** `bytes` of the body, without the headers. @typedef {{ path: string, status: number, encoding: string, bytes: number }} Sent */

/**
 * @param {string} folder
 * @param {Record<string, string>} headers
 */
export async function serveCompressed(folder, headers) {
  const files = await packed(folder);
  /** @type {Sent[]} */
  const sent = [];
  const server = await startServer({
    root: folder,
    onRequest({ url = "", headers: asked }, response) {
      const path = new URL(url, "http://localhost").pathname.replace(/\/$/, "/index.html");
      const file = files.get(path);
      const accepted = String(asked["accept-encoding"] ?? "");
      const encoding = /\bbr\b/.test(accepted) ? "br" : /\bgzip\b/.test(accepted) ? "gzip" : "raw";
      const isKnown = asked["if-none-match"] === file?.tag;
      const status = !file ? 404 : isKnown ? 304 : 200;
      const body = file && !isKnown ? file[encoding] : Buffer.alloc(0);
      sent.push({ path, status, encoding, bytes: body.length });
      response.writeHead(status, {
        ...(file ? { "Content-Type": file.type, ETag: file.tag, Vary: "Accept-Encoding" } : {}),
        ...(encoding === "raw" || body.length === 0 ? {} : { "Content-Encoding": encoding }),
        ...(status === 304 ? {} : { "Content-Length": body.length }),
        "Cache-Control": "no-cache",
        ...headers,
      });
      response.end(body);
      return true;
    },
  });
  return { url: server.url, close: server.close, files, sent };
}

/** @param {string} folder @returns {Promise<Map<string, Packed>>} by path */
async function packed(folder) {
  const entries = (await filesIn(folder))
    .filter((path) => !isPacked(path))
    .map(async (path) => {
      const raw = await readFile(path);
      const level = { params: { [constants.BROTLI_PARAM_QUALITY]: constants.BROTLI_MAX_QUALITY } };
      const name = `/${relative(folder, path).split(sep).join("/")}`;
      const tag = `"${createHash("sha256").update(raw).digest("hex").slice(0, 32)}"`;
      const type = TYPES[extname(path)] ?? "application/octet-stream";
      return /** @type {const} */ ([
        name,
        { raw, gzip: gzipSync(raw, { level: 9 }), br: brotliCompressSync(raw, level), type, tag },
      ]);
    });
  return new Map(await Promise.all(entries));
}

/** @typedef {Awaited<ReturnType<typeof serveCompressed>>} Served */
