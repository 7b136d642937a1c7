/** Runs nginx, Apache and Caddy with the configuration that we ship, on a local port. */
import { spawn } from "node:child_process";
import { chmod, cp, mkdir, readFile, writeFile } from "node:fs/promises";
import { createServer } from "node:net";
import { join } from "node:path";
import { setTimeout as wait } from "node:timers/promises";
import { root, run } from "../../../scripts/run.mjs";
import { canInstall, install } from "../../../scripts/setup/debian.mjs";
import { temporaryFolder } from "../../support/folder.mjs";
import { built } from "./versions.mjs";

/**
 * @typedef {object} Host
 * @property {string} snippet In hosting/.
 * @property {string} debian
 * @property {string} program
 * @property {(snippet: string, folder: string, port: number) => string} config Its whole configuration.
 * @property {(file: string, folder: string) => string[]} args
 */

/** @param {string} snippet @param {string} folder */
const placed = (snippet, folder) => snippet.replaceAll("/srv/vonage-jwt/site", `${folder}/site`);

const APACHE_MODULES = ["mpm_event", "authz_core", "dir", "headers", "mime", "rewrite"];

/** @type {Record<string, Host>} */
export const hosts = {
  nginx: {
    snippet: "nginx.conf",
    debian: "nginx-light",
    program: "/usr/sbin/nginx",
    config: (snippet, folder, port) => `daemon off;\npid ${folder}/pid;\nevents {}\nhttp {\n  access_log off;
  server {\n listen 127.0.0.1:${port};\n${placed(snippet, folder)}\n }\n}\n`,
    args: (file, folder) => ["-c", file, "-p", folder, "-e", `${folder}/errors`],
  },
  apache: {
    snippet: "apache.conf",
    debian: "apache2-bin",
    program: "/usr/sbin/apache2",
    config: (snippet, folder, port) =>
      `${APACHE_MODULES.map((name) => `LoadModule ${name}_module /usr/lib/apache2/modules/mod_${name}.so\n`).join("")}
ServerName localhost\nListen 127.0.0.1:${port}\nPidFile ${folder}/pid\nErrorLog ${folder}/errors
DefaultRuntimeDir ${folder}\nUser www-data\nGroup www-data\nTypesConfig /etc/mime.types
<VirtualHost 127.0.0.1:${port}>\n${placed(snippet, folder)}\n</VirtualHost>\n`,
    args: (file, folder) => ["-f", file, "-d", folder, "-D", "FOREGROUND"],
  },
  caddy: {
    snippet: "Caddyfile",
    debian: "caddy",
    program: "/usr/bin/caddy",
    config: (snippet, folder, port) =>
      `{\n\tadmin off\n}\n${placed(snippet, folder).replace("jwt.example.com", `http://127.0.0.1:${port}`)}`,
    args: (file) => ["run", "--adapter", "caddyfile", "--config", file],
  },
};

/**
 * @param {Host} host
 * @returns {Promise<{ url: string, close: () => void } | null>} Null where the program is not to be had.
 */
export async function serveWith(host) {
  if ((await run(host.program, ["-v"])).code === 127 && (await canInstall()))
    await install([host.debian, "media-types"]);
  if ((await run(host.program, ["-v"])).code === 127) return null;
  const folder = await temporaryFolder("host");
  // The servers drop root's rights and must still read the site.
  await chmod(folder, 0o755);
  await mkdir(join(folder, "home"));
  await cp(built, join(folder, "site"), { recursive: true });
  const port = await freePort();
  const file = join(folder, "config");
  await writeFile(file, host.config(await readFile(join(root, "hosting", host.snippet), "utf8"), folder, port));
  const env = { ...process.env, HOME: join(folder, "home") };
  const server = spawn(host.program, host.args(file, folder), { env, stdio: ["ignore", "ignore", "pipe"] });
  let said = "";
  server.stderr.on("data", (chunk) => {
    said += chunk;
  });
  const url = `http://127.0.0.1:${port}/`;
  for (let tries = 0; tries < 100; tries += 1) {
    if (
      await fetch(url).then(
        () => true,
        () => false,
      )
    )
      return { url, close: () => void server.kill() };
    await wait(100);
  }
  server.kill();
  throw new Error(`${host.program} does not answer: ${said}`);
}

/** @returns {Promise<number>} */
async function freePort() {
  const server = createServer();
  await new Promise((done) => server.listen(0, "127.0.0.1", () => done(null)));
  const { port } = /** @type {import("node:net").AddressInfo} */ (server.address());
  await new Promise((done) => server.close(done));
  return port;
}
