/** Every code block of the documents: those in JavaScript run from the tarball, commands are run or named here. */
import assert from "node:assert/strict";
import { createHash, createHmac, randomUUID } from "node:crypto";
import { cp, readFile, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { test } from "node:test";
import { pathToFileURL } from "node:url";
import { transform } from "esbuild";
import { root } from "../../scripts/run.mjs";
import { startServer } from "../../scripts/server.mjs";
import { eachBrowser } from "../e2e/browsers.mjs";
import { until } from "../e2e/find.mjs";
import { claimsOf } from "../peers/core.mjs";
import { codeBlocks, documents } from "../support/documents.mjs";
import { installed, node } from "./installed.mjs";
import { pem, publicPem } from "./keys.mjs";

const applicationId = "aaaaaaaa-bbbb-cccc-dddd-0123456789ab";
const signatureSecret = "secret of the account";
const rawBody = '{"status":"answered"}';

/** A webhook as Vonage signs it. */
function webhook() {
  const text = (/** @type {object} */ value) => Buffer.from(JSON.stringify(value)).toString("base64url");
  const payload_hash = createHash("sha256").update(rawBody).digest("hex");
  const message = `${text({ alg: "HS256", typ: "JWT" })}.${text({ iat: Math.floor(Date.now() / 1000), jti: randomUUID(), iss: "Vonage", payload_hash })}`;
  return `Bearer ${message}.${createHmac("sha256", signatureSecret).update(message).digest("base64url")}`;
}

const folder = await installed();
const { mint, PrivateKey } = await import(
  pathToFileURL(join(folder, "node_modules/vonage-jwt-web/dist/index.js")).href
);
const { token } = mint(PrivateKey.read(pem), { kind: "application", applicationId });
/** What the examples speak of without making it. */
const given = {
  pem,
  publicKeyPem: publicPem,
  applicationId,
  token,
  authorization: webhook(),
  signatureSecret,
  rawBody,
};

/** The blocks that are programs. */
const programs = (await documents()).flatMap(({ name, text }) =>
  codeBlocks(text)
    .filter(({ language, program }) => /^(?:js|ts)$/.test(language) && program)
    .map((block) => ({ ...block, name: `${name}:${block.line}` })),
);

/** The page of the package's README, as a stranger saves it. */
const [readmePage] = codeBlocks(await readFile(join(folder, "node_modules/vonage-jwt-web/README.md"), "utf8")).filter(
  ({ language }) => language === "html",
);
const html = readmePage?.code ?? "";
await writeFile(join(folder, "private.key"), pem);
await cp(join(folder, "node_modules/vonage-jwt-web"), join(folder, "package"), { recursive: true });

/** A stand-in for Vonage: it takes what its API takes, and nothing reaches the network. */
const SERVICE = `globalThis.fetch = async (url, { headers }) => {
  const isCall = /^https:\\/\\/[\\w.-]+\\.(?:nexmo|vonage)\\.com\\//.test(url) && /^Bearer [\\w-]+\\.[\\w-]+\\.[\\w-]+$/.test(headers.Authorization);
  return new Response("{}", { status: isCall ? 202 : 401 });
};`;

/** Plain JavaScript of today's Node. @param {string} code @param {string} language */
const plain = async (code, language) =>
  (await transform(code, { loader: language === "ts" ? "ts" : "js", target: "es2022", format: "esm" })).code;

test("every example in Node runs, and prints what its comment says", async () => {
  const chosen = programs.filter(({ where }) => where !== "browser");
  assert.ok(chosen.length > 25);
  await writeFile(join(folder, "private.key"), pem);
  const setUp = `Object.assign(globalThis, ${JSON.stringify(given)}); ${SERVICE}`;
  await writeFile(join(folder, "given.mjs"), setUp);
  const runs = [];
  for (const [index, { code, language, name }] of chosen.entries()) {
    await writeFile(join(folder, `example-${index}.mjs`), await plain(code, language));
    runs.push([name, `./example-${index}.mjs`]);
  }
  await writeFile(
    join(folder, "all.mjs"),
    `import "./given.mjs";
     const report = [];
     const { log } = console;
     for (const [name, file] of ${JSON.stringify(runs)}) {
       const printed = [];
       console.log = (...values) => printed.push(values.map(String).join(" "));
       const error = await import(file).then(() => null, (error) => error.stack ?? String(error));
       report.push({ name, printed, error });
     }
     log(JSON.stringify(report));`,
  );
  const report = JSON.parse(await node(folder, ["all.mjs"]));
  let compared = 0;
  for (const [index, { name, printed, error }] of report.entries()) {
    assert.equal(error, null, name);
    for (const told of toldBy(chosen[index]?.code ?? "")) {
      compared++;
      assert.ok(printed.includes(told), `${name} prints ${told}: ${JSON.stringify(printed)}`);
    }
  }
  assert.ok(compared > 8);
});

/** The values that comments behind a `console.log` name for sure. @param {string} code */
const toldBy = (code) =>
  [...code.matchAll(/console\.log\(.*\); \/\/ (?:"([^"]*)"|(\d+|true|false))$/gm)].map(
    ([, text, value]) => text ?? value ?? "",
  );

const MAP = JSON.stringify({
  imports: { "vonage-jwt-web": "./package/dist/index.js", "vonage-jwt-web/worker": "./package/dist/worker.js" },
});

eachBrowser("every example for a page runs", async (browser) => {
  const chosen = programs.filter(({ where }) => where === "browser");
  assert.ok(chosen.length >= 3);
  const server = await startServer({ root: folder });
  const page = await browser.newPage();
  try {
    for (const [index, { code, language, name }] of chosen.entries()) {
      await writeFile(
        join(folder, `page-${index}.js`),
        `Object.assign(globalThis, ${JSON.stringify(given)}, { fileInput: { files: [new File([${JSON.stringify(pem)}], "private.key")] } });\n` +
          `export const run = () => import("./page-${index}-code.js");`,
      );
      await writeFile(join(folder, `page-${index}-code.js`), await plain(code, language));
      await writeFile(
        join(folder, "page.html"),
        `<!doctype html><title>page</title><script type="importmap">${MAP}</script>`,
      );
      await page.goto(`${server.url}page.html`);
      const error = await page.evaluate(
        (file) =>
          import(file)
            .then(({ run }) => run())
            .then(
              () => null,
              (error) => String(error.stack ?? error),
            ),
        `${server.url}page-${index}.js`,
      );
      assert.equal(error, null, name);
    }
  } finally {
    await page.close();
    await server.close();
  }
});

/** @param {import("puppeteer-core").Browser} browser @param {string} root */
async function tokenFrom(browser, root) {
  const server = await startServer({ root });
  const page = await browser.newPage();
  try {
    await page.goto(server.url);
    const made = async () => {
      await page.$eval("#token", (output) => {
        /** @type {HTMLOutputElement} */ (output).value = "";
      });
      await page.click("#make");
      const said = await until(page, () => /** @type {HTMLOutputElement} */ (document.querySelector("#token")).value);
      return String(await said.jsonValue());
    };
    const file = await page.waitForSelector("#key");
    const refusals = [await made()];
    await /** @type {any} */ (file).uploadFile(join(folder, "private.key"));
    refusals.push(await made());
    await page.type("#application-id", applicationId);
    return { refusals, claims: claimsOf(await made()) };
  } finally {
    await page.close();
    await server.close();
  }
}

eachBrowser("the README's page makes a token, as it is and built by Vite", async (browser, t, name) => {
  const plainFolder = join(folder, `plain-${name}`);
  const viteFolder = join(folder, `vite-${name}`);
  for (const made of [plainFolder, viteFolder])
    await cp(join(folder, "node_modules"), join(made, "node_modules"), { recursive: true });
  await writeFile(join(plainFolder, "index.html"), html);
  const bundled = html.replace(/^<script type="importmap">.*\n/m, "");
  assert.notEqual(bundled, html);
  await writeFile(join(viteFolder, "index.html"), bundled);
  await node(viteFolder, [join(root, "node_modules/vite/bin/vite.js"), "build"]);
  for (const place of [plainFolder, join(viteFolder, "dist")])
    await t.test(place.replace(folder, ""), async () => {
      const { refusals, claims } = await tokenFrom(browser, place);
      assert.match(refusals[0] ?? "", /^[A-Z].* key .*\.$/);
      assert.match(refusals[1] ?? "", /^[A-Z].*application ID.*\.$/i);
      assert.equal(claims.application_id, applicationId);
    });
});
