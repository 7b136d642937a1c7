import type { ApplicationRequest, Code, Finding, TokenRequest, UserRequest } from "vonage-jwt-web";
import init, {
  check,
  compare,
  fixToken,
  inspect,
  mint,
  mintBatch,
  PrivateKey,
  readUsers,
  settingsToFragment,
  snippet,
  TokenError,
  verifyWebhook,
} from "vonage-jwt-web";
import { codes, describe, pieces } from "vonage-jwt-web/messages";
import { init as initSlim } from "vonage-jwt-web/slim";
import { openVault, type Vault, TokenError as VaultError, vaultScriptHash } from "vonage-jwt-web/worker";

const id = "aaaaaaaa-bbbb-cccc-dddd-0123456789ab";
await init();
await initSlim({ module_or_path: new URL("https://example.org/core.wasm"), engine: null });
const key: PrivateKey = PrivateKey.read("pem", new Uint8Array(8), { allowCostly: true });
const fromBuffer: PrivateKey = PrivateKey.read(new ArrayBuffer(8), new DataView(new ArrayBuffer(8)));
new Blob([key.export("pkcs8")]);
const application: ApplicationRequest = {
  kind: "application",
  applicationId: id,
  acl: { paths: { "/**": { methods: ["GET"] } } },
};
const user: UserRequest = { kind: "user", applicationId: id, sub: "alice", acl: '{"paths":{}}' };
const requests: TokenRequest[] = [
  application,
  user,
  { kind: "video", applicationId: id, video: { sessionId: "1_MX4", role: "moderator" } },
];
for (const request of requests) {
  const name: string | undefined = request.kind === "user" ? request.sub : undefined;
  const session: string | undefined = request.kind === "video" ? request.video.sessionId : name;
  mint(key, request, 1).warnings.map((finding: Finding) => describe(finding, { now: 1 }).what + session);
}
const { verdict, findings }: { verdict: "accepted" | "refused" | "unsure"; findings: Finding[] } = inspect("token", {
  key,
  publicKey: "pem",
});
for (const { at, finding } of compare("works", new Uint8Array(), { key }).differences)
  if (finding !== undefined) findings[finding]?.code.concat(at);
mint(fromBuffer, fixToken(new Uint8Array()).request);
for (const finding of findings) if (finding.code === "iat_too_old") finding.details.maxSeconds.toFixed();
verifyWebhook({ token: "t", secret: "s", body: new Uint8Array(), now: 1 }).verdict satisfies
  | "genuine"
  | "forged"
  | "unsure";
const { lines } = readUsers("alice", { request: { kind: "user", applicationId: id } });
mintBatch(key, key.summary.fingerprint, { kind: "user", applicationId: id }, lines).buffer satisfies ArrayBuffer;
settingsToFragment({ kind: "user", sub: "alice" });
snippet({ target: "node", request: application });
const all: readonly string[] = codes;
pieces(vaultScriptHash + verdict + all.length + check(application).length);
try {
  PrivateKey.read("");
} catch (error) {
  if (error instanceof TokenError && error.code === "key_too_small") error.details.bits.toFixed();
  if (error instanceof VaultError && error.code === "vault_closed") error.message.trim();
  if (error instanceof TokenError) describe(error).fix?.trim();
  const code: Code | string | undefined = error instanceof TokenError ? error.code : undefined;
  console.log(code);
}
async function inVault() {
  await using vault: Vault = await openVault({ timeoutMs: 1 });
  await vault.read(new File([], "private.key"), { passphrase: "p", signal: AbortSignal.timeout(1) });
  const { token } = await vault.mint(application, { now: 1 });
  (await vault.compare(token, "fails", { publicKey: "pem" })).fails.findings.map((finding) => describe(finding).what);
  return (await vault.inspect(token, { publicKey: "pem" })).verdict;
}
function inBlock() {
  using own = PrivateKey.read("pem");
  return own.matches("pem");
}
console.log(inVault, inBlock);
