import assert from "node:assert/strict";
import { mkdir, mkdtemp, rm, symlink, writeFile } from "node:fs/promises";
import { request } from "node:http";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { after, before, test } from "node:test";
import { startServer } from "../../scripts/server.mjs";

/** @type {string} */
let folder;
/** @type {Awaited<ReturnType<typeof startServer>>} */
let server;

before(async () => {
  folder = await mkdtemp(join(tmpdir(), "server-test-"));
  await mkdir(join(folder, "site"));
  await writeFile(join(folder, "secret.txt"), "secret");
  for (const name of ["index.html", "a.wasm", "a.js", "a.webmanifest"])
    await writeFile(join(folder, "site", name), name);
  await symlink(join(folder, "secret.txt"), join(folder, "site/link.txt"));
  server = await startServer({ root: join(folder, "site"), headers: { "X-Test": "yes" } });
});

after(async () => {
  await server.close();
  await rm(folder, { recursive: true });
});

test("types, and no caching", async () => {
  const types = {
    "": "text/html; charset=utf-8",
    "a.wasm": "application/wasm",
    "a.js": "text/javascript; charset=utf-8",
    "a.webmanifest": "application/manifest+json",
  };
  for (const [path, type] of Object.entries(types)) {
    const { status, headers } = await fetch(server.url + path);
    assert.deepEqual([status, headers.get("content-type")], [200, type]);
    assert.deepEqual([headers.get("cache-control"), headers.get("x-test")], ["no-cache", "yes"]);
  }
});

test("nothing outside the folder is served", async () => {
  for (const path of [
    "/../secret.txt",
    "/%2e%2e/secret.txt",
    "/..%2fsecret.txt",
    "/link.txt",
    "/%00",
    "/%",
    "//x/y",
    "/none",
  ]) {
    assert.equal(await status(path), 404, path);
  }
});

test("only GET and HEAD", async () => {
  assert.equal((await fetch(server.url, { method: "POST", body: "x" })).status, 405);
  const head = await fetch(server.url, { method: "HEAD" });
  assert.deepEqual([head.status, await head.text()], [200, ""]);
});

test("requests are recorded", async () => {
  const before = server.requests.length;
  await fetch(`${server.url}a.js?x=1`);
  assert.deepEqual(
    server.requests.slice(before).map(({ method, url }) => `${method} ${url}`),
    ["GET /a.js?x=1"],
  );
});

/**
 * `fetch` would normalise the path.
 * @param {string} path
 * @returns {Promise<number | undefined>}
 */
function status(path) {
  const { hostname, port } = new URL(server.url);
  return new Promise((done, failed) => {
    request({ hostname, port, path }, (response) => done(response.resume().statusCode))
      .on("error", failed)
      .end();
  });
}
