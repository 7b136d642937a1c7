/** `npm start`: set-up as needed, build, and the page on the first free port from 8080 on. */
import { build, site } from "./build.mjs";
import { command, Refusal } from "./run.mjs";
import { startServer } from "./server.mjs";
import { setUp } from "./setup.mjs";

const FIRST_PORT = 8080;
const LAST_PORT = 8180;

await command(import.meta, async () => {
  await build(await setUp());
  const { url } = await serve();
  console.log(`\nThe page is at ${url} (Ctrl-C ends it)`);
});

async function serve() {
  for (let port = FIRST_PORT; port <= LAST_PORT; port += 1) {
    try {
      return await startServer({ root: site, port });
    } catch (error) {
      if (/** @type {NodeJS.ErrnoException} */ (error).code !== "EADDRINUSE") throw error;
    }
  }
  throw new Refusal(`All ports from ${FIRST_PORT} to ${LAST_PORT} are in use: end a program that listens on one.`);
}
