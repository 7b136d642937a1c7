/** How the page's modules start. */
import assert from "node:assert/strict";
import { readdirSync, readFileSync } from "node:fs";
import { test } from "node:test";

const www = new URL("../../www/", import.meta.url);

test("every module starts by saying what it is", () => {
  const names = readdirSync(www, { recursive: true })
    .map((name) => String(name).replaceAll("\\", "/"))
    .filter((name) => name.endsWith(".js") && !name.startsWith("pkg/"));
  assert.ok(names.length > 100, "the files were found");
  const silent = names.filter((name) => {
    const [, head = ""] =
      /^(?:\/\/\/ <reference [^\n]*\n)?\/\*\*(.*?)\*\/\n\n?/s.exec(readFileSync(new URL(name, www), "utf8")) ?? [];
    return !/[A-Z]/.test(head) || !/[.;]\s*$/.test(head) || /@(?:import|typedef|param|type)\b/.test(head);
  });
  assert.deepEqual(silent, []);
});
