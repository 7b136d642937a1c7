/** Servers that record what a page or a worker sends. */
import { join } from "node:path";
import { setTimeout as wait } from "node:timers/promises";
import { root } from "../../../scripts/run.mjs";
import { startServer } from "../../../scripts/server.mjs";

/** Long enough for anything sent to arrive. */
const ARRIVAL_MS = 1500;
export const arrive = () => wait(ARRIVAL_MS);
/** Returns each requested path once. @param {{ requests: { url: string }[] }} server */
export const pathsOf = ({ requests }) => [
  ...new Set(requests.map(({ url }) => decodeURIComponent(url.slice(1).replace(/\?$/, "")))),
];

/** Starts a server of another origin that records who reached it. @param {import("node:test").TestContext} t */
export async function listener(t) {
  const server = await startServer({ root: join(root, "dist/site"), headers: { "Access-Control-Allow-Origin": "*" } });
  t.after(server.close);
  const reached = () => pathsOf(server);
  return { url: server.url, reached };
}

/** Serves a page without a policy. @param {import("node:test").TestContext} t @param {string} body */
export async function servePage(t, body) {
  const server = await startServer({
    root,
    onRequest(_, response) {
      response.writeHead(200, { "Content-Type": "text/html" });
      response.end(`<!doctype html><body>${body}</body>`);
      return true;
    },
  });
  t.after(server.close);
  return server;
}
