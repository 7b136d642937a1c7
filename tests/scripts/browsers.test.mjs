/** Where the browsers are looked for, on each system. */
import assert from "node:assert/strict";
import { mkdir, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { test } from "node:test";
import { findBrowser, placesOf } from "../../scripts/setup/browsers.mjs";
import { temporaryFolder } from "../support/folder.mjs";

test("on Linux they are on PATH", () => {
  const places = placesOf("firefox", "linux", { PATH: "/usr/bin:/opt/bin:" });
  assert.deepEqual(places, ["/usr/bin/firefox", "/opt/bin/firefox", "/usr/bin/firefox-esr", "/opt/bin/firefox-esr"]);
});

test("on macOS they are also among the applications, everybody's and the user's", () => {
  const places = placesOf("chrome", "darwin", { PATH: "/usr/bin" });
  assert.ok(places.includes("/Applications/Google Chrome.app/Contents/MacOS/Google Chrome"));
  assert.equal(
    places.filter((place) => place.endsWith("/Applications/Chromium.app/Contents/MacOS/Chromium")).length,
    2,
  );
});

test("on Windows they have an ending, and folders of their own", () => {
  const env = { PATH: "C:\\tools", ProgramFiles: "D:\\Programs", LOCALAPPDATA: "C:\\Users\\a\\AppData\\Local" };
  const places = placesOf("chrome", "win32", env);
  assert.equal(places[0], "C:\\tools\\chromium.exe");
  assert.ok(places.includes("D:\\Programs\\Google\\Chrome\\Application\\chrome.exe"));
  assert.ok(places.includes("C:\\Users\\a\\AppData\\Local\\Google\\Chrome\\Application\\chrome.exe"));
  assert.ok(placesOf("firefox", "win32", env).includes("D:\\Programs\\Mozilla Firefox\\firefox.exe"));
});

test("a folder of that name is no browser", { skip: process.platform === "win32" }, async (t) => {
  const folder = await temporaryFolder("browsers");
  await mkdir(join(folder, "a/firefox"), { recursive: true });
  await mkdir(join(folder, "b"));
  await writeFile(join(folder, "b/firefox"), "", { mode: 0o755 });
  const before = { ...process.env };
  t.after(() => {
    process.env = before;
  });
  process.env.PATH = `${join(folder, "a")}:${join(folder, "b")}`;
  delete process.env.FIREFOX_PATH;
  assert.equal(await findBrowser("firefox"), join(folder, "b/firefox"));
  process.env.FIREFOX_PATH = join(folder, "a/firefox");
  await assert.rejects(findBrowser("firefox"), /is not a program/);
});
