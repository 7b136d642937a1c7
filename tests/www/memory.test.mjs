import assert from "node:assert/strict";
import { createPublicKey, generateKeyPairSync } from "node:crypto";
import { readFileSync } from "node:fs";
import { test } from "node:test";
import { initSync, inspect, mint, PrivateKey, setEngine } from "../../www/pkg/vonage_jwt_web.js";
import { engineModule } from "../engine/engine.mjs";
import { watchedEngine } from "../support/engine.mjs";
import { factorIn, numbersOf, secretsIn } from "../support/secrets.mjs";

const { memory } = initSync({
  module: readFileSync(new URL("../../www/pkg/vonage_jwt_web_bg.wasm", import.meta.url)),
});
const engineCode = await engineModule();
const snapshot = () => Buffer.from(memory.buffer.slice(0));
const bytes = (/** @type {string} */ text) => new TextEncoder().encode(text);
const request = /** @type {const} */ ({ kind: "application", applicationId: "aaaaaaaa-bbbb-cccc-dddd-0123456789ab" });

const pair = generateKeyPairSync("rsa", { modulusLength: 2048 });
const pem = pair.privateKey.export({ type: "pkcs8", format: "pem" }).toString();
const { n } = numbersOf(pem);
const lines = pem.split("\n");

/** @param {string} when */
function assertClean(when) {
  const now = snapshot();
  assert.deepEqual(secretsIn(now, pem), [], when);
  assert.equal(factorIn(now, n), false, when);
  for (const line of lines.slice(1, -2)) assert.equal(now.includes(line.slice(0, 40)), false, `${when}: PEM`);
}

test("the check does find a loaded key, so it can fail", () => {
  const key = PrivateKey.read(bytes(pem));
  const loaded = snapshot();
  assert.ok(secretsIn(loaded, pem).includes("p"));
  assert.equal(factorIn(loaded, n), true);
  key.free();
});

test("nothing of a key is left after reading, using and freeing it", () => {
  const key = PrivateKey.read(bytes(pem));
  const { token } = mint(key, request);
  inspect(token, { key });
  for (const format of /** @type {const} */ (["pkcs8", "pkcs1", "env", "jwk"])) key.export(format).fill(0);
  key.free();
  assertClean("after free");
});

test("nothing is left of a key that was made and freed", async () => {
  const key = await PrivateKey.generate(2048);
  const exported = key.export("pkcs8");
  const own = Buffer.from(exported).toString();
  key.free();
  assert.deepEqual(secretsIn(snapshot(), own), []);
});

test("nothing is left after any kind of error while reading", () => {
  const publicPem = createPublicKey(pem).export({ type: "spki", format: "pem" }).toString();
  const der = Buffer.from(lines.slice(1, -2).join(""), "base64");
  const damaged = Buffer.from(der);
  damaged[700] = (damaged[700] ?? 0) ^ 1;
  const encrypted = pair.privateKey
    .export({ type: "pkcs8", format: "pem", cipher: "aes-256-cbc", passphrase: "right" })
    .toString();
  for (const [what, input, passphrase] of /** @type {[string, Uint8Array, string?][]} */ ([
    ["truncated", bytes(pem.slice(0, -400))],
    ["damaged base64", bytes(pem.replace(lines[4] ?? "", `${lines[4]?.slice(0, 50)}!!!!`))],
    ["inconsistent", new Uint8Array(damaged)],
    [
      "two keys",
      bytes(
        pem + generateKeyPairSync("rsa", { modulusLength: 2048 }).privateKey.export({ type: "pkcs8", format: "pem" }),
      ),
    ],
    ["beside its public half, label wrong", bytes(pem.replaceAll("PRIVATE KEY", "PUBLIC KEY") + publicPem)],
    ["written out", bytes(JSON.stringify({ keys: { private_key: pem } }).slice(0, -40))],
    ["wrong passphrase", bytes(encrypted), "wrong"],
    ["pasted as a token", bytes(pem)],
  ])) {
    try {
      if (what === "pasted as a token") inspect(input);
      else PrivateKey.read(input, passphrase === undefined ? undefined : bytes(passphrase)).free();
    } catch (error) {
      assert.equal(/** @type {Error} */ (error).name, "TokenError", what);
    }
    assertClean(what);
  }
});

test("nothing is left of a key that came in other encodings", () => {
  const escaped = pem.replaceAll("\n", "\\n");
  const listed = (/** @type {(line: string, index: number) => string} */ one) => lines.map(one).join("\n");
  for (const [what, text] of [
    ["percent", encodeURIComponent(pem)],
    ["percent twice", encodeURIComponent(encodeURIComponent(pem))],
    ["HTML", `<p>${pem.replaceAll("\n", "<br>").replaceAll("+", "&#43;")}</p>`],
    ["quoted-printable", pem.replaceAll("=", "=3D").replaceAll("\n", "=0A=\n")],
    ["hexadecimal", Buffer.from(pem).toString("hex")],
    ["bytes of C", [...Buffer.from(pem)].map((byte) => `0x${byte.toString(16).padStart(2, "0")}`).join(", ")],
    ["escapes", JSON.stringify({ data: { value: escaped } })],
    ["a program", listed((line) => `"${line}\\n" +`)],
    ["numbered", listed((line, index) => `${index + 1} | ${line}`)],
    ["separated", pem.replaceAll("\n", ";")],
    ["base64 of percent", Buffer.from(encodeURIComponent(pem)).toString("base64")],
  ]) {
    PrivateKey.read(bytes(text ?? "")).free();
    assertClean(what ?? "");
    inspect(bytes(text ?? ""));
    assertClean(`${what}, pasted as a token`);
  }
});

test("nothing is left with an engine, and the engine's memory is all zeros after each call", () => {
  const { engine, memory: own, seen } = watchedEngine(engineCode);
  const isZero = () => own.every((byte) => byte === 0);
  assert.equal(setEngine(engine), true);
  assert.ok(isZero(), "after the known answers");
  const key = PrivateKey.read(bytes(pem));
  assert.ok(isZero(), "after reading");
  const loaded = snapshot();
  assert.ok(secretsIn(loaded, pem).includes("p"), "the core holds the key");
  for (let i = 0; i < 3; i++) mint(key, request);
  assert.ok(isZero(), "after signing");
  assert.ok(seen() > 1000, "while it worked it was not");
  key.free();
  assertClean("after free");
  assert.throws(() => engine.power(new Uint8Array(5280).fill(0xa5), 1024, 0), WebAssembly.RuntimeError);
  assert.ok(isZero(), "after a trap");
  setEngine(undefined);
});
