import assert from "node:assert/strict";
import { test } from "node:test";
import { isJson, itemsOf, membersOf, objectText } from "../../www/acl/json-text.js";

test("members keep their order, spelling and duplicates", () => {
  const text = '{ "b": 9007199254740993, "2": 1.0, "1": {"x": [1, {"y": "},:\\"\\\\"}]}, "b": "a\\u0041" }';
  assert.deepEqual(membersOf(text), [
    { name: "b", text: "9007199254740993" },
    { name: "2", text: "1.0" },
    { name: "1", text: '{"x": [1, {"y": "},:\\"\\\\"}]}' },
    { name: "b", text: '"a\\u0041"' },
  ]);
});

test("names are read, whatever they contain", () => {
  assert.deepEqual(membersOf('{"a:b\\n\\"": 1, "__proto__": 2}'), [
    { name: 'a:b\n"', text: "1" },
    { name: "__proto__", text: "2" },
  ]);
  assert.deepEqual(membersOf(" {} "), []);
  assert.deepEqual(membersOf('{"a" : 1}'), [{ name: "a", text: "1" }]);
});

test("only an object has members, and only an array has items", () => {
  for (const text of ["", "[]", '"{}"', "{", "{,}", '{"a":1,}', "null"]) assert.equal(membersOf(text), null, text);
  for (const text of ["", "{}", "[1,]", "[", "1"]) assert.equal(itemsOf(text), null, text);
  assert.deepEqual(itemsOf(" [1] "), ["1"]);
  assert.deepEqual([isJson("{"), isJson("{}")], [false, true]);
  assert.deepEqual(itemsOf('[1, [2, 3], "4,5", {}]'), ["1", "[2, 3]", '"4,5"', "{}"]);
});

test("an object is written back unchanged", () => {
  const text = '{ "b": 1.0, "a": [1,2] }';
  assert.equal(objectText(membersOf(text) ?? []), text);
  assert.equal(objectText([]), "{}");
});
