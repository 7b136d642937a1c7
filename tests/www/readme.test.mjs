import assert from "node:assert/strict";
import { readFile } from "node:fs/promises";
import { test } from "node:test";
import { claimsOf, token } from "../peers/core.mjs";

/** @import { Kind } from "../../src/types.d.ts" */

/** @type {Record<Kind, any>} */
const least = { application: {}, user: { sub: "alice" }, video: { video: { sessionId: "2_MX4" } } };
const all = {
  notBefore: Math.floor(Date.now() / 1000),
  issuedAt: Math.floor(Date.now() / 1000),
  jti: "00000000-0000-4000-8000-000000000000",
  claims: { "custom claims": true },
};
const acl = { paths: { "/*/users/**": {} } };
const video = { sessionId: "2_MX4", role: "moderator", connectionData: "x", initialLayoutClassList: ["a"] };
/** @type {Record<Kind, any>} */
const most = { application: { ...all, acl }, user: { ...all, ...least.user, acl }, video: { ...all, video } };

test("the README's table of kinds and claims matches the core", async () => {
  const readme = await readFile(new URL("../../README.md", import.meta.url), "utf8");
  const rows = readme
    .split("\n")
    .filter((line) => line.startsWith("|"))
    .map((line) => line.split("|").map((cell) => cell.trim().replaceAll("`", "")));
  const head = rows.findIndex(([, first]) => first === "claim");
  const [, , ...kinds] = /** @type {string[]} */ (rows[head]).slice(0, -1);
  const table = rows.slice(head + 2, rows.findIndex(([, first]) => first === "custom claims") + 1);
  assert.ok(table.length > 10);
  for (const [index, name] of kinds.entries()) {
    const kind = /** @type {Kind} */ (name);
    const [always, given] = [least, most].map((requests) => Object.keys(claimsOf(token({ kind, ...requests[kind] }))));
    const told = table.map(([, claim = "", ...cells]) => [claim, cells[index]]);
    const real = table.map(([, claim = ""]) => {
      return [claim, always?.includes(claim) ? "always" : given?.includes(claim) ? "given" : "–"];
    });
    assert.deepEqual(told, real, kind);
    const order = told.filter(([, when]) => when !== "–").map(([claim]) => claim);
    assert.deepEqual(given, order, `${kind}: the order`);
  }
});
