import assert from "node:assert/strict";
import { existsSync, readFileSync } from "node:fs";
import { test } from "node:test";
import { withWords } from "../../scripts/build/words.mjs";
import { fields } from "../../www/generate/fields.js";
import { html } from "../../www/messages/en/html/index.js";
import { fieldNames } from "../../www/messages.js";
import { initialState } from "../../www/state.js";
import { applicationId, check, snippet } from "../peers/core.mjs";

/** @import { TokenRequest } from "../../src/types.d.ts" */

/** @param {string} path from the project's root */
const read = (path) => readFileSync(new URL(`../../${path}`, import.meta.url), "utf8");

const source = read("src/claims/fields.rs");
const page = withWords(read("www/index.html"), html);
const types = read("src/types.d.ts");

/** @type {Record<string, string[]>} */
const kindLists = { ALL: ["application", "user", "video"], ACL: ["application", "user"] };
const rowPattern = /^ {4}row\("([\w.]+)", (?:Some\("(\w+)"\)|None), (\w+|&\[\w+\]), (\w+), (true|false)\),$/gm;
/** The rows of the core's table. */
const core = [...source.matchAll(rowPattern)].map(([, name = "", claim, kinds = "", of, link]) => ({
  name,
  claim,
  kinds: kindLists[kinds] ?? [kinds.replace(/\W/g, "").toLowerCase()],
  of,
  link: link === "true",
}));
/** The fields with their own input element. */
const typed = core.filter(({ of }) => of !== "Name" && of !== "Group");
/** @type {Record<string, string>} */
const readAs = { text: "Text", trimmed: "Text", seconds: "Seconds", lifetime: "Seconds", json: "Json", words: "Words" };

/** The members of an interface of types.d.ts. @param {string} name */
function members(name) {
  const [, body = ""] = types.match(new RegExp(`export interface ${name} \\{\n([^}]*)\n\\}`)) ?? [];
  return [...body.matchAll(/^ {2}(\w+)\??:/gm)].map(([, member = ""]) => member);
}

test("the core and the page have one table: names, order, claims, kinds, types, what a link may hold", () => {
  assert.equal(core.length, source.match(/^ {4}row\(/gm)?.length);
  const ours = Object.entries(fields).map(([name, { claim, kinds = kindLists.ALL, as, link = true }]) => {
    return { name, claim, kinds, of: readAs[as], link };
  });
  assert.deepEqual(ours, typed);
});

test("its order matches the page's", () => {
  const id = (/** @type {string} */ name) => fields[name]?.id ?? name;
  const places = core.filter(({ of }) => of !== "Group").map(({ name }) => [page.indexOf(` id="${id(name)}"`), name]);
  assert.ok(places.every(([place]) => Number(place) > 0));
  assert.deepEqual(
    places,
    [...places].sort(([one], [other]) => Number(one) - Number(other)),
  );
});

test("its labels match the page's, and each problem has a place there", () => {
  for (const [field, { id }] of Object.entries(fields)) {
    const label = fieldNames[field];
    const own = page.includes(`<label for="${id}">${label}</label>`);
    assert.ok(own || page.includes(`<fieldset id="lifetime" class="field">\n              <legend>${label}`), label);
    assert.match(page, new RegExp(` id="${id}"[^>]*aria-describedby="[^"]*\\b${id}-problem"`));
    assert.ok(page.includes(`<p id="${id}-problem"`), id);
  }
});

test("the page shows each field for its kinds", () => {
  const parts = [...page.matchAll(/^( *)<(\w+) [^>]*data-kinds="([^"]*)"[^>]*>([\s\S]*?)^\1<\/\2>/gm)];
  for (const { id, kinds = kindLists.ALL } of Object.values(fields)) {
    const within = parts.find(([, , , , inner]) => inner?.includes(` id="${id}"`));
    assert.deepEqual(within?.[3]?.split(" ") ?? kindLists.ALL, kinds, id);
  }
});

test("the form has a text for each field", () => {
  const names = Object.values(fields).map(({ name }) => name);
  assert.deepEqual(Object.keys(initialState.generate.form).sort(), [...names, "kind", "lifetimeUnit", "until"].sort());
});

test("types.d.ts has the same fields, and the same ones for a link", () => {
  const known = [...members("TokenRequest"), ...members("VideoRequest").map((name) => `video.${name}`)];
  assert.deepEqual(known.sort(), core.map(({ name }) => name).sort());
  const [, picked = ""] = types.match(/export type Settings = Partial<\s*Pick<TokenRequest, ([^>]*)>/) ?? [];
  const inLink = core.filter(({ name, of, link }) => link && of !== "Group" && !name.includes("."));
  assert.deepEqual([...picked.matchAll(/\w+/g)].map(String).sort(), inLink.map(({ name }) => name).sort());
});

test("the README lists each claim that a field sets, for its kinds", () => {
  const rows = [...read("README.md").matchAll(/^\| `(\w+)` \|([^|]*)\|([^|]*)\|([^|]*)\|$/gm)];
  const told = Object.fromEntries(
    rows.map(([, claim = "", ...cells]) => [claim, kindLists.ALL?.filter((_, index) => cells[index]?.trim() !== "–")]),
  );
  for (const { name, claim, kinds } of core) {
    if (!claim) continue;
    // A Video token's scope, subject and ACL come from its kind.
    const own = claim === "scope" ? ["video"] : ["sub", "acl"].includes(name) ? [...kinds, "video"] : kinds;
    assert.deepEqual(told[claim], own, claim);
  }
});

test("problems come in the order of the table", () => {
  const wrong = [7, "x", true, {}, "{", ["a b"]];
  for (const kind of [undefined, "application", "user", "video"]) {
    for (const value of wrong) {
      const names = core.map(({ name }) => name).filter((name) => !name.includes("."));
      const video = Object.fromEntries(members("VideoRequest").map((name) => [name, value]));
      const request = { ...Object.fromEntries(names.reverse().map((name) => [name, value])), video, kind, unknown: 1 };
      const problems = check(/** @type {TokenRequest} */ (/** @type {unknown} */ (request)));
      const order = [...core.map(({ name }) => name), ""];
      const places = problems.map(({ field }) => order.indexOf(field));
      assert.ok(new Set(places).size > 3 && !places.includes(-1), JSON.stringify(problems));
      assert.deepEqual(
        places,
        [...places].sort((one, other) => one - other),
      );
    }
  }
});

test("the core refuses a field in a token of another kind", () => {
  let count = 0;
  for (const { name, kinds } of core) {
    if (name.includes(".")) continue;
    for (const kind of kindLists.ALL ?? []) {
      if (kinds.includes(kind)) continue;
      count++;
      const request = /** @type {any} */ ({ kind, applicationId, [name]: name === "sub" ? "alice" : {} });
      const found = check(request).filter(({ field, code }) => field === name && code === "field_not_for_kind");
      assert.equal(found.length, 1, `${name} in a token for ${kind}`);
    }
  }
  assert.ok(count >= 5);
});

/** Values that a snippet can be searched for. @type {Record<string, unknown>} */
const VALUES = {
  jti: "01890a5d-ac96-474b-bcce-b302099a8057",
  notBefore: 1_790_000_123,
  issuedAt: 1_790_000_007,
  acl: { paths: { "/only-acl": {} } },
  claims: { only: "only-claims" },
  "video.role": "moderator",
  "video.initialLayoutClassList": ["only-class"],
};
/** What is searched for, where it is not the value itself. @type {Record<string, string>} */
const MARKS = { acl: "only-acl", claims: "only-claims", "video.initialLayoutClassList": "only-class" };
/** Snippets that make a token. */
const MAKERS = /** @type {const} */ (["cli", "node", "python", "java", "kotlin", "php", "ruby", "dotnet", "go"]);

test("each snippet that makes a token sets every field, or says that it cannot", () => {
  let count = 0;
  for (const { name, kinds } of core.filter(
    ({ of, name }) => of !== "Name" && of !== "Group" && name !== "lifetimeSeconds",
  ))
    for (const kind of kinds)
      for (const target of MAKERS) {
        if (target === "cli" && kind === "video") continue;
        const value = VALUES[name] ?? `only-${name}`;
        const [group = "", member] = name.split(".");
        const video = { sessionId: "2_MX4", ...(member && { [member]: value }) };
        const base = {
          kind,
          applicationId,
          ...(kind === "user" && { sub: "alice" }),
          ...(kind === "video" && { video }),
        };
        const own = name === "applicationId" ? {} : member ? {} : { [group]: value };
        const text = snippet({ target, api: "users", request: /** @type {any} */ ({ ...base, ...own }) });
        const mark = name === "applicationId" ? applicationId : (MARKS[name] ?? String(value));
        const claim = core.find((field) => field.name === name)?.claim ?? "custom claims";
        count++;
        const said = new RegExp(`Cannot be set with this SDK: .*\\b${claim}\\b`).test(text);
        assert.ok(text.includes(mark) || said, `${target}, ${kind}: ${name}\n${text}`);
      }
  assert.ok(count > 150);
});

test("every file that CONTRIBUTING names exists", () => {
  const places = [...read("CONTRIBUTING.md").matchAll(/`((?:src|www|tests|door)\/[\w./-]*|README\.md)`/g)];
  assert.ok(places.length > 20);
  for (const [, place = ""] of places) assert.ok(existsSync(new URL(`../../${place}`, import.meta.url)), place);
});
