/** What the tests do in a page that has the package. */

import * as words from "vonage-jwt-web/messages";
import { openVault, TokenError } from "vonage-jwt-web/worker";
import { failures } from "./contract.js";

/** The code of what a promise is refused with. @param {Promise<any>} promise */
const codeOf = (promise) =>
  promise.then(
    () => "nothing was thrown",
    (/** @type {any} */ error) => (error instanceof TokenError ? error.code : error.name),
  );

/** @param {string} entry @param {any} given @param {boolean} [started] */
async function contract(entry, given, started) {
  const api = await import(entry);
  if (started) await api.init();
  return { failed: await failures({ ...given, api, words }), engine: api.hasEngine() };
}

window.jobs = {
  contract: (/** @type {any} */ given) => contract("vonage-jwt-web", given),
  slim: (/** @type {any} */ given) => contract("vonage-jwt-web/slim", given, true),

  async start() {
    const { apis, init } = await import("vonage-jwt-web");
    const waited = await codeOf(init());
    try {
      apis();
    } catch (error) {
      return error.code === waited ? waited : "they differ";
    }
  },

  /** @param {any} given */
  async vault({ pem, encrypted, publicPem, request }) {
    const vault = await openVault();
    let closed = false;
    vault.closed.then(() => {
      closed = true;
    });
    const { bits, fingerprint } = await vault.read(pem);
    const { token } = await vault.mint(request);
    const { verdict } = await vault.inspect(token, { publicKey: publicPem });
    const { verdict: forged } = await vault.verifyWebhook({ token: await webhook("a"), secret: "b" });
    const shared = { ...request, kind: "user" };
    const { lines } = await vault.readUsers("alice\nbob\n", { request: shared });
    const users = new TextDecoder().decode(await vault.mintBatch(fingerprint, shared, lines));
    const { bits: fromFile } = await vault.read(new File([pem], "private.key"));
    const { encrypted: unlocked } = await vault.read(encrypted, { passphrase: "secret" });
    await vault.close();
    const afterClose = await codeOf(vault.mint(request));
    return { bits, fromFile, token, verdict, forged, users, unlocked, afterClose, closed, frames: frames.length };
  },

  /** @param {any} given */
  async vaultRefusals({ pem, encrypted, request }) {
    const vault = await openVault();
    const calls = [
      () => vault.mint(request),
      () => vault.read("not a key"),
      () => vault.read(encrypted),
      () => vault.read(encrypted, { passphrase: "other" }),
      () => vault.read(7),
      async () => {
        await vault.read(pem);
        await vault.mint({ ...request, applicationId: "x" });
      },
    ];
    const refusals = [];
    for (const call of calls)
      await call().catch((error) => {
        refusals.push({ code: error.code, message: error.message, own: error instanceof TokenError });
      });
    await vault.close();
    return refusals;
  },

  /** @param {any} given */
  async vaultEnds({ pem }) {
    const control = new AbortController();
    const first = await openVault();
    const reading = codeOf(first.read(pem, { signal: control.signal }));
    control.abort();
    const aborted = await reading;
    const second = await openVault();
    await second.close();
    const stuck = await withWorker(`${ANSWERS_ONCE};`, () => openVault({ timeoutMs: 2000 }));
    return { aborted, timedOut: await codeOf(stuck.read(pem)), next: await codeOf(first.read(pem)) };
  },

  /** Long lists keep the worker busy for longer than the call behind them may take. @param {any} given */
  async vaultWaits({ pem }) {
    const limitMs = 2000;
    const vault = await openVault({ timeoutMs: limitMs });
    const list = { pattern: { text: "user-{n}", count: 1_000_000 } };
    const took = async (/** @type {() => Promise<unknown>} */ job) => {
      const start = performance.now();
      await job();
      return performance.now() - start;
    };
    const one = await took(() => vault.readUsers("", list));
    for (let n = Math.ceil((1.5 * limitMs) / one); n > 0; n--) vault.readUsers("", list);
    let bits = 0;
    const waited = await took(async () => {
      bits = (await vault.read(pem)).bits;
    });
    await vault.close();
    return { bits, waitedLonger: waited > limitMs };
  },

  /** What is left in the worker of the bytes that came with each call. @param {any} given */
  async vaultWipes({ pem, publicPem }) {
    const vault = await withWorker(COUNTS_WHAT_IS_LEFT, openVault);
    const calls = [
      () => vault.read(pem),
      () => vault.matches(publicPem),
      () => vault.inspect("x", { publicKey: publicPem }),
      () => vault.compare("x", "y", { publicKey: publicPem }),
      () => vault.fixToken("x"),
      () => vault.verifyWebhook({ token: "x", secret: "y", body: "z" }),
      () => vault.readUsers("alice"),
    ];
    const counted = [];
    for (const call of calls) counted.push(await call());
    await vault.close();
    return counted;
  },

  async openOnly() {
    return codeOf(openVault({ timeoutMs: 2000 }));
  },

  async vaultPair() {
    const vault = await openVault();
    const made = await vault.generate().then(
      ({ bits }) => bits,
      ({ code }) => code,
    );
    await vault.close();
    return made;
  },

  /** Runs a probe as the vault's worker: what is refused there is refused by the policy that it inherits. @param {any} given */
  async network({ address }) {
    const probe = `self.addEventListener("message", ({ data: { port } }) => { (async () => {
      const tried = { origin: self.origin };
      tried.fetch = await fetch(${JSON.stringify(address)}, { mode: "no-cors" }).then(() => "sent", () => "refused");
      try { importScripts(${JSON.stringify(address)}); tried.importScripts = "sent"; } catch { tried.importScripts = "refused"; }
      try { const socket = new WebSocket(${JSON.stringify(address.replace("http", "ws"))}); tried.socket = await new Promise((done) => {
        socket.onopen = () => done("sent"); socket.onerror = () => done("refused"); }); } catch { tried.socket = "refused"; }
      port.postMessage({ id: 0, value: "locked" });
      port.onmessage = ({ data: { id } }) => port.postMessage({ id, value: tried });
    })(); });
    Object.defineProperty(self, "onmessage", { set() {} });`;
    const inside = await withWorker(probe, () => openVault({ timeoutMs: 4000 })).then((vault) => vault.export("jwk"));
    const outside = await fetch("page.js").then(({ status }) => status);
    return { inside, outside };
  },
};

/** The worker says that it has started, answers one call, and then nothing. */
const ANSWERS_ONCE = `{
  let left = 1;
  const { postMessage } = MessagePort.prototype;
  MessagePort.prototype.postMessage = function (...sent) { if (left-- > 0) postMessage.apply(this, sent); };
}`;

/** The worker answers with how many bytes of the call were not zero before its job, and how many were after it. */
const COUNTS_WHAT_IS_LEFT = `{
  const { prototype } = MessagePort;
  const { postMessage } = prototype;
  const { get, set } = Object.getOwnPropertyDescriptor(prototype, "onmessage");
  const left = (input) => input instanceof Uint8Array ? input.filter((byte) => byte !== 0).length
    : input && typeof input === "object" ? Object.values(input).reduce((sum, one) => sum + left(one), 0) : 0;
  let input, before;
  Object.defineProperty(prototype, "onmessage", { get, set(job) {
    set.call(this, (event) => { input = event.data.input; before = left(input); return job(event); });
  } });
  prototype.postMessage = function (reply) {
    postMessage.call(this, input ? { id: reply.id, value: { before, after: left(input) } } : reply);
  };
}`;

/**
 * Opens a vault whose worker runs `code` before its own script.
 *
 * @template T
 * @param {string} code
 * @param {() => Promise<T>} open
 */
async function withWorker(code, open) {
  const real = HTMLIFrameElement.prototype;
  const { get } = Object.getOwnPropertyDescriptor(real, "contentWindow");
  const standIn = (/** @type {Window} */ frame) => ({
    postMessage: (/** @type {any} */ data, /** @type {any} */ ...more) =>
      frame.postMessage({ ...data, source: `${code}\n${data.source}` }, ...more),
  });
  Object.defineProperty(real, "contentWindow", {
    configurable: true,
    get() {
      const frame = get.call(this);
      // The source is posted when the frame has loaded; at other times the frame is compared with a message's sender.
      return window.event?.type === "load" ? standIn(frame) : frame;
    },
  });
  try {
    return await open();
  } finally {
    Object.defineProperty(real, "contentWindow", { configurable: true, get });
  }
}

/** A webhook's token, signed with `secret`. @param {string} secret */
async function webhook(secret) {
  const text = (/** @type {unknown} */ value) => btoa(JSON.stringify(value)).replaceAll("=", "");
  const message = `${text({ alg: "HS256", typ: "JWT" })}.${text({ iat: Math.floor(Date.now() / 1000), jti: crypto.randomUUID(), iss: "Vonage" })}`;
  const key = await crypto.subtle.importKey(
    "raw",
    new TextEncoder().encode(secret),
    { name: "HMAC", hash: "SHA-256" },
    false,
    ["sign"],
  );
  const mac = new Uint8Array(await crypto.subtle.sign("HMAC", key, new TextEncoder().encode(message)));
  return `${message}.${btoa(String.fromCharCode(...mac))
    .replaceAll("=", "")
    .replaceAll("+", "-")
    .replaceAll("/", "_")}`;
}
