/** A small local file server, for `npm start` and for the tests, which count its requests. */
import { readFile, realpath } from "node:fs/promises";
import { createServer } from "node:http";
import { extname, join, sep } from "node:path";
import { PACKED } from "./build/pack.mjs";

/** Media types by file extension. @type {Record<string, string>} */
export const TYPES = {
  ".css": "text/css; charset=utf-8",
  ".html": "text/html; charset=utf-8",
  ".ico": "image/x-icon",
  ".js": "text/javascript; charset=utf-8",
  ".json": "application/json",
  ".png": "image/png",
  ".svg": "image/svg+xml",
  ".txt": "text/plain; charset=utf-8",
  ".wasm": "application/wasm",
  ".webmanifest": "application/manifest+json",
};

/**
 * @typedef {{ method: string, url: string, headers: import("node:http").IncomingHttpHeaders }} SeenRequest
 * @typedef {object} ServerOptions
 * @property {string} root The folder that is served.
 * @property {number} [port] Default: 0, any free port.
 * @property {Record<string, string>} [headers] Sent with every response.
 * @property {(request: import("node:http").IncomingMessage, response: import("node:http").ServerResponse) => boolean | void} [onRequest]
 * Called first. Returns true if it has sent the response itself.
 */

/**
 * @param {ServerOptions} options
 * @returns {Promise<{ url: string, requests: SeenRequest[], close: () => Promise<void> }>} `url` ends with a slash.
 */
export async function startServer({ root, port = 0, headers = {}, onRequest }) {
  const folder = await realpath(root);
  /** @type {SeenRequest[]} */
  const requests = [];
  const server = createServer(async (request, response) => {
    requests.push({ method: request.method ?? "", url: request.url ?? "", headers: request.headers });
    if (onRequest?.(request, response) === true) return;
    const { status, type, body, encoding } = await answer(folder, request);
    response.writeHead(status, {
      "Content-Type": type,
      ...(encoding ? { "Content-Encoding": encoding } : {}),
      Vary: "Accept-Encoding",
      "Content-Length": body.length,
      "Cache-Control": "no-cache",
      "X-Content-Type-Options": "nosniff",
      ...headers,
    });
    response.end(request.method === "HEAD" ? undefined : body);
  });
  await new Promise((done, failed) => server.once("error", failed).listen(port, "127.0.0.1", () => done(null)));
  const address = /** @type {import("node:net").AddressInfo} */ (server.address());
  const close = async () => {
    server.closeAllConnections();
    await new Promise((done) => server.close(done));
  };
  return { url: `http://127.0.0.1:${address.port}/`, requests, close };
}

/** @typedef {{ status: number, type: string, body: Buffer, encoding?: string }} Answer */

/** @param {string} folder @param {import("node:http").IncomingMessage} request @returns {Promise<Answer>} */
async function answer(folder, { method = "", url = "", headers }) {
  if (method !== "GET" && method !== "HEAD") return plain(405, "Method not allowed\n");
  try {
    const path = decodeURIComponent(new URL(url, "http://localhost").pathname);
    const file = await realpath(join(folder, path.endsWith("/") ? `${path}index.html` : path));
    if (!file.startsWith(folder + sep)) return plain(404, "Not found\n");
    const type = TYPES[extname(file)] ?? "application/octet-stream";
    return { status: 200, type, ...(await bodyOf(file, String(headers["accept-encoding"] ?? ""))) };
  } catch {
    return plain(404, "Not found\n");
  }
}

/** The file as it was packed beforehand, where the browser takes that, else itself. @param {string} file @param {string} accepted */
async function bodyOf(file, accepted) {
  for (const [encoding, ending] of Object.entries(PACKED)) {
    const body = acceptsEncoding(accepted, encoding) && (await readFile(file + ending).catch(() => null));
    if (body) return { body, encoding };
  }
  return { body: await readFile(file) };
}

/** RFC 9110 §12.5.3; `q=0` refuses. @param {string} accepted @param {string} encoding */
const acceptsEncoding = (accepted, encoding) =>
  accepted.split(",").some((each) => {
    const [name = "", quality = ""] = each.split(";").map((part) => part.trim().toLowerCase());
    return name === encoding && !/^q=0(?:\.0*)?$/.test(quality);
  });

/**
 * @param {number} status
 * @param {string} text
 */
function plain(status, text) {
  return { status, type: "text/plain; charset=utf-8", body: Buffer.from(text) };
}
