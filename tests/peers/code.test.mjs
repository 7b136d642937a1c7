/** The snippets that make a token: Node's and Python's run with the real SDK, and the others are at least compiled. */
import assert from "node:assert/strict";
import { execFileSync, spawnSync } from "node:child_process";
import { mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { after, test } from "node:test";
import { fileURLToPath } from "node:url";
import { applicationId, claimsOf, pem, snippet, token } from "./core.mjs";
import { python } from "./python.mjs";

/** @import { SnippetInput, TokenRequest } from "../../www/pkg/vonage_jwt_web.js" */

const folder = mkdtempSync(join(tmpdir(), "snippets-"));
symlinkSync(fileURLToPath(new URL("../../node_modules", import.meta.url)), join(folder, "node_modules"), "junction");
writeFileSync(join(folder, "private.key"), pem);
after(() => rmSync(folder, { recursive: true }));

// biome-ignore lint/suspicious/noTemplateCurlyInString: that is what is nasty about it
const nasty = 'it\'s "$x" ${y} #{z} `id` \\n \\ \n\r\t\u0000\u0085\u2028 <?php ?> 😀 é';
const jti = "01890a5d-ac96-474b-bcce-b302099a8057";
const acl = { paths: { "/*/rtc/**": {}, "/v1/'x": { methods: ["GET", "POST"], filters: { [nasty]: nasty } } } };
const claims = {
  team: "a",
  [nasty]: [nasty, null, true, false, -1.5, JSON.parse('{"__proto__":{"a":{}}}')],
};
const now = Math.floor(Date.now() / 1000);

/** @type {TokenRequest[]} */
const requests = [
  { kind: "application", applicationId },
  { kind: "application", applicationId, lifetimeSeconds: 3600, claims, acl, jti, notBefore: now },
  { kind: "application", applicationId, issuedAt: now - 5, lifetimeSeconds: 86_400 },
  { kind: "user", applicationId, sub: nasty, acl },
  { kind: "user", applicationId, sub: "alice", acl: { paths: { "/**": {} } }, jti, notBefore: now },
  { kind: "video", applicationId, video: { sessionId: nasty } },
  {
    kind: "video",
    applicationId,
    lifetimeSeconds: 2_000_000,
    video: { sessionId: "s", role: "moderator", connectionData: nasty, initialLayoutClassList: ["full", "focus"] },
  },
  { kind: "video", applicationId, claims, video: { sessionId: "s", role: "subscriber" } },
];

/** @param {SnippetInput["target"]} target @param {TokenRequest} request */
const code = (target, request) => snippet({ target, request });

/**
 * Checks that the peer's token has our claims, except for the time, the ID and the known leaks.
 * @param {string} made
 * @param {TokenRequest} request
 */
function same(made, request) {
  const theirs = claimsOf(made);
  const { iat, exp, jti } = /** @type {{ iat: number, exp: number, jti: string }} */ (theirs);
  const life = request.lifetimeSeconds ?? (request.kind === "video" ? 86_400 : 900);
  assert.ok(Math.abs(exp - iat - life) <= 1, `${exp - iat} seconds for ${life}`);
  if (request.issuedAt !== undefined) assert.equal(iat, request.issuedAt);
  if (theirs.initial_layout_class_list === "") delete theirs.initial_layout_class_list;
  delete theirs.issued_at;
  const ours = claimsOf(token({ ...request, issuedAt: iat, jti: request.jti ?? jti, lifetimeSeconds: exp - iat }));
  assert.deepEqual(theirs, ours);
}

test("Node's code makes the same token with the real SDK", () => {
  for (const request of requests) {
    writeFileSync(join(folder, "token.mjs"), code("node", request));
    same(execFileSync(process.execPath, ["token.mjs"], { cwd: folder, encoding: "utf8" }).trim(), request);
  }
});

test("Python's code makes the same token with the real SDK", { skip: python.skip }, () => {
  for (const request of requests) {
    writeFileSync(join(folder, "make_token.py"), code("python", request));
    const program = join(python.bin ?? "", "python");
    same(execFileSync(program, ["make_token.py"], { cwd: folder, encoding: "utf8" }).trim(), request);
  }
});

/** @param {string} program */
const absent = (program) => {
  try {
    execFileSync("which", [program], { stdio: "ignore" });
    return false;
  } catch {
    return `there is no ${program}`;
  }
};

/**
 * One run for all requests.
 * @param {SnippetInput["target"]} target
 * @param {(index: number) => string} file
 * @param {string} program
 * @param {string[]} args
 */
function reads(target, file, program, args) {
  test(`${program} reads the code for ${target}`, { skip: absent(program) }, () => {
    const files = requests.map((request, index) => {
      // Java requires a class to have the name of its file.
      const source = code(target, request).replace("public class Token ", `public class Token${index} `);
      writeFileSync(join(folder, file(index)), source);
      return file(index);
    });
    for (const batch of program === "php" ? files.map((one) => [one]) : [files]) {
      const { status, stderr, stdout } = spawnSync(program, [...args, ...batch], { cwd: folder, encoding: "utf8" });
      assert.equal(status, 0, `${stderr}${stdout}`);
    }
  });
}

reads("php", (index) => `token${index}.php`, "php", ["-l"]);
reads("ruby", (index) => `token${index}.rb`, "ruby", ["-c"]);
reads("go", (index) => `token${index}.go`, "gofmt", ["-e", "-l"]);
stubs();
reads("java", (index) => `Token${index}.java`, "javac", ["-Xlint:all", "-Werror", "-cp", "stubs", "-d", "out"]);

/** What the Java code needs from the SDK and Jackson, with the signatures of `com.vonage:jwt` 2 and Jackson 2. */
function stubs() {
  if (absent("javac")) return;
  const write = (/** @type {string} */ path, /** @type {string} */ source) => {
    mkdirSync(join(folder, "stubs", path, ".."), { recursive: true });
    writeFileSync(join(folder, "stubs", path), source);
  };
  const builder = [
    "applicationId(String v)",
    "privateKeyPath(String v) throws java.io.IOException",
    "issuedAt(java.time.ZonedDateTime v)",
    "expiresAt(java.time.ZonedDateTime v)",
    "notBefore(java.time.ZonedDateTime v)",
    "id(String v)",
    "subject(String v)",
    "claims(java.util.Map<String, ?> v)",
  ];
  const methods = builder.map((method) => `public Builder ${method} { return this; }`).join(" ");
  write(
    "com/vonage/jwt/Jwt.java",
    `package com.vonage.jwt; public final class Jwt { public static Builder builder() { return new Builder(); }
    public String generate() { return ""; } public static class Builder { ${methods} public Jwt build() { return new Jwt(); } } }`,
  );
  const jackson = "com/fasterxml/jackson";
  write(
    `${jackson}/core/type/TypeReference.java`,
    "package com.fasterxml.jackson.core.type; public abstract class TypeReference<T> {}",
  );
  write(
    `${jackson}/databind/ObjectMapper.java`,
    `package com.fasterxml.jackson.databind; public class ObjectMapper {
    public <T> T readValue(String text, com.fasterxml.jackson.core.type.TypeReference<T> type) throws java.io.IOException { return null; } }`,
  );
}
