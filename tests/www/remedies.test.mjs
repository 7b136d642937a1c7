/** Each command that the page shows with a refused key is run here: the key that it writes is read, and is the same. */
import assert from "node:assert/strict";
import { execFileSync, spawn } from "node:child_process";
import { createHash, createPublicKey } from "node:crypto";
import { copyFileSync, existsSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { test } from "node:test";
import { fileURLToPath } from "node:url";
import { words } from "../../www/messages.js";
import { initSync, PrivateKey } from "../../www/pkg/vonage_jwt_web.js";
import { temporaryFolder } from "../support/folder.mjs";

/** @import { TokenError } from "../../www/pkg/vonage_jwt_web.js" */

const data = new URL("../data/keys/", import.meta.url);
initSync({ module: readFileSync(new URL("../../www/pkg/vonage_jwt_web_bg.wasm", import.meta.url)) });

const OLD = "secret";
const NEW = "a new passphrase";
const LEGACY = ["-provider", "legacy", "-provider", "default"];

/** @param {string} program @param {string[]} args */
const has = (program, ...args) => {
  try {
    execFileSync(program, args, { stdio: "ignore" });
    return true;
  } catch {
    return false;
  }
};
/** What the commands need. macOS has LibreSSL as `openssl`, for which the words say what to leave out. */
const withoutOpenssl = !has("openssl", "list", "-providers", ...LEGACY) && "needs OpenSSL 3 with its legacy provider";
const withoutSsh = !has("sh", "-c", "command -v ssh-keygen") && "needs ssh-keygen";
const withoutPutty = !has("puttygen", "--version") && "needs puttygen";

/** @param {string[]} args */
const openssl = (...args) => execFileSync("openssl", args, { stdio: ["ignore", "pipe", "ignore"] });

/** What the core says of a key file. @param {string} file @returns {TokenError} */
function refusalOf(file) {
  try {
    PrivateKey.read(readFileSync(file), undefined).free();
  } catch (error) {
    return /** @type {TokenError} */ (error);
  }
  throw new Error("it reads");
}

/**
 * Runs a command as a user does: in the folder of the key, with answers for what asks. Without a terminal of its own,
 * openssl asks on its input and ssh-keygen by a program.
 *
 * @param {string} command @param {string} folder @param {string[]} answers
 */
async function run(command, folder, answers) {
  const ask = join(folder, "ask.sh");
  writeFileSync(ask, `#!/bin/sh\ncase "$1" in *old*|*"load key"*) echo "${OLD}";; *) echo "${NEW}";; esac\n`, {
    mode: 0o700,
  });
  const env = { ...process.env, SSH_ASKPASS: ask, SSH_ASKPASS_REQUIRE: "force", DISPLAY: ":" };
  const child = spawn("sh", ["-c", command], { cwd: folder, env, detached: true, timeout: 60_000 });
  let said = "";
  for (const stream of [child.stdout, child.stderr]) stream.on("data", (text) => (said += text));
  child.stdin.on("error", () => {});
  child.stdin.end(answers.map((answer) => `${answer}\n`).join(""));
  const code = await new Promise((resolve) => child.on("close", resolve));
  assert.equal(code, 0, `${command}\n${said}`);
}

/** @param {string} file @param {string} passphrase */
function fingerprint(file, passphrase) {
  const key = PrivateKey.read(readFileSync(file), new TextEncoder().encode(passphrase));
  const { fingerprint, encrypted } = key.summary;
  key.free();
  assert.ok(encrypted, "the copy is encrypted");
  return fingerprint;
}

/** @param {string} pem a public key */
const fingerprintOf = (pem) =>
  createHash("sha256")
    .update(createPublicKey(pem).export({ type: "spki", format: "der" }))
    .digest("hex");

const folder = await temporaryFolder("remedies");
const plain = join(folder, "plain.pem");

/** The fingerprint of the key that the refused files of OpenSSL hold. */
function plainKey() {
  if (!existsSync(plain)) openssl("genrsa", "-out", plain, "2048");
  return fingerprintOf(openssl("pkey", "-in", plain, "-pubout").toString());
}

/** @param {string} file @param {RegExp} code @param {string[]} answers @param {string} wanted the fingerprint */
async function works(file, code, answers, wanted) {
  const own = await temporaryFolder("remedy");
  const refusal = refusalOf(file);
  assert.match(refusal.code, code);
  const { command = "", fix = "" } = words(refusal.code, refusal);
  const [, input = ""] = command.match(/\b(private\.\w+)/) ?? [];
  assert.doesNotMatch(command, /nodes|nocrypt|noenc|pass(in|out)|-P |-N |--(old|new)-passphrase/);
  assert.match(fix, /choose `copy\.key`/);
  copyFileSync(file, join(own, input));
  const before = readFileSync(file);
  await run(command, own, answers);
  assert.equal(fingerprint(join(own, "copy.key"), NEW), wanted);
  assert.deepEqual(readFileSync(join(own, input)), before, "the old file stays as it is");
}

const traditional = ["aes128", "aes256", "des3", "camellia256", "aria256", "des", "seed", "bf", "rc2"];
for (const cipher of traditional) {
  test(`legacy PEM with ${cipher}`, { skip: withoutOpenssl }, async () => {
    const [wanted, file] = [plainKey(), join(folder, `${cipher}.pem`)];
    openssl("rsa", "-in", plain, "-traditional", `-${cipher}`, ...LEGACY, "-passout", `pass:${OLD}`, "-out", file);
    await works(file, /^key_encryption_unsupported$/, [OLD, NEW, NEW], wanted);
  });
}

/** How OpenSSL protects PKCS#8. @type {[string, ...string[]][]} */
const schemes = [
  ["-v1", "PBE-SHA1-3DES"],
  ["-v1", "PBE-SHA1-2DES"],
  ["-v1", "PBE-MD5-DES"],
  ["-v1", "PBE-SHA1-DES"],
  ["-v1", "PBE-SHA1-RC2-40"],
  ["-v1", "PBE-SHA1-RC2-128"],
  ["-v1", "PBE-SHA1-RC4-128"],
  ["-v2", "rc2-cbc"],
  ["-v2", "des-cbc"],
  ["-v2", "camellia-256-cbc"],
  ["-v2", "aria-256-cbc"],
];
for (const [way, name = ""] of schemes) {
  test(`PKCS#8 with ${name}`, { skip: withoutOpenssl }, async () => {
    const [wanted, file] = [plainKey(), join(folder, `${name}.p8`)];
    openssl("pkcs8", "-topk8", "-in", plain, way, name, ...LEGACY, "-passout", `pass:${OLD}`, "-out", file);
    await works(file, /^key_encryption_unsupported$/, [OLD, NEW, NEW], wanted);
  });
}

test("PKCS#8 with more rounds than are read", { skip: withoutOpenssl }, async () => {
  const [wanted, file] = [plainKey(), join(folder, "rounds.p8")];
  const protection = ["-v2", "aes-256-cbc", "-iter", "10000001"];
  openssl("pkcs8", "-topk8", "-in", plain, ...protection, "-passout", `pass:${OLD}`, "-out", file);
  await works(file, /^key_kdf_too_costly$/, [OLD, NEW, NEW], wanted);
});

for (const [name, ...kind] of [["current"], ["old", "-legacy"]]) {
  test(`PKCS#12, ${name}`, { skip: withoutOpenssl }, async () => {
    const [wanted, file, certificate] = [plainKey(), join(folder, `${name}.p12`), join(folder, "certificate.pem")];
    openssl("req", "-x509", "-new", "-key", plain, "-subj", "/CN=throw-away", "-out", certificate);
    const made = ["-inkey", plain, "-in", certificate, "-passout", `pass:${OLD}`, "-out", file];
    openssl("pkcs12", "-export", ...kind, ...made);
    await works(file, /^key_is_pkcs12$/, [OLD, NEW, NEW], wanted);
  });
}

for (const [name, passphrase] of /** @type {[string, string][]} */ ([
  ["plain", ""],
  ["encrypted", OLD],
])) {
  test(`OpenSSH, ${name}`, { skip: withoutSsh }, async () => {
    const file = join(folder, `openssh-${name}`);
    execFileSync("ssh-keygen", ["-q", "-t", "rsa", "-b", "2048", "-N", passphrase, "-f", file]);
    const pem = execFileSync("ssh-keygen", ["-e", "-m", "PKCS8", "-f", `${file}.pub`], { encoding: "utf8" });
    await works(file, /^key_is_openssh$/, [], fingerprintOf(pem));
  });
}

// Made by puttygen 0.78 from one key, `openssh-rsa`.
for (const name of ["putty2.ppk", "putty3.ppk", "putty3-encrypted.ppk", "sshcom.txt"]) {
  test(`puttygen's ${name}`, { skip: withoutPutty || withoutSsh }, async () => {
    const file = fileURLToPath(new URL(name, data));
    const args = ["-e", "-m", "PKCS8", "-f", fileURLToPath(new URL("openssh-rsa.pub", data))];
    const pem = execFileSync("ssh-keygen", args, { encoding: "utf8" });
    await works(file, /^key_is_(putty|openssh)$/, [OLD], fingerprintOf(pem));
  });
}

test("a key is made where the browser makes none", { skip: withoutOpenssl }, async () => {
  const { subtle } = globalThis.crypto;
  const { generateKey } = subtle;
  subtle.generateKey = /** @type {any} */ (() => Promise.reject(new DOMException("not now", "OperationError")));
  const refusal = await PrivateKey.generate(2048)
    .then(() => assert.fail("it makes one"))
    .catch((error) => error)
    .finally(() => Object.assign(subtle, { generateKey }));
  assert.equal(refusal.code, "key_making_unavailable");
  const own = await temporaryFolder("remedy");
  await run(words(refusal.code, refusal).command ?? "", own, [NEW, NEW]);
  const public_ = openssl("pkey", "-in", join(own, "private.key"), "-passin", `pass:${NEW}`, "-pubout").toString();
  assert.equal(fingerprint(join(own, "private.key"), NEW), fingerprintOf(public_));
});
