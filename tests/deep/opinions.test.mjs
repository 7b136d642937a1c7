/**
 * Others' opinions of our signatures. Each token is signed twice here, with the engine and without, and must equal what
 * WebCrypto and OpenSSL make of the same message to the byte. Four other libraries must accept it.
 */
import assert from "node:assert/strict";
import { createHash, createPrivateKey, createPublicKey, sign, webcrypto } from "node:crypto";
import { after, test } from "node:test";
import { verifySignature } from "@vonage/jwt";
import { jwtVerify } from "jose";
import jsonwebtoken from "jsonwebtoken";
import { createEngine } from "../../www/worker/engine.js";
import { engineModule } from "../engine/engine.mjs";
import { claimsOf, mint, PrivateKey, setEngine } from "../peers/core.mjs";
import { python, runPython } from "../peers/python.mjs";
import { rsaKey } from "../support/keys.mjs";
import { randomOf, randomRequest } from "./support/random-request.mjs";

/** How many tokens of each size. */
const TOKENS = Number(process.env.TOKENS ?? 10_000);
const SEED = Number(process.env.SEED ?? Date.now() % 2 ** 32);
/** How many PyJWT reads in one process. */
const SHEET = 1000;

const module = await engineModule();
useEngine();
const counts = { tokens: 0, bytes: 0, jose: 0, jsonwebtoken: 0, vonage: 0, pyjwt: 0 };
after(() => console.log(`seed ${SEED}: ${JSON.stringify(counts)}`));

const PYTHON = `
import sys, json, jwt
job = json.load(sys.stdin)
for token in job["tokens"]:
    header = jwt.get_unverified_header(token)
    assert header == {"alg": "RS256", "typ": "JWT"}, header
    jwt.decode(token, job["key"], algorithms=["RS256"])
print(len(job["tokens"]))
`;

for (const bits of [2048, 3072, 4096]) {
  test(`${TOKENS} random tokens of ${bits} bits`, { skip: python.skip }, async () => {
    const pem = rsaKey(bits);
    const peers = await peersOf(pem);
    const random = randomOf(SEED + bits);
    /** @type {string[]} */
    let sheet = [];
    for (let i = 0; i < TOKENS; i++) {
      const token = mintBoth(pem, randomRequest(random, Math.floor(Date.now() / 1000)), i);
      await compare(token, peers);
      sheet.push(token);
      if (sheet.length < SHEET && i + 1 < TOKENS) continue;
      const read = runPython(PYTHON, JSON.stringify({ key: peers.publicPem, tokens: sheet }));
      counts.pyjwt += Number(read);
      sheet = [];
    }
  });
}

test("a token with one changed bit has no supporter", { skip: python.skip }, async () => {
  const peers = await peersOf(rsaKey(2048));
  const token = mintBoth(rsaKey(2048), randomRequest(randomOf(SEED), Math.floor(Date.now() / 1000)), 0);
  const changed = token.slice(0, -9) + (token.at(-9) === "A" ? "B" : "A") + token.slice(-8);
  await assert.rejects(compare(changed, peers), /not the bytes/);
  await assert.rejects(jwtVerify(changed, peers.publicKey));
  assert.throws(() => jsonwebtoken.verify(changed, peers.publicPem, { algorithms: ["RS256"] }));
  assert.equal(refusal(changed, peers.publicPem), true);
  assert.throws(() => runPython(PYTHON, JSON.stringify({ key: peers.publicPem, tokens: [changed] })));
});

/** @param {string} token @param {string} publicPem */
function refusal(token, publicPem) {
  try {
    return !verifySignature(token, publicPem);
  } catch {
    return true;
  }
}

/** @type {Map<string, PrivateKey>} */
const keys = new Map();

/** Mints with the engine, and each eighth token without it too. @param {string} pem @param {any} request @param {number} i */
function mintBoth(pem, request, i) {
  const fixed = { ...request, jti: jtiOf(i) };
  const key = keys.get(pem) ?? PrivateKey.read(new TextEncoder().encode(pem));
  keys.set(pem, key);
  const { token } = mint(key, fixed);
  if (i % 8 === 0) {
    setEngine(undefined);
    assert.equal(mint(key, fixed).token, token, "the same without the engine");
    useEngine();
  }
  counts.tokens++;
  return token;
}

function useEngine() {
  const engine = createEngine(module);
  assert.ok(engine && setEngine(engine), "this processor runs the engine");
}

/** @param {number} i */
function jtiOf(i) {
  const hex = createHash("sha256").update(`${SEED} ${i}`).digest("hex");
  return `${hex.slice(0, 8)}-${hex.slice(8, 12)}-4${hex.slice(13, 16)}-a${hex.slice(17, 20)}-${hex.slice(20, 32)}`;
}

/** @param {string} pem */
async function peersOf(pem) {
  const openssl = createPrivateKey(pem);
  const publicKey = createPublicKey(pem);
  const algorithm = { name: "RSASSA-PKCS1-v1_5", hash: "SHA-256" };
  const pkcs8 = openssl.export({ type: "pkcs8", format: "der" });
  const web = await webcrypto.subtle.importKey("pkcs8", pkcs8, algorithm, false, ["sign"]);
  return { openssl, web, publicKey, publicPem: publicKey.export({ type: "spki", format: "pem" }).toString() };
}

/** @param {string} token @param {Awaited<ReturnType<typeof peersOf>>} peers */
async function compare(token, { openssl, web, publicKey, publicPem }) {
  const [message = "", signature] = [token.slice(0, token.lastIndexOf(".")), token.slice(token.lastIndexOf(".") + 1)];
  const bytes = Buffer.from(message);
  assert.equal(sign("sha256", bytes, openssl).toString("base64url"), signature, "not the bytes of OpenSSL");
  const theirs = await webcrypto.subtle.sign("RSASSA-PKCS1-v1_5", web, bytes);
  assert.equal(Buffer.from(theirs).toString("base64url"), signature, "not the bytes of WebCrypto");
  counts.bytes++;
  const claims = claimsOf(token);
  assert.deepEqual((await jwtVerify(token, publicKey, { algorithms: ["RS256"] })).payload, claims);
  counts.jose++;
  assert.deepEqual(jsonwebtoken.verify(token, publicPem, { algorithms: ["RS256"] }), claims);
  counts.jsonwebtoken++;
  assert.equal(verifySignature(token, publicPem), true);
  counts.vonage++;
}
