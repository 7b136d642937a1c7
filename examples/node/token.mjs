// Makes an application token: node token.mjs private.key APPLICATION_ID
import { readFile } from "node:fs/promises";
import { mint, PrivateKey, TokenError } from "vonage-jwt-web";
import { describe } from "vonage-jwt-web/messages";

const [keyFile = "private.key", applicationId = ""] = process.argv.slice(2);

try {
  const key = PrivateKey.read(await readFile(keyFile));
  const { token } = mint(key, { kind: "application", applicationId });
  key.free();
  console.log(token);
} catch (error) {
  if (!(error instanceof TokenError)) throw error;
  const { what, fix } = describe(error);
  console.error(fix ? `${what} ${fix}` : what);
  process.exitCode = 1;
}
