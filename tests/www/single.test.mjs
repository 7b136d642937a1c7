import assert from "node:assert/strict";
import { mkdtemp, readFile, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { test } from "node:test";
import { integrity } from "../../scripts/build/integrity.mjs";
import { LANGUAGES } from "../../scripts/build/languages.mjs";
import { buildSingle } from "../../scripts/build/single.mjs";

for (const language of LANGUAGES)
  test(`in ${language.name} the single file's policy allows the script and the style inside it`, async (t) => {
    const folder = await mkdtemp(join(tmpdir(), "vonage-jwt-"));
    t.after(() => rm(folder, { recursive: true }));
    const file = join(folder, "page.html");
    await buildSingle(file, language);
    const html = await readFile(file, "utf8");
    const policy = /<meta http-equiv="Content-Security-Policy" content="([^"]*)">/.exec(html)?.[1] ?? "";
    for (const pattern of [/<script type="module">([\s\S]*?)<\/script>/, /<style>([\s\S]*?)<\/style>/]) {
      const text = pattern.exec(html)?.[1] ?? "";
      assert.ok(text.length > 1000, `${pattern}`);
      assert.ok(policy.includes(`'${integrity("sha256", text)}'`), `${pattern}`);
    }
    assert.ok(html.startsWith(`<!doctype html>\n<html lang="${language.code}"`));
    assert.doesNotMatch(html, /data-language=|rel="alternate"/, "no page in another language is beside the file");
  });
