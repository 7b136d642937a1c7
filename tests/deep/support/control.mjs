/** A page that does what ours must not, to show that a search without a result is able to find something. */
import { startServer } from "../../../scripts/server.mjs";
import { keyNeedles } from "../../support/canaries.mjs";
import { rsaKey } from "../../support/keys.mjs";
import { built } from "./versions.mjs";

/** @import { Browser, Page } from "puppeteer-core" */

const key = rsaKey(4096);

export const controlCanaries = keyNeedles("the control", key);

/** @param {import("node:test").TestContext} t */
export async function serveControl(t) {
  /** @type {unknown[]} */
  const bodies = [];
  const server = await startServer({
    root: built,
    onRequest(request, response) {
      noteBodies(bodies)(request);
      response.writeHead(200, { "Content-Type": "text/html" });
      response.end("<!doctype html><title>Control</title><form><textarea name=control></textarea></form>");
      return true;
    },
  });
  t.after(server.close);
  return { url: server.url, bodies };
}

/**
 * Leaves a key in a field, in storage and in a request. The tab stays open.
 *
 * @param {Browser} browser
 * @param {string} url
 * @returns {Promise<unknown[]>} the messages that the driver told of
 */
export async function leaveTraces(browser, url) {
  const page = await browser.newPage();
  const messages = messagesOf(page);
  await page.goto(url);
  const some = key.split("\n").slice(1, 5).join("\n");
  await page.type("textarea", some);
  await page.evaluate(async (text) => {
    localStorage.setItem("control", text);
    const line = text.split("\n")[4] ?? "";
    await fetch(`?${encodeURIComponent(line)}`, { method: "POST", body: text });
  }, key);
  return messages;
}

/** Collects each request and response that the driver reports from now on. @param {Page} page */
export function messagesOf(page) {
  /** @type {unknown[]} */
  const messages = [];
  page.on("request", (request) => messages.push([request.url(), request.headers(), bodyOf(request)]));
  page.on("response", (response) => messages.push([response.url(), response.headers()]));
  return messages;
}

/**
 * Over BiDi the driver does not see bodies, so the servers record them.
 *
 * @param {import("puppeteer-core").HTTPRequest} request
 */
function bodyOf(request) {
  try {
    return request.postData();
  } catch {
    return null;
  }
}

/** Makes a server record what it receives. @param {unknown[]} bodies */
export const noteBodies = (bodies) => (/** @type {import("node:http").IncomingMessage} */ request) => {
  request.on("data", (chunk) => bodies.push(String(chunk)));
};
