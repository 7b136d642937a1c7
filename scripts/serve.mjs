/** `npm start`: sets up what is missing, builds, and serves the page on the first free port from 8080. */
import { build, site } from "./build.mjs";
import { command, Refusal } from "./run.mjs";
import { startServer } from "./server.mjs";
import { setUp } from "./setup.mjs";

const FIRST_PORT = 8080;
const LAST_PORT = 8180;

await command(import.meta, async () => {
  await build(await setUp());
  const { url } = await serve();
  console.log(`\nThe page is at ${url} (press Ctrl-C to stop)`);
});

async function serve() {
  for (let port = FIRST_PORT; port <= LAST_PORT; port += 1) {
    try {
      return await startServer({ root: site, port });
    } catch (error) {
      if (/** @type {NodeJS.ErrnoException} */ (error).code !== "EADDRINUSE") throw error;
    }
  }
  throw new Refusal(`All ports from ${FIRST_PORT} to ${LAST_PORT} are in use. Stop a program that uses one of them.`);
}
