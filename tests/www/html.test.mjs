import assert from "node:assert/strict";
import { test } from "node:test";
import { page, TAGS, withFieldAttributes } from "../../scripts/build/html.mjs";

const html = await page(TAGS);
const fields = (html.match(/<(?:input|textarea)\b[^>]*>/g) ?? []).filter((field) =>
  /^<textarea|type="(?:text|search|url|email|tel|number|password)"|^<input(?![^>]* type=)/.test(field),
);

test("every text field of the built page stays as typed, and out of the browser's memory", () => {
  assert.ok(fields.length >= 30, "the fields were found");
  for (const field of fields) {
    for (const attribute of [
      'autocomplete="off"',
      'spellcheck="false"',
      'autocorrect="off"',
      'autocapitalize="off"',
      'translate="no"',
    ])
      assert.equal(field.split(` ${attribute}`).length, 2, `${attribute} once in ${field}`);
  }
  assert.doesNotMatch(html, /data-(?:plain|secret)/);
});

test("password managers are kept out of every field that takes a secret", () => {
  const secret = fields.filter((field) => /class="[^"]*\bsecret\b/.test(field));
  assert.equal(secret.length, 3, "private key, passphrase, signature secret");
  for (const field of secret) assert.match(field, / data-1p-ignore data-lpignore="true" data-bwignore/);
});

test("a text field without a mark, or with two, fails the build", () => {
  for (const field of ['<input type="text">', "<textarea></textarea>", "<textarea data-plain data-secret></textarea>"])
    assert.throws(() => withFieldAttributes(field), /needs data-plain or data-secret/);
  assert.equal(withFieldAttributes('<input type="radio">'), '<input type="radio">');
});

test("no two elements of the page have one id", () => {
  const ids = [...html.matchAll(/\sid="([^"]+)"/g)].map(([, id]) => id);
  assert.ok(ids.length > 100);
  assert.deepEqual(
    ids.filter((id, place) => ids.indexOf(id) !== place),
    [],
  );
});
