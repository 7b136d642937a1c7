import assert from "node:assert/strict";
import { readdir, readFile } from "node:fs/promises";
import { join } from "node:path";
import { test } from "node:test";
import { hostHeaders, singlePolicy, siteHeaders, sitePolicy } from "../../scripts/build/headers.mjs";
import { snippets } from "../../scripts/build/hosts.mjs";
import { root } from "../../scripts/run.mjs";

/** @param {string} path */
const text = (path) => readFile(join(root, path), "utf8");

test("hosting/ is what scripts/hosting.mjs writes", async () => {
  assert.deepEqual((await readdir(join(root, "hosting"))).sort(), Object.keys(snippets).sort());
  for (const [name, snippet] of Object.entries(snippets)) assert.equal(await text(`hosting/${name}`), snippet, name);
});

test("each snippet sends every header", () => {
  for (const [name, snippet] of Object.entries(snippets)) {
    for (const [header, value] of Object.entries(hostHeaders)) {
      assert.ok(snippet.includes(`${header} "${value}"`), `${name}: ${header}`);
    }
  }
});

test("_headers, the page and the service worker say the same", async () => {
  const sent = [...(await text("dist/site/_headers")).matchAll(/^ {2}(\S+): (.+)$/gm)];
  assert.deepEqual(Object.fromEntries(sent.map(([, name, value]) => [name, value])), hostHeaders);
  const metas = [
    ...(await text("dist/site/index.html")).matchAll(/http-equiv="Content-Security-Policy" content="(.+?)"/g),
  ];
  assert.deepEqual(
    metas.map(([, policy]) => policy),
    [sitePolicy],
  );
  const worker = await text("dist/site/sw.js");
  for (const value of Object.values(siteHeaders)) assert.ok(worker.includes(JSON.stringify(value).slice(1, -1)), value);
});

test("policies allow inline scripts only by hash, and no foreign address", () => {
  const single = singlePolicy({ script: "sha256-a", style: "sha256-b" });
  for (const policy of [sitePolicy, single]) {
    assert.doesNotMatch(policy, /unsafe-inline|'unsafe-eval'|https?:|\*/);
    assert.match(policy, /^default-src 'none';/);
  }
  assert.match(single, /connect-src 'none'/);
});
