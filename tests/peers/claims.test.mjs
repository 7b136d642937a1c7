/** Our claims match those of Vonage's own SDKs, name by name, and these and other libraries accept our tokens. */
import assert from "node:assert/strict";
import { createPublicKey } from "node:crypto";
import { test } from "node:test";
import { Auth } from "@vonage/auth";
import { tokenGenerate, verifySignature } from "@vonage/jwt";
import { Video } from "@vonage/video";
import jsonwebtoken from "jsonwebtoken";
import { applicationId, claimsOf, key, mint, pem, token } from "./core.mjs";
import { python, runPython } from "./python.mjs";

/** @import { TokenRequest } from "../../www/pkg/vonage_jwt_web.js" */

/** Options that stay in the peers' payloads although they are not claims or mean nothing. */
const leaks = new Set(["subject", "notBefore", "issued_at", "ttl"]);

const acl = {
  paths: { "/*/rtc/**": {}, "/*/users/**": { methods: [/** @type {const} */ ("GET")], filters: { a: 1 } } },
};
const jti = "01890a5d-ac96-474b-bcce-b302099a8057";
const soon = Math.floor(Date.now() / 1000) + 600;

/** @param {Record<string, unknown>} claims */
function withoutLeaks(claims) {
  const kept = Object.entries(claims).filter(
    ([name, value]) => !leaks.has(name) && !(name === "initial_layout_class_list" && value === ""),
  );
  return Object.fromEntries(kept);
}

/**
 * Returns our token for the same time, lifetime and ID as a peer's token.
 * @param {string} peers
 * @param {Partial<TokenRequest> & { kind: TokenRequest["kind"] }} request
 */
function sameAs(peers, request) {
  const theirs = claimsOf(peers);
  const { iat, exp, jti } = /** @type {{ iat: number, exp: number, jti: string }} */ (theirs);
  const ours = claimsOf(token({ ...request, issuedAt: iat, lifetimeSeconds: exp - iat, jti }));
  assert.deepEqual(ours, withoutLeaks(theirs));
}

test("application tokens of @vonage/jwt", () => {
  sameAs(tokenGenerate(applicationId, pem), { kind: "application" });
  const options = { ttl: 3600, jti, nbf: soon, custom: { deep: [1, null, "é"] } };
  sameAs(tokenGenerate(applicationId, pem, options), {
    kind: "application",
    notBefore: soon,
    claims: { custom: { deep: [1, null, "é"] } },
  });
});

test("user tokens of @vonage/jwt, with the options that leak", () => {
  sameAs(tokenGenerate(applicationId, pem, { subject: "alice", acl, ttl: 86_400 }), {
    kind: "user",
    sub: "alice",
    acl,
  });
  sameAs(tokenGenerate(applicationId, pem, { sub: "Älice", acl }), { kind: "user", sub: "Älice", acl });
});

test("Video client tokens of @vonage/video", () => {
  const peer = new Video(new Auth({ applicationId, privateKey: pem }));
  sameAs(peer.generateClientToken("session"), { kind: "video", video: { sessionId: "session" } });
  const expireTime = Math.floor(Date.now() / 1000) + 2_000_000;
  sameAs(
    peer.generateClientToken("session", {
      role: "moderator",
      data: "name=é",
      initialLayoutClassList: ["full", "focus"],
      expireTime,
    }),
    {
      kind: "video",
      video: {
        sessionId: "session",
        role: "moderator",
        connectionData: "name=é",
        initialLayoutClassList: ["full", "focus"],
      },
    },
  );
});

test("tokens of Python's vonage-jwt", { skip: python.skip }, () => {
  const make = (/** @type {unknown} */ options) =>
    runPython(
      "import json, sys; from vonage_jwt import JwtClient; data = json.load(sys.stdin);" +
        "print(JwtClient(data['id'], data['pem']).generate_application_jwt(data['options']).decode())",
      JSON.stringify({ id: applicationId, pem, options }),
    );
  sameAs(make({}), { kind: "application" });
  sameAs(make({ sub: "alice", acl, nbf: soon }), { kind: "user", sub: "alice", acl, notBefore: soon });
});

/** One request of each kind, with everything that it may have. @type {Omit<TokenRequest, "applicationId">[]} */
const requests = [
  { kind: "application" },
  { kind: "application", lifetimeSeconds: 86_400, jti, acl, claims: '{"n":9007199254740993,"a":1.0}' },
  { kind: "user", sub: "Älice 😀", acl, lifetimeSeconds: 30 },
  { kind: "video", lifetimeSeconds: 2_592_000, video: { sessionId: "s", connectionData: "x" } },
];

test("@vonage/jwt and jsonwebtoken accept ours", () => {
  const publicKey = createPublicKey(pem).export({ type: "spki", format: "pem" }).toString();
  for (const request of requests) {
    const ours = token(request);
    assert.equal(verifySignature(ours, publicKey), true);
    assert.deepEqual(jsonwebtoken.verify(ours, publicKey, { algorithms: ["RS256"] }), claimsOf(ours));
  }
});

test("PyJWT accepts ours, and reads the original numbers", { skip: python.skip }, () => {
  const publicKey = createPublicKey(pem).export({ type: "spki", format: "pem" });
  const tokens = requests.map((request) => mint(key, { applicationId, ...request }));
  const read = runPython(
    "import json, jwt, sys; data = json.load(sys.stdin);" +
      "print(json.dumps([jwt.decode(t, data['key'], algorithms=['RS256']) for t in data['tokens']]," +
      " separators=(',', ':'), ensure_ascii=False))",
    JSON.stringify({ key: publicKey, tokens: tokens.map(({ token }) => token) }),
  );
  assert.equal(read, `[${tokens.map(({ payloadJson }) => payloadJson).join(",")}]`);
});
