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
    const limited = await openVault({ timeoutMs: 2000 });
    // Long lists keep the worker busy, and the job behind them waits.
    const list = { pattern: { text: "user-{n}", count: 1_000_000 } };
    for (let i = 0; i < 10; i++) limited.readUsers("", list).catch(() => {});
    return { aborted, timedOut: await codeOf(limited.read(pem)), next: await codeOf(first.read(pem)) };
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
    const inside = await new Promise((resolve, reject) => {
      const real = HTMLIFrameElement.prototype;
      const { get } = Object.getOwnPropertyDescriptor(real, "contentWindow");
      const probe = `const port0 = (event) => { const { port } = event.data; (async () => {
        const tried = { origin: self.origin };
        tried.fetch = await fetch(${JSON.stringify(address)}, { mode: "no-cors" }).then(() => "sent", () => "refused");
        try { importScripts(${JSON.stringify(address)}); tried.importScripts = "sent"; } catch { tried.importScripts = "refused"; }
        try { const socket = new WebSocket(${JSON.stringify(address.replace("http", "ws"))}); tried.socket = await new Promise((done) => {
          socket.onopen = () => done("sent"); socket.onerror = () => done("refused"); }); } catch { tried.socket = "refused"; }
        port.postMessage({ id: 0, value: "open", tried });
      })(); }; self.onmessage = port0;`;
      Object.defineProperty(real, "contentWindow", {
        configurable: true,
        get() {
          const target = get.call(this);
          return new Proxy(
            {},
            {
              get: (_, name) =>
                name === "postMessage"
                  ? (data, origin, [, ...others]) => {
                      const { port1, port2 } = new MessageChannel();
                      port1.onmessage = ({ data }) => {
                        resolve(data.tried);
                        Object.defineProperty(real, "contentWindow", { configurable: true, get });
                      };
                      target.postMessage({ ...data, source: probe }, origin, [port2, ...others]);
                    }
                  : target[name],
            },
          );
        },
      });
      openVault({ timeoutMs: 4000 }).catch(reject);
      setTimeout(() => reject(new Error("no answer")), 8000);
    });
    const outside = await fetch("page.js").then(({ status }) => status);
    return { inside, outside };
  },
};

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
