// Takes Vonage's webhooks, and refuses those that Vonage did not sign: VONAGE_SIGNATURE_SECRET=… node server.mjs
import { createServer } from "node:http";
import { verifyWebhook } from "vonage-jwt-web";
import { describe } from "vonage-jwt-web/messages";

const secret = process.env.VONAGE_SIGNATURE_SECRET ?? "";
const MOST_BYTES = 1_000_000;

/** The body byte for byte: one that was parsed and written again has another hash. */
async function rawBody(request) {
  const chunks = [];
  let length = 0;
  for await (const chunk of request) {
    length += chunk.length;
    if (length > MOST_BYTES) return null;
    chunks.push(chunk);
  }
  return Buffer.concat(chunks);
}

const server = createServer(async (request, response) => {
  const body = await rawBody(request);
  if (body === null) return response.writeHead(413).end();
  const { verdict, findings } = verifyWebhook({ token: request.headers.authorization ?? "", secret, body });
  if (verdict !== "genuine") {
    for (const finding of findings) console.error(describe(finding).what);
    return response.writeHead(401).end();
  }
  console.log("A webhook from Vonage:", body.toString());
  response.writeHead(204).end();
});

server.listen(Number(process.env.PORT ?? 3000), () => console.log(`Listening on port ${server.address().port}`));
