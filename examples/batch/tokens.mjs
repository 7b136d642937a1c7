// Makes a token for each user of a list or a CSV: node tokens.mjs private.key APPLICATION_ID users.csv > tokens.ndjson
import { readFile } from "node:fs/promises";
import { aclPresets, mintBatch, PrivateKey, readUsers } from "vonage-jwt-web";
import { describe } from "vonage-jwt-web/messages";

const [keyFile = "private.key", applicationId = "", usersFile = "users.csv"] = process.argv.slice(2);
const { acl } = aclPresets().find(({ id }) => id === "client_sdk");
const request = { kind: "user", applicationId, acl, lifetimeSeconds: 3600 };

const users = readUsers(await readFile(usersFile), { request });
for (const problem of [...users.settings, ...users.problems])
  console.error(`${problem.line ? `Line ${problem.line}: ` : ""}${describe(problem).what}`);

if (users.settings.length === 0 && users.good > 0) {
  const key = PrivateKey.read(await readFile(keyFile));
  const { fingerprint } = key.summary;
  let start = 0;
  for (const end of users.ends) {
    process.stdout.write(mintBatch(key, fingerprint, request, users.lines.subarray(start, end)));
    start = end;
  }
  key.free();
}
process.exitCode = users.good === users.rows && users.settings.length === 0 ? 0 : 1;
