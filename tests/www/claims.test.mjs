import assert from "node:assert/strict";
import { test } from "node:test";
import { claimsOf } from "../../www/ui/claims/claims.js";

test("claims come in order, and times with their seconds", () => {
  const claims = claimsOf('{"application_id":"a","iat":1700000000,"acl":{"paths":{"/**":{}}}}');
  assert.deepEqual(
    claims.map(({ name, seconds }) => [name, seconds]),
    [
      ["application_id", null],
      ["iat", 1700000000],
      ["acl", null],
    ],
  );
  assert.equal(claims[0]?.text, "a");
  assert.equal(claims[2]?.text, '{\n  "paths": {\n    "/**": {}\n  }\n}');
});
