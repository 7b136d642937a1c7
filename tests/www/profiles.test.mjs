import assert from "node:assert/strict";
import { test } from "node:test";
import { deleteProfile, isFull, readProfiles, saveProfile } from "../../www/settings/profiles.js";

/** A storage like the browser's. @param {Record<string, string>} [content] */
function storage(content = {}) {
  const items = new Map(Object.entries(content));
  return {
    items,
    getItem: (/** @type {string} */ key) => items.get(key) ?? null,
    setItem: (/** @type {string} */ key, /** @type {string} */ value) => void items.set(key, value),
    removeItem: (/** @type {string} */ key) => void items.delete(key),
  };
}

test("profiles are stored by name, the newest of a name counts, and the last leaves nothing", () => {
  const place = storage();
  saveProfile(place, { name: "b", fragment: "kind=user" });
  saveProfile(place, { name: "__proto__", fragment: "kind=video" });
  assert.deepEqual(saveProfile(place, { name: "b", fragment: "kind=application" }), {
    before: { name: "b", fragment: "kind=user" },
    aside: null,
  });
  assert.deepEqual(readProfiles(place), {
    profiles: [
      { name: "__proto__", fragment: "kind=video" },
      { name: "b", fragment: "kind=application" },
    ],
    unreadable: null,
  });
  deleteProfile(place, "b");
  deleteProfile(place, "none");
  assert.equal(readProfiles(place).profiles.length, 1);
  deleteProfile(place, "__proto__");
  assert.equal(place.items.size, 0);
});

test("unreadable text is set aside before anything is written, once each", () => {
  const place = "vonage-jwt profiles";
  for (const text of ["", "{", "null", "7", '{"name":"a"}', '[1,{"name":"a","fragment":"kind=user"}]']) {
    const browser = storage({ [place]: text });
    assert.equal(readProfiles(browser).unreadable, text);
    assert.equal(saveProfile(browser, { name: "new", fragment: "" }).aside, `${place}, unreadable 1`, text);
    assert.equal(browser.items.get(`${place}, unreadable 1`), text);
    assert.ok(readProfiles(browser).profiles.some(({ name }) => name === "new"));
    browser.items.set(place, "other");
    assert.equal(deleteProfile(browser, "new").aside, `${place}, unreadable 2`);
    browser.items.set(place, text);
    assert.equal(deleteProfile(browser, "a").aside, `${place}, unreadable 1`);
    assert.equal(browser.items.get(`${place}, unreadable 2`), "other");
  }
  assert.deepEqual(readProfiles(storage({ [place]: "[]" })), { profiles: [], unreadable: null });
});

test("profiles are listed by name", () => {
  const browser = storage();
  for (const name of ["c", "a", "d", "b"]) saveProfile(browser, { name, fragment: "" });
  assert.deepEqual(
    readProfiles(browser).profiles.map(({ name }) => name),
    ["a", "b", "c", "d"],
  );
});

test("a profile has a name and a fragment, and both are text", () => {
  for (const odd of [{ name: "a" }, { fragment: "f" }, { name: 1, fragment: "f" }, { name: "a", fragment: null }]) {
    const text = JSON.stringify([odd]);
    const browser = storage({ "vonage-jwt profiles": text });
    assert.deepEqual(readProfiles(browser), { profiles: [], unreadable: text });
  }
});

test("each browser has its name for a full storage", () => {
  for (const name of ["QuotaExceededError", "NS_ERROR_DOM_QUOTA_REACHED"])
    assert.ok(isFull(Object.assign(new Error("full"), { name })), name);
  assert.ok(!isFull(new Error("")) && !isFull(Object.assign(new Error("full"), { name: "" })));
});

test("nothing is overwritten if unreadable text cannot be set aside", () => {
  const browser = storage({ "vonage-jwt profiles": "{" });
  browser.setItem = () => {
    throw new DOMException("full", "QuotaExceededError");
  };
  assert.throws(() => saveProfile(browser, { name: "a", fragment: "" }), isFull);
  assert.throws(() => deleteProfile(browser, "a"), isFull);
  assert.deepEqual([...browser.items], [["vonage-jwt profiles", "{"]]);
});

test("full and forbidden storage are distinguished", () => {
  assert.ok(isFull(new DOMException("full", "QuotaExceededError")));
  assert.ok(!isFull(new DOMException("no", "SecurityError")));
  assert.ok(!isFull("QuotaExceededError"));
  const forbidden = { ...storage(), getItem: () => assert.fail("forbidden") };
  assert.throws(() => readProfiles(forbidden), /forbidden/);
});
