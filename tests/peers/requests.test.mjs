/** Runs the snippets that call an API unchanged, in bash with curl and HTTPie, against a server on this machine. */
import assert from "node:assert/strict";
import { execFile, execFileSync } from "node:child_process";
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { after, before, test } from "node:test";
import { promisify } from "node:util";
import { apis, applicationId, pem, snippet, token } from "./core.mjs";
import { python } from "./python.mjs";
import { startApi } from "./server.mjs";

/** @import { Api } from "../../www/pkg/vonage_jwt_web.js" */

const run = promisify(execFile);
const folder = mkdtempSync(join(tmpdir(), "snippets-"));
/** @type {Awaited<ReturnType<typeof startApi>>} */
let server;
/** @type {Record<string, string | undefined>} */
let env;
const jwt = token({ kind: "application" });

before(async () => {
  server = await startApi(folder, pem);
  // curl finds every host on this machine, so the snippet needs no change.
  writeFileSync(
    join(folder, ".curlrc"),
    `silent\ninsecure\nnoproxy = "*"\nconnect-to = "::127.0.0.1:${server.port}"\n`,
  );
  writeFileSync(join(folder, "config.json"), '{"default_options": ["--offline", "--ignore-stdin", "--print=HB"]}');
  env = {
    ...process.env,
    CURL_HOME: folder,
    HTTPIE_CONFIG_DIR: folder,
    PATH: `${process.env.PATH}:${python.bin ?? ""}`,
    VONAGE_JWT: jwt,
    VONAGE_ACCESS_TOKEN: "access",
    VONAGE_API_KEY: "abcd1234",
    VONAGE_API_SECRET: "it's $ecret",
  };
});

after(async () => {
  await server.close();
  rmSync(folder, { recursive: true });
});

/** @param {string} script */
const bash = async (script) => (await run("bash", ["-c", script], { env })).stdout;

/** Returns what should arrive according to the catalogue. @param {Api} api @param {string} host */
function expected(api, host) {
  const path = api.path
    .replace("{application_id}", applicationId)
    .replace(/\{(\w+)\}/g, (_, name) => name.toUpperCase());
  const basic = `Basic ${Buffer.from("abcd1234:it's $ecret").toString("base64")}`;
  const bearer = `Bearer ${api.auth === "access_token" ? "access" : jwt}`;
  return {
    host,
    method: api.method,
    path,
    authorization: api.auth === "basic" ? basic : bearer,
    contentType: api.contentType ?? undefined,
    headers: Object.fromEntries(api.headers.map(([name, value]) => [name.toLowerCase(), value])),
    body: api.body ?? "",
  };
}

/** @param {string} answer @param {Api} api */
function pick(answer, api) {
  const { method, path, headers, body, problems } = JSON.parse(answer);
  if (api.auth.startsWith("jwt")) assert.deepEqual(problems, []);
  return {
    host: headers.host,
    method,
    path,
    authorization: headers.authorization,
    contentType: headers["content-type"],
    headers: Object.fromEntries(api.headers.map(([name]) => [name.toLowerCase(), headers[name.toLowerCase()]])),
    body,
  };
}

test("curl sends exactly what the catalogue says, for every API and region", async () => {
  for (const api of apis()) {
    const calls = api.hosts.flatMap(({ region, host }, index) => [
      { region, host },
      ...(index === 0 && api.auth !== "access_token" ? [{ region, host, token: jwt }] : []),
    ]);
    await Promise.all(
      calls.map(async ({ host, ...given }) => {
        const request = { kind: /** @type {const} */ ("application"), applicationId };
        const answer = await bash(snippet({ target: "curl", api: api.id, request, ...given }));
        assert.deepEqual(pick(answer, api), expected(api, host), `${api.id} ${given.region}`);
      }),
    );
  }
});

test("the server refuses whatever breaks a documented rule", async () => {
  const call = snippet({ target: "curl", api: "voice_check", token: `${jwt.slice(0, -8)}AAAAAAAA` });
  assert.deepEqual(JSON.parse(await bash(call)).problems, ["signature"]);
});

test("HTTPie sends the same", { skip: python.skip }, async () => {
  // It takes a second to start, so test one API of each shape.
  const shapes = new Map(apis().map((api) => [[api.method, api.contentType, api.auth === "basic"].join(), api]));
  for (const api of shapes.values()) {
    const host = api.hosts[0]?.host ?? "";
    const request = { kind: /** @type {const} */ ("application"), applicationId };
    const sent = await bash(snippet({ target: "httpie", api: api.id, request }));
    const [head = "", body = ""] = sent.split(/\r?\n\r?\n/);
    const [start = "", ...lines] = head.split(/\r?\n/);
    const headers = Object.fromEntries(
      lines.map((line) => [line.split(": ", 1)[0]?.toLowerCase(), line.replace(/^.*?: /, "")]),
    );
    const [method, path] = start.split(" ");
    const answer = JSON.stringify({ method, path, headers, body: body.trim(), problems: [] });
    assert.deepEqual(pick(answer, api), expected(api, host), api.id);
  }
});

test("bash passes every value on unchanged", () => {
  const recorder =
    'record() { printf "%s\\0" "$@"; }; curl() { record "$@"; }; http() { record "$@"; }; vonage() { record "$@"; }\n';
  const args = (/** @type {string} */ script) =>
    execFileSync("bash", ["-c", recorder + script], { encoding: "utf8" })
      .split("\0")
      .slice(0, -1);
  for (const value of [
    "it's",
    '"$HOME" `id` $(id)',
    "a\nb\\n\\",
    "😀 é ‘’",
    "!x #y ~ * ? [z] {a,b}",
    "-",
    "@file",
    "%s",
  ]) {
    assert.ok(
      args(snippet({ target: "curl", api: "users_check", token: value })).includes(`Authorization: Bearer ${value}`),
    );
    assert.deepEqual(args(snippet({ target: "httpie", api: "users_check", token: value })).slice(0, 4), [
      "-A",
      "bearer",
      "-a",
      value,
    ]);
    const acl = { paths: { "/**": { filters: { value } } } };
    const request = { kind: /** @type {const} */ ("user"), applicationId, sub: value, acl, lifetimeSeconds: 60 };
    assert.deepEqual(args(snippet({ target: "cli", request })), [
      "jwt",
      "create",
      `--app-id=${applicationId}`,
      "--private-key=private.key",
      "--ttl=60",
      `--sub=${value}`,
      `--acl=${JSON.stringify(acl)}`,
    ]);
  }
});
