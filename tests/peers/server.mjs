/** An API on this machine. It reports what it received, and which documented rules the JWT breaks. */
import { execFileSync } from "node:child_process";
import { createPublicKey, verify } from "node:crypto";
import { readFileSync } from "node:fs";
import { createServer } from "node:https";
import { join } from "node:path";

const uuid = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i;

/**
 * @param {string} folder For its certificate.
 * @param {string} pem The key that tokens must be signed with.
 */
export async function startApi(folder, pem) {
  const [keyFile, certificate] = [join(folder, "tls.key"), join(folder, "tls.pem")];
  const args = ["req", "-x509", "-newkey", "rsa:2048", "-nodes", "-subj", "/CN=localhost", "-days", "2"];
  execFileSync("openssl", [...args, "-keyout", keyFile, "-out", certificate], { stdio: "ignore" });
  const options = { key: readFileSync(keyFile), cert: readFileSync(certificate) };
  const server = createServer(options, async (request, response) => {
    let body = "";
    for await (const chunk of request.setEncoding("utf8")) body += chunk;
    const { method, url: path, headers } = request;
    const problems = brokenRules(headers.authorization ?? "", pem);
    response.end(JSON.stringify({ method, path, headers, body, problems }));
  });
  await new Promise((resolve) => server.listen(0, "127.0.0.1", () => resolve(undefined)));
  const address = /** @type {import("node:net").AddressInfo} */ (server.address());
  return { port: address.port, close: () => new Promise((resolve) => server.close(resolve)) };
}

/** @param {string} authorization @param {string} pem */
function brokenRules(authorization, pem) {
  const [head = "", payload = "", signature = ""] = authorization.replace(/^Bearer /, "").split(".");
  const read = (/** @type {string} */ part) => JSON.parse(Buffer.from(part, "base64url").toString());
  try {
    const claims = read(payload);
    const now = Date.now() / 1000;
    const signed = Buffer.from(`${head}.${payload}`);
    const rules = {
      header: Buffer.from(head, "base64url").toString() === '{"alg":"RS256","typ":"JWT"}',
      signature: verify("sha256", signed, createPublicKey(pem), Buffer.from(signature, "base64url")),
      application_id: uuid.test(claims.application_id),
      iat: Number.isInteger(claims.iat) && claims.iat <= now + 1 && claims.iat > now - 86_400,
      exp:
        Number.isInteger(claims.exp) &&
        claims.exp > now &&
        claims.exp - claims.iat >= 30 &&
        claims.exp - claims.iat <= 86_400,
      jti: uuid.test(claims.jti),
    };
    return Object.entries(rules).flatMap(([name, kept]) => (kept ? [] : [name]));
  } catch {
    return ["token"];
  }
}
