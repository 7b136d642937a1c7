/** The documents: their links lead somewhere, their commands exist, and what is made from the source is current. */
import assert from "node:assert/strict";
import { readFile } from "node:fs/promises";
import { dirname, join, normalize } from "node:path";
import { test } from "node:test";
import { apiDocument } from "../../scripts/docs/api.mjs";
import { exists } from "../../scripts/files.mjs";
import { root } from "../../scripts/run.mjs";
import { codeBlocks, documents } from "../support/documents.mjs";

const all = await documents();
const blocks = all.flatMap(({ name, text }) =>
  codeBlocks(text).map((block) => ({ ...block, name: `${name}:${block.line}` })),
);
const { scripts } = JSON.parse(await readFile(join(root, "package.json"), "utf8"));

/** GitHub's anchor of a heading. @param {string} heading */
const anchor = (heading) =>
  heading
    .toLowerCase()
    .replace(/[^\p{L}\p{N} _-]/gu, "")
    .trim()
    .replaceAll(" ", "-");

test("every link inside the project leads to a file, and to a heading in it", async () => {
  let count = 0;
  for (const { name, text } of all) {
    for (const [, target = ""] of withoutCode(text).matchAll(/\]\(([^)\s]+)\)/g)) {
      if (/^[a-z]+:/.test(target)) continue;
      count++;
      const [path = "", heading] = target.split("#");
      const file = path === "" ? name : normalize(join(dirname(name), path)).replaceAll("\\", "/");
      // In the tarball it stands beside the README.
      if (name === "package/README.md" && file === "package/THIRD-PARTY.txt") continue;
      const real = name === "package/README.md" && file === "package/SECURITY.md" ? "SECURITY.md" : file;
      assert.ok(await exists(join(root, real)), `${name}: ${target}`);
      if (heading === undefined) continue;
      const headings = [...(await readFile(join(root, file), "utf8")).matchAll(/^#+ (.+)$/gm)].map(([, text = ""]) =>
        anchor(text),
      );
      assert.ok(headings.includes(heading), `${name}: ${target}`);
    }
  }
  assert.ok(count > 40);
});

/** Where links out of the project lead. Nothing fetches them here, so a new host is a thing to look at. */
const HOSTS = ["dashboard.nexmo.com", "embarkstudios.github.io", "rustup.rs"];

test("every link out of the project is encrypted and leads to a known host", () => {
  const hosts = new Set();
  for (const { name, text } of all)
    for (const [, target = ""] of withoutCode(text).matchAll(/\]\(([a-z]+:[^)\s]+)\)/g)) {
      const { protocol, host } = new URL(target);
      assert.equal(protocol, "https:", `${name}: ${target}`);
      hosts.add(host);
    }
  assert.deepEqual([...hosts].sort(), HOSTS);
});

test("docs/api.md is what the types say", async () => {
  assert.equal(await readFile(join(root, "docs/api.md"), "utf8"), await apiDocument(), "run `npm run docs`");
});

test("every npm script that a document names exists", () => {
  let count = 0;
  for (const { name, text } of all) {
    if (name.startsWith("examples/") || name.startsWith("tests/")) continue;
    for (const [, script = ""] of text.matchAll(/\bnpm run ([\w:]+)/g)) {
      count++;
      assert.ok(Object.hasOwn(scripts, script), `${name}: npm run ${script}`);
    }
  }
  assert.ok(count > 10);
});

test("every file, check and test that a command within a sentence names exists", async () => {
  const { checks } = await import("../../scripts/checks.mjs");
  const known = new Set(checks.map(({ name }) => name));
  let count = 0;
  for (const { name, text } of all)
    for (const [, command = ""] of text.replace(/^```[\s\S]*?^```/gm, "").matchAll(/`((?:node|cargo|npm) [^`]+)`/g)) {
      const words = command.split(/\s+/);
      const places = words.filter((word) => /^(?:scripts|tests|bench)\/[\w./-]+$/.test(word));
      const [, cargoTest] = /^cargo test --test (\w+)/.exec(command) ?? [];
      if (cargoTest) places.push(`tests/${cargoTest}.rs`);
      const [, deep] = /^npm run test:deep (\w+)/.exec(command) ?? [];
      if (deep) places.push(`tests/deep/${deep}.test.mjs`);
      for (const place of places) assert.ok(await exists(join(root, place)), `${name}: ${command}`);
      const chosen = words[1] === "scripts/test.mjs" ? words.slice(2).filter((word) => /^[a-z]/.test(word)) : [];
      for (const check of chosen) assert.ok(known.has(check), `${name}: ${command}`);
      count += places.length + chosen.length;
    }
  assert.ok(count > 10, `${count}`);
});

/** Commands of the documents: each with the test that runs it, or why none does. */
const COMMANDS = {
  "npm install vonage-jwt-web":
    "tests/package installs the tarball instead: what is on the registry is another version",
  "python3 -m http.server": "any server does; tests/package/docs.test.mjs has one of its own",
  "npm install vite": "tests/package/docs.test.mjs uses the one that is installed here",
  "npx vite":
    "tests/package/docs.test.mjs builds the README's page with it; tests/package/examples.test.mjs serves one",
  "npm start": "scripts/serve.mjs waits for a visitor; tests/scripts/server.test.mjs runs its server",
  "npm test": "it runs this",
  "openssl genrsa": "tests/support/keys.mjs",
  "chromium --user-data-dir": "waits for a visitor; tests/deep/canary.test.mjs does the same",
  "grep -rlaF": "tests/deep/canary.test.mjs does the same",
  "sha256sum vonage-jwt.html": "needs the file of a release; tests/deep/reproduce.test.mjs compares the sums",
  "for file in main.js": "needs a hosted page",
  "curl -s": "needs a hosted page",
  done: "ends the loop",
  "git clone": "needs the network",
  "npm run dist": "tests/deep/reproduce.test.mjs",
  "diff dist/SHA256SUMS": "needs the sums of a release",
  "npm run reproduce": "tests/deep/reproduce.test.mjs runs what it calls",
};
/** Blocks that are no programs of their own. By document and language. */
const FRAGMENTS = [
  "docs/hosting.md js: a service worker for another host",
  "package/README.md html: tests/package/docs.test.mjs opens it in both browsers",
];

test("every command is tested somewhere, or named with the reason why not", () => {
  const used = new Set();
  for (const { language, code, name } of blocks) {
    if (language !== "sh") continue;
    for (const line of code.split("\n")) {
      const known = Object.keys(COMMANDS).find((command) => line.trim().startsWith(command));
      assert.ok(known, `${name}: ${line}`);
      used.add(known);
    }
  }
  assert.deepEqual([...used].sort(), Object.keys(COMMANDS).sort());
});

test("every other block is a program that tests/package/docs.test.mjs runs, a declaration, or named here", () => {
  for (const { language, program, name } of blocks) {
    // Declarations are compared with the types above; a block without a language is a picture or a pattern.
    if (["sh", "typescript", "diff", ""].includes(language)) continue;
    const named = FRAGMENTS.some((fragment) => fragment.startsWith(`${name.replace(/:\d+$/, "")} ${language}:`));
    assert.ok((["js", "ts"].includes(language) && program) || named, `${name}: ${language}`);
  }
});

test("what surrounds each change of a worked example is in the file that it names", async () => {
  const text = all.find(({ name }) => name === "docs/extending.md")?.text ?? "";
  const changes = [...text.matchAll(/^`([\w./-]+)`:\n\n```diff\n([\s\S]*?)^```$/gm)];
  assert.equal(changes.length, text.match(/^```diff$/gm)?.length);
  assert.ok(changes.length > 15);
  for (const [, name = "", diff = ""] of changes) {
    const file = await readFile(join(root, name), "utf8");
    const kept = diff.split("\n").filter((line) => /^[ -]\s*\S/.test(line));
    assert.ok(kept.length > 0, name);
    for (const line of kept) assert.ok(file.includes(line.slice(1)), `${name}: ${line}`);
    for (const line of diff.split("\n").filter((line) => /^\+.*(?:nonce|SubIsEmail|sub_is_email|[Ww]get)/.test(line)))
      assert.equal(file.includes(line.slice(1)), false, `${name} has it: ${line}`);
  }
});

/** @param {string} text */
const withoutCode = (text) => text.replace(/^```[\s\S]*?^```/gm, "").replace(/`[^`\n]*`/g, "");
