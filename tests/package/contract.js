/** What the package promises, in whatever runs JavaScript: each case gets the package and throws where it does not hold. */

const applicationId = "aaaaaaaa-bbbb-cccc-dddd-0123456789ab";
const request = { kind: "application", applicationId };
const encoder = new TextEncoder();

/** @param {unknown} one @param {unknown} other */
function same(one, other) {
  const [a, b] = [JSON.stringify(one), JSON.stringify(other)];
  if (a !== b) throw new Error(`${a} is not ${b}`);
}

/** @param {any} api @param {string} code @param {() => unknown} call */
async function refuses(api, code, call) {
  try {
    await call();
  } catch (error) {
    if (!(error instanceof api.TokenError)) throw new Error(`threw ${error}`, { cause: error });
    same(/** @type {any} */ (error).code, code);
    same(error.name, "TokenError");
    if (!/^[A-Z`].* .*[.]$/.test(error.message)) throw new Error(`no sentence: ${error.message}`);
    return error;
  }
  throw new Error(`${code} was not thrown`);
}

/**
 * @typedef {{ api: any, words: any, pem: string, encrypted: string, publicPem: string }} Given `api`, `words`: the modules.
 * @type {Record<string, (given: Given) => unknown>}
 */
export const cases = {
  "a token is minted, and accepted"({ api, pem, publicPem }) {
    const key = api.PrivateKey.read(pem);
    const { token, expiresAt } = api.mint(key, request, 1_700_000_000);
    same(expiresAt, 1_700_000_900);
    same(api.inspect(token, { publicKey: publicPem, now: 1_700_000_001 }).verdict, "accepted");
    same(api.inspect(token, { key, now: 1_700_000_001 }).signature, "valid");
    same(api.inspect(encoder.encode(token), { publicKey: encoder.encode(publicPem).buffer }).verdict, "refused");
    key.free();
  },
  "a key is read from a text, bytes, a buffer and a view into a larger one"({ api, pem }) {
    const bytes = encoder.encode(pem);
    const larger = new Uint8Array(bytes.length + 20);
    larger.set(bytes, 10);
    const view = new DataView(larger.buffer, 10, bytes.length);
    const prints = [pem, bytes, bytes.buffer, view].map((input) => api.PrivateKey.read(input).summary.fingerprint);
    same(new Set(prints).size, 1);
    same(bytes, encoder.encode(pem));
  },
  "a passphrase is a text or bytes"({ api, encrypted }) {
    same(api.PrivateKey.read(encrypted, "secret").summary.encrypted, true);
    same(api.PrivateKey.read(encrypted, encoder.encode("secret")).summary.encrypted, true);
    refuses(api, "key_encrypted", () => api.PrivateKey.read(encrypted));
    return refuses(api, "key_passphrase_wrong", () => api.PrivateKey.read(encrypted, "other"));
  },
  async "what is wrong is a TokenError with a sentence"({ api, pem }) {
    const key = api.PrivateKey.read(pem);
    const { read } = api.PrivateKey;
    for (const input of [undefined, null, 7, {}, [], new Blob(["x"])])
      await refuses(api, "request_field_invalid", () => read(input));
    await refuses(api, "key_empty", () => read(""));
    await refuses(api, "request_field_invalid", () => api.mint(null, request));
    await refuses(api, "request_field_invalid", () => api.mint({}, request));
    await refuses(api, "request_field_invalid", () => api.mint(key));
    await refuses(api, "application_id_missing", () => api.mint(key, null));
    await refuses(api, "request_field_invalid", () => api.verifyWebhook());
    for (const none of [7, "x"]) {
      await refuses(api, "request_field_invalid", () => api.verifyWebhook(none));
      await refuses(api, "request_field_invalid", () => read(pem, undefined, none));
    }
    same(read(pem, null, null).summary, key.summary);
    await refuses(api, "request_field_invalid", () => api.verifyWebhook({ token: "x", secret: 1 }));
    for (const context of [1, "x", { now: Number.NaN }, { api: 1 }, { publicKey: 1 }, { key: {} }])
      await refuses(api, "request_field_invalid", () => api.inspect("x", context));
    await refuses(api, "request_field_invalid", () => api.mint(key, request, Number.NaN));
    await refuses(api, "request_field_invalid", () => api.verifyWebhook({ token: "x", secret: "s", now: "today" }));
    same(api.inspect("x", null), api.inspect("x", { key: null, publicKey: null, now: null }));
    await refuses(api, "request_field_invalid", () => api.findSecret(1));
    await refuses(api, "request_field_invalid", () => key.export("nothing"));
    await refuses(api, "request_field_invalid", () => api.PrivateKey.generate(5));
    const error = await refuses(api, "application_id_invalid", () => api.mint(key, { ...request, applicationId: "x" }));
    same(/** @type {any} */ (error).field, "applicationId");
    same(/** @type {any} */ (error).problems.length, 1);
  },
  async "a key that was freed is refused everywhere"({ api, pem, publicPem }) {
    const key = api.PrivateKey.read(pem);
    key.free();
    key.free();
    const uses = [
      () => key.summary,
      () => key.matches(publicPem),
      () => key.export("pkcs8"),
      () => api.mint(key, request),
      () => api.inspect("x", { key }),
      () => api.compare("x", "x", { key }),
      () => api.mintBatch(key, "", request, new Uint8Array()),
    ];
    for (const use of uses) await refuses(api, "key_freed", use);
  },
  "the class cannot be made by hand"({ api }) {
    try {
      new api.PrivateKey({});
    } catch (error) {
      return same(error instanceof TypeError, true);
    }
    throw new Error("it could");
  },
  "a key goes out and in in every form"({ api, pem }) {
    const key = api.PrivateKey.read(pem);
    for (const format of ["pkcs8", "pkcs1", "env", "jwk"])
      same(api.PrivateKey.read(key.export(format)).summary.fingerprint, key.summary.fingerprint);
  },
  "a broken token is explained and made anew"({ api, words, pem }) {
    const { token } = api.mint(api.PrivateKey.read(pem), { ...request, lifetimeSeconds: 60 }, 1_700_000_000);
    const { verdict, findings } = api.inspect(token);
    same(verdict, "refused");
    same(words.describe(findings[0]).what.length > 10, true);
    same(api.fixToken(token).request.applicationId, applicationId);
    same(api.requestFromToken(token).kind, "application");
  },
  async "two tokens are compared, in every form"({ api, words, pem, publicPem }) {
    const key = api.PrivateKey.read(pem);
    const now = 1_700_000_001;
    const works = api.mint(key, { kind: "user", applicationId, sub: "alice" }, now - 1).token;
    const fails = api.mint(key, request, now - 1).token;
    const { differences, works: good, fails: bad } = api.compare(works, fails, { now, publicKey: publicPem });
    same([good.kind, bad.kind, good.signature], ["user", "application", "valid"]);
    const sub = differences.find((/** @type {any} */ { at }) => at === "sub");
    same([sub.code, sub.works, sub.fails], ["claim_differs", '"alice"', undefined]);
    same(words.describe(differences[0]).what.length > 10, true);
    same(api.compare(encoder.encode(works), encoder.encode(fails).buffer, { now, key }).differences.length > 0, true);
    same(api.compare("x", "").differences, []);
    for (const [one, other] of [["x"], [undefined, "x"], [1, "x"]])
      await refuses(api, "request_field_invalid", () => api.compare(one, other));
    await refuses(api, "request_field_invalid", () => api.compare("x", "x", { key: {} }));
  },
  "a batch has a token for each user"({ api, pem }) {
    const key = api.PrivateKey.read(pem);
    const shared = { kind: "user", applicationId };
    const { lines, good } = api.readUsers("alice\nbob\n", { request: shared });
    same(good, 2);
    const made = new TextDecoder().decode(api.mintBatch(key, key.summary.fingerprint, shared, lines));
    same(made.trim().split("\n").length, 2);
  },
  "the tables and the helpers answer"({ api, words }) {
    same(api.apis().length > 20, true);
    same(api.aclPresets().length > 2, true);
    same(api.aclAllows({ paths: { "/**": {} } }, "GET", "/v1/users"), "yes");
    same(api.snippet({ target: "curl", api: "users" }).includes("curl"), true);
    same(api.settingsFromFragment(api.settingsToFragment({ kind: "user" })).kind, "user");
    same(api.findSecret("nothing"), undefined);
    same(
      words.codes.every((/** @type {string} */ code) => words.describe({ code }).what !== ""),
      true,
    );
  },
  async "a pair is made"({ api }) {
    // jsdom has no WebCrypto of its own.
    if (!globalThis.crypto?.subtle || !(crypto instanceof Crypto))
      return refuses(api, "key_making_unavailable", () => api.PrivateKey.generate());
    const key = await api.PrivateKey.generate();
    same(key.matches(key.summary.publicKeyPem), true);
  },
};

/** Runs all of them. @param {Given} given @returns {Promise<string[]>} What failed. */
export async function failures(given) {
  const failed = [];
  for (const [name, holds] of Object.entries(cases)) {
    try {
      await holds(given);
    } catch (error) {
      failed.push(`${name}: ${/** @type {Error} */ (error).stack}`);
    }
  }
  return failed;
}
