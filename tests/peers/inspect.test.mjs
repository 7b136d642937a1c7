/** The peers' good tokens get no error, and those with a known mistake get exactly that finding. */
import assert from "node:assert/strict";
import { createPrivateKey, createPublicKey } from "node:crypto";
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { test } from "node:test";
import { Auth } from "@vonage/auth";
import { tokenGenerate } from "@vonage/jwt";
import { Video } from "@vonage/video";
import jsonwebtoken from "jsonwebtoken";
import { applicationId, inspect, pem, token } from "./core.mjs";
import { importNpm, npm, runNpm } from "./npm.mjs";
import { python, runPython } from "./python.mjs";

const publicKey = Buffer.from(createPublicKey(pem).export({ type: "spki", format: "pem" }));
const acl = { paths: { "/*/rtc/**": {}, "/*/sessions/**": {} } };
const jti = "01890a5d-ac96-474b-bcce-b302099a8057";

/** @param {string} token @returns what was found, with the claim and the severity */
function found(token) {
  const { findings, signature } = inspect(token, { publicKey, applicationId });
  assert.equal(signature, "valid");
  return findings.map(({ code, severity, claim }) => [severity, code, claim].filter(Boolean).join(" "));
}

/** @param {string} token */
function accepted(token) {
  assert.deepEqual(found(token), []);
  const { verdict, missing, repairs } = inspect(token, { publicKey, applicationId });
  assert.deepEqual({ verdict, missing, repairs }, { verdict: "accepted", missing: [], repairs: [] });
}

test("@vonage/jwt", () => {
  accepted(tokenGenerate(applicationId, pem));
  accepted(tokenGenerate(applicationId, pem, { sub: "alice", acl }));
  accepted(tokenGenerate(applicationId, pem, { ttl: 3600 }));
  const now = Math.floor(Date.now() / 1000);
  const leaking = tokenGenerate(applicationId, pem, { issued_at: now, notBefore: now });
  assert.deepEqual(found(leaking), ["warning claim_leaked notBefore", "warning claim_leaked issued_at"]);
  assert.deepEqual(found(tokenGenerate(applicationId, pem, { subject: "alice", acl })), [
    "warning claim_leaked subject",
  ]);
});

test("@vonage/video", () => {
  const peer = new Video(new Auth({ applicationId, privateKey: pem }));
  accepted(peer.generateClientToken("1_MX4-session"));
  accepted(peer.generateClientToken("1_MX4-session", { role: "moderator", data: "é", initialLayoutClassList: ["a"] }));
});

test("jsonwebtoken", () => {
  const claims = { application_id: applicationId, jti };
  accepted(jsonwebtoken.sign(claims, pem, { algorithm: "RS256", expiresIn: 900 }));
  const unended = jsonwebtoken.sign(claims, pem, { algorithm: "RS256" });
  assert.deepEqual(found(unended), ["warning exp_missing exp"]);
});

test("jose", { skip: npm.skip }, async () => {
  const { SignJWT } = await importNpm("jose");
  const signed = (/** @type {Record<string, string>} */ header) =>
    new SignJWT({ application_id: applicationId, jti })
      .setIssuedAt()
      .setExpirationTime("15m")
      .setProtectedHeader(header)
      .sign(createPrivateKey(pem));
  accepted(await signed({ alg: "RS256", typ: "JWT" }));
  assert.deepEqual(found(await signed({ alg: "RS256" })), ["error typ_missing typ"]);
});

test("Python's vonage-jwt and PyJWT", { skip: python.skip }, () => {
  const input = JSON.stringify({ id: applicationId, pem, acl, jti });
  const read = "import json, sys, time; data = json.load(sys.stdin);";
  const client = "from vonage_jwt import JwtClient; client = JwtClient(data['id'], data['pem']);";
  accepted(runPython(`${read}${client}print(client.generate_application_jwt().decode())`, input));
  const user = "client.generate_application_jwt({'sub': 'alice', 'acl': data['acl']})";
  accepted(runPython(`${read}${client}print(${user}.decode())`, input));
  const now = "now = int(time.time());";
  const claims = "{'application_id': data['id'], 'iat': now, 'exp': now + 900, 'jti': data['jti']}";
  accepted(runPython(`${read}import jwt;${now}print(jwt.encode(${claims}, data['pem'], 'RS256'))`, input));
});

test("Python's vonage-video writes subject instead of sub", { skip: python.skip }, () => {
  const source =
    "import json, sys; data = json.load(sys.stdin);" +
    "from vonage_http_client import Auth, HttpClient; from vonage_video import Video;" +
    "from vonage_video.models import TokenOptions;" +
    "client = HttpClient(Auth(application_id=data['id'], private_key=data['pem']));" +
    "print(Video(client).generate_client_token(TokenOptions(session_id='1_MX4-session')).decode())";
  const made = runPython(source, JSON.stringify({ id: applicationId, pem }));
  assert.deepEqual(found(made), ["warning claim_leaked subject"]);
});

test("@vonage/cli 1.2.4 writes exp in milliseconds; nexmo-cli writes none", { skip: npm.skip }, () => {
  const folder = mkdtempSync(join(tmpdir(), "key-"));
  const file = join(folder, "private.key");
  try {
    writeFileSync(file, pem, { mode: 0o600 });
    const printed = runNpm("vonage", ["jwt", `--app_id=${applicationId}`, `--key_file=${file}`]);
    assert.deepEqual(found(printed.trim().split("\n").at(-1) ?? ""), ["error time_in_milliseconds exp"]);
    const older = runNpm("nexmo", ["jwt:generate", file, `application_id=${applicationId}`]);
    assert.deepEqual(found(older.trim()), ["warning exp_missing exp"]);
  } finally {
    rmSync(folder, { recursive: true });
  }
});

test("ours", () => {
  accepted(token({ kind: "application" }));
  accepted(token({ kind: "user", sub: "alice", acl }));
  accepted(token({ kind: "video", lifetimeSeconds: 2_592_000, video: { sessionId: "1_MX4-session" } }));
});
