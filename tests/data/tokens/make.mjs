/** Makes the golden tokens of this folder from the payloads in it, with Node's own crypto and the key of RFC 7515 A.2. */
import { createPrivateKey, sign } from "node:crypto";
import { readFileSync, writeFileSync } from "node:fs";

const here = (/** @type {string} */ name) => new URL(name, import.meta.url);
const jwk = JSON.parse(readFileSync(here("../rfc/rfc7515-a2.jwk.json"), "utf8"));
const key = createPrivateKey({ key: jwk, format: "jwk" });
const base64url = (/** @type {string | Buffer} */ bytes) => Buffer.from(bytes).toString("base64url");

for (const kind of ["application", "user", "video"]) {
  const payload = readFileSync(here(`${kind}.json`), "utf8").trim();
  const message = `${base64url('{"alg":"RS256","typ":"JWT"}')}.${base64url(payload)}`;
  writeFileSync(here(`${kind}.jwt`), `${message}.${base64url(sign("sha256", Buffer.from(message), key))}\n`);
}
