import assert from "node:assert/strict";
import { test } from "node:test";
import { deleteProfile, readProfiles, saveProfile } from "../../www/profiles.js";

/** A storage as the browser's. @param {Record<string, string>} [content] */
function storage(content = {}) {
  const items = new Map(Object.entries(content));
  return {
    items,
    getItem: (/** @type {string} */ key) => items.get(key) ?? null,
    setItem: (/** @type {string} */ key, /** @type {string} */ value) => void items.set(key, value),
    removeItem: (/** @type {string} */ key) => void items.delete(key),
  };
}

test("profiles are kept by name, the newest of a name counts, the last leaves nothing", () => {
  const place = storage();
  saveProfile(place, { name: "b", fragment: "kind=user" });
  saveProfile(place, { name: "__proto__", fragment: "kind=video" });
  saveProfile(place, { name: "b", fragment: "kind=application" });
  assert.deepEqual(readProfiles(place), [
    { name: "__proto__", fragment: "kind=video" },
    { name: "b", fragment: "kind=application" },
  ]);
  deleteProfile(place, "b");
  deleteProfile(place, "none");
  assert.equal(readProfiles(place).length, 1);
  deleteProfile(place, "__proto__");
  assert.equal(place.items.size, 0);
});

test("what cannot be read is as if absent", () => {
  for (const text of ["", "{", "null", "7", '{"name":"a"}', '[1,null,{"name":1,"fragment":""}]'])
    assert.deepEqual(readProfiles(storage({ "vonage-jwt profiles": text })), [], text);
  const blocked = { ...storage(), getItem: () => assert.fail("blocked") };
  assert.deepEqual(readProfiles(blocked), []);
});

test("a browser that stores nothing is heard", () => {
  const full = {
    ...storage(),
    setItem() {
      throw new Error("quota");
    },
  };
  assert.throws(() => saveProfile(full, { name: "a", fragment: "" }), /quota/);
});
