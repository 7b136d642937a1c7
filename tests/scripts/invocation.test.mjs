import assert from "node:assert/strict";
import { test } from "node:test";
import { invocation } from "../../scripts/invocation.mjs";

test("on Windows npm's scripts go through a shell, with their arguments quoted", () => {
  const args = ["pack", "C:\\Users\\A B\\package", "--json", 'say "x"', "--exclude=a&b"];
  assert.deepEqual(invocation("npm", args, "win32"), {
    command: "npm",
    args: ["pack", '"C:\\Users\\A B\\package"', "--json", '"say \\"x\\""', '"--exclude=a&b"'],
    shell: true,
  });
});

test("programs, and everything elsewhere, are started as they are", () => {
  for (const [command, platform] of /** @type {const} */ ([
    ["cargo", "win32"],
    ["npm", "linux"],
    ["tsc", "darwin"],
  ]))
    assert.deepEqual(invocation(command, ["a b"], platform), { command, args: ["a b"], shell: false });
});
