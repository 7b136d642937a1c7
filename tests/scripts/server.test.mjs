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

test("a file that was packed beforehand is sent to who takes it, under the file's own type", async () => {
  await writeFile(join(folder, "site/a.js.br"), "packed by br");
  await writeFile(join(folder, "site/a.js.gz"), "packed by gzip");
  for (const [accepted, encoding] of /** @type {const} */ ([
    ["gzip, deflate, br", "br"],
    ["gzip, br;q=0", "gzip"],
    ["GZIP;q=0.5", "gzip"],
    ["identity", undefined],
    ["", undefined],
  ])) {
    const { headers, text } = await raw("a.js", accepted);
    assert.equal(headers["content-encoding"], encoding, accepted);
    assert.equal(text, encoding ? `packed by ${encoding}` : "a.js", accepted);
    assert.equal(headers["content-type"], "text/javascript; charset=utf-8");
    assert.equal(headers.vary, "Accept-Encoding");
  }
  assert.equal((await raw("a.wasm", "br")).text, "a.wasm", "there is no packed one");
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

/**
 * Not unpacked.
 * @param {string} path
 * @param {string} accepted
 * @returns {Promise<{ headers: import("node:http").IncomingHttpHeaders, text: string }>}
 */
function raw(path, accepted) {
  return new Promise((done, failed) => {
    request(server.url + path, { headers: { "accept-encoding": accepted } }, async (response) => {
      const chunks = [];
      for await (const chunk of response) chunks.push(chunk);
      done({ headers: response.headers, text: Buffer.concat(chunks).toString() });
    })
      .on("error", failed)
      .end();
  });
}
