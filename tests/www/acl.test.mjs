import assert from "node:assert/strict";
import { test } from "node:test";
import { edited } from "../../www/acl/edit.js";
import {
  filtersOf,
  METHODS,
  methodsOf,
  plainOf,
  presetOf,
  presetText,
  rowsOf,
  spellingOf,
  withRows,
} from "../../www/acl/text.js";
import { withoutTokens } from "../../www/catalogue.js";
import { initialState, update } from "../../www/state.js";

/** @import { AclPreset } from "../../src/types.d.ts" */
/** @import { Edit } from "../../www/acl/edit.js" */

const text = `{"paths": {
  "/*/users/**": {},
  "/v1/calls": {"filters": {"to": 9007199254740993, "from": "x"}, "methods": ["GET"]},
  "/b": {"methods": ["get", "POST"]}
}}`;

/** @type {AclPreset[]} */
const presets = [
  { id: "two", acl: { paths: { "/a": {}, "/b": {} } } },
  { id: "none", acl: null },
];

/**
 * Returns the text after an edit of the row at `index`.
 *
 * @param {string} before
 * @param {number} index
 * @param {Partial<Edit>} edit
 */
function after(before, index, edit) {
  const rows = rowsOf(before) ?? [];
  const row = rows[index];
  assert.ok(row);
  const whole = { part: "", value: "", checked: false, filter: -1, ...edit };
  return withRows(before, rows.toSpliced(index, 1, ...edited(row, whole)));
}

test("an ACL's text becomes rows, and the rows become the same ACL", () => {
  const rows = rowsOf(text) ?? [];
  assert.deepEqual(
    rows.map(({ path }) => path),
    ["/*/users/**", "/v1/calls", "/b"],
  );
  assert.deepEqual(rows.map(methodsOf), [null, ["GET"], ["get", "POST"]]);
  assert.deepEqual(filtersOf(/** @type {any} */ (rows[1])), [
    { name: "to", text: "9007199254740993" },
    { name: "from", text: '"x"' },
  ]);
  assert.equal(withRows(text, rows).replaceAll(/\s/g, ""), text.replaceAll(/\s/g, ""));
});

test("an edit of one row leaves the order and the numbers of the others", () => {
  const changed = after(text, 0, { part: "path", value: '/*/"x"/**' });
  assert.match(changed, /"to": 9007199254740993, "from": "x"/);
  assert.deepEqual(
    rowsOf(changed)?.map(({ path }) => path),
    ['/*/"x"/**', "/v1/calls", "/b"],
  );
  assert.deepEqual(rowsOf(after(text, 1, { part: "remove" }))?.length, 2);
  assert.deepEqual(rowsOf(after(text, 1, { part: "of another page" })), rowsOf(text));
});

test("methods: all, some, none, and an unknown one", () => {
  const methods = (/** @type {Partial<Edit>} */ edit, index = 0) =>
    methodsOf(/** @type {any} */ (rowsOf(after(text, index, { part: "method", ...edit }))?.[index]));
  assert.deepEqual(methods({ value: "POST", checked: true }), ["POST"]);
  assert.deepEqual(methods({ value: "", checked: false }), METHODS);
  assert.deepEqual(methods({ value: "", checked: true }, 1), null);
  assert.deepEqual(methods({ value: "GET", checked: false }, 1), []);
  assert.deepEqual(methods({ value: "DELETE", checked: true }, 2), ["POST", "DELETE", "get"]);
  assert.deepEqual(methods({ value: "get", checked: false }, 2), ["POST"]);
});

test("a path has one leading slash, however it was typed or pasted", () => {
  for (const typed of [
    "/v1/calls",
    "//v1/calls",
    "v1/calls",
    " ///v1/calls",
    "https://api.nexmo.com/v1/calls",
    "HTTP://a/v1/calls",
  ]) {
    assert.equal(rowsOf(after(text, 0, { part: "path", value: typed }))?.[0]?.path, "/v1/calls", typed);
  }
  assert.equal(rowsOf(after(text, 0, { part: "path", value: "/https://api.nexmo.com//a" }))?.[0]?.path, "/a");
  assert.equal(rowsOf(after(text, 0, { part: "path", value: "" }))?.[0]?.path, "/");
  assert.equal(rowsOf(after(text, 0, { part: "path", value: "/v1//calls/" }))?.[0]?.path, "/v1//calls/");
  assert.equal(rowsOf(after(text, 0, { part: "path", value: "/to/http://a/b" }))?.[0]?.path, "/to/http://a/b");
});

test("filters: a typed value is a string, and a number stays one", () => {
  const filters = (/** @type {Partial<Edit>} */ edit) =>
    filtersOf(/** @type {any} */ (rowsOf(after(text, 1, edit))?.[1])).map(({ name, text }) => `${name} ${text}`);
  assert.deepEqual(filters({ part: "filter-add" }), ["to 9007199254740993", 'from "x"', ' ""']);
  assert.deepEqual(filters({ part: "filter-remove", filter: 0 }), ['from "x"']);
  assert.deepEqual(filters({ part: "filter-name", filter: 1, value: "by" }), ["to 9007199254740993", 'by "x"']);
  assert.deepEqual(filters({ part: "filter-value", filter: 1, value: "12" }), ["to 9007199254740993", 'from "12"']);
  assert.deepEqual(filters({ part: "filter-value", filter: 0, value: "12" }), ["to 12", 'from "x"']);
  assert.deepEqual(filters({ part: "filter-value", filter: 0, value: "1, 2" }), ['to "1, 2"', 'from "x"']);
  const last = after(after(text, 1, { part: "filter-remove", filter: 1 }), 1, { part: "filter-remove", filter: 0 });
  assert.doesNotMatch(last, /filters/);
  assert.match(after(text, 1, { part: "method", value: "POST", checked: true }), /"from": "x"/);
  assert.deepEqual([plainOf("12"), plainOf('"12"')], ["12", "12"]);
  assert.equal(spellingOf(" 12 ", "1"), "12");
  assert.equal(spellingOf(' "12"', "1"), '" \\"12\\""');
});

test("what rows cannot show is left to the JSON", () => {
  for (const odd of [
    "{",
    "[]",
    '{"paths": []}',
    '{"paths": {"/a": []}}',
    '{"paths": {"/a": {"methods": "GET"}}}',
    '{"paths": {"/a": {"methods": [1]}}}',
    '{"paths": {"/a": {"methods": [{"GET": "x"}]}}}',
    '{"paths": {"/a": {"filters": []}}}',
  ]) {
    assert.equal(rowsOf(odd), null, odd);
  }
  assert.deepEqual(rowsOf(" \n"), []);
  assert.deepEqual(rowsOf("{}"), []);
});

test("other members of an ACL stay where they are", () => {
  const odd = '{"a": 1.0, "paths": {}, "b": [1]}';
  assert.deepEqual(JSON.parse(withRows(odd, [{ path: "/x", rule: [] }])), { a: 1, paths: { "/x": {} }, b: [1] });
  assert.match(withRows(odd, []), /"a": 1\.0/);
  assert.equal(withRows("", []), '{\n  "paths": {}\n}');
  assert.deepEqual(rowsOf('{"paths": {"/x": {}}, "b": {}}'), [{ path: "/x", rule: [] }]);
  assert.deepEqual(JSON.parse(withRows("", [{ path: "/x", rule: [] }])), { paths: { "/x": {} } });
});

test("a preset is recognised by its paths", () => {
  const preset = (/** @type {string} */ acl) => presetOf(acl, presets);
  assert.equal(preset(" "), "none");
  assert.equal(presetText(/** @type {AclPreset} */ (presets[1])), "");
  assert.equal(presetOf("", [{ id: "closed", acl: { paths: {} } }]), null);
  assert.equal(preset(presetText(/** @type {AclPreset} */ (presets[0]))), "two");
  assert.equal(preset('{"paths":{"/b":{},"/a":{}}}'), "two");
  for (const own of [
    '{"paths":{"/a":{}}}',
    '{"paths":{"/a":{},"/b":{"methods":[]}}}',
    '{"paths":{"/a":{},"/b":{}},"c":1}',
    "{",
    "{}",
  ])
    assert.equal(preset(own), null, own);
});

test("your own list survives a preset, and a question changes in parts", () => {
  assert.deepEqual(initialState.acl, {
    own: "",
    question: { method: "POST", path: "/v1/calls" },
    answer: null,
    refusal: null,
  });
  const state = [
    { type: /** @type {const} */ ("acl-own-kept"), text: "own" },
    { type: /** @type {const} */ ("acl-asked"), question: { path: "/v1/users" } },
    { type: /** @type {const} */ ("acl-answered"), answer: /** @type {const} */ ("no"), refusal: null },
  ].reduce(update, initialState);
  assert.deepEqual(state.acl, {
    own: "own",
    question: { method: "POST", path: "/v1/users" },
    answer: "no",
    refusal: null,
  });
});

test("an API that takes no tokens is found at its path and below it", () => {
  const apis = /** @type {any[]} */ ([
    { id: "applications", auth: "basic", path: "/v2/applications" },
    { id: "reports", auth: "basic", path: "/v2/reports/records?product=SMS" },
    { id: "users", auth: "jwt", path: "/v1/users" },
  ]);
  const of = (/** @type {string} */ path) => withoutTokens(apis, path)?.id;
  assert.equal(of("/v2/applications"), "applications");
  assert.equal(of("/v2/applications/abc?x=1"), "applications");
  assert.equal(of("/v2/reports/records"), "reports");
  assert.equal(of("/v2/applicationsx"), undefined);
  assert.equal(of("/v1/users"), undefined);
  assert.equal(of(""), undefined);
});
