/** The functions of the package, in front of the core's. */

import * as core from "../www/pkg/vonage_jwt_web.js";
import { run } from "./core.js";
import { membersOf, textOf, withBytes, withOptionalBytes } from "./input.js";
import { PrivateKey } from "./key.js";

/** @import { Acl, InspectContext, Settings, SnippetInput, TokenRequest, UsersOptions } from "../src/types.d.ts" */
/** @import { Bytes } from "./key.js" */
/** @typedef {Omit<InspectContext, "key" | "publicKey"> & { key?: PrivateKey, publicKey?: Bytes }} Context */
/** @typedef {{ token: Bytes, secret: Bytes, body?: Bytes, now?: number }} Webhook */

/** @param {TokenRequest} request @param {number} [now] */
export const check = (request, now) => run(() => core.check(request, now));

/** @param {PrivateKey} key @param {TokenRequest} request @param {number} [now] */
export const mint = (key, request, now) => run(() => core.mint(PrivateKey.inner(key), request, now));

/** @param {Bytes} token @param {Context} [context] */
export const inspect = (token, context) =>
  withBytes(token, "token", (bytes) => withContext(context, (context) => core.inspect(bytes, context)));

/** @param {Bytes} works @param {Bytes} fails @param {Context} [context] */
export const compare = (works, fails, context) =>
  withBytes(works, "works", (works) =>
    withBytes(fails, "fails", (fails) => withContext(context, (context) => core.compare(works, fails, context))),
  );

/**
 * Runs a job with the core's form of a context.
 *
 * @template T
 * @param {Context | undefined} context
 * @param {(context: InspectContext) => T} job
 */
function withContext(context, job) {
  const { key, publicKey, ...rest } = membersOf(context, "context");
  const inner = key === undefined || key === null ? {} : { key: PrivateKey.inner(key) };
  return withOptionalBytes(publicKey, "publicKey", (publicKey) =>
    run(() => job({ ...rest, ...inner, ...(publicKey && { publicKey }) })),
  );
}

/** @param {Bytes} token @param {Context} [context] */
export const fixToken = (token, context) =>
  withBytes(token, "token", (bytes) => withContext(context, (context) => core.fixToken(bytes, context)));

/** @param {Bytes} token */
export const requestFromToken = (token) =>
  withBytes(token, "token", (bytes) => run(() => core.requestFromToken(bytes)));

/** @param {Webhook} input */
export function verifyWebhook(input) {
  const { token, secret, body, now } = membersOf(input, "input");
  return withBytes(token, "token", (token) =>
    withBytes(secret, "secret", (secret) =>
      withOptionalBytes(body, "body", (body) => run(() => core.verifyWebhook({ token, secret, body, now }))),
    ),
  );
}

/** @param {Bytes} input @param {UsersOptions} [options] */
export const readUsers = (input, options) =>
  withBytes(input, "users", (bytes) => run(() => core.readUsers(bytes, options)));

/** @param {PrivateKey} key @param {string} fingerprint @param {TokenRequest} request @param {Uint8Array} lines @param {number} [now] */
export const mintBatch = (key, fingerprint, request, lines, now) =>
  withBytes(lines, "users", (bytes) =>
    run(() => core.mintBatch(PrivateKey.inner(key), textOf(fingerprint, "fingerprint"), request, bytes, now)),
  );

export const apis = () => run(() => core.apis());

export const aclPresets = () => run(() => core.aclPresets());

/** @param {Acl | string} acl @param {string} method @param {string} path */
export const aclAllows = (acl, method, path) =>
  run(() => core.aclAllows(acl, textOf(method, "method"), textOf(path, "path")));

/** @param {SnippetInput} input */
export const snippet = (input) => run(() => core.snippet(input));

/** @param {Settings} settings */
export const settingsToFragment = (settings) => run(() => core.settingsToFragment(settings));

/** @param {string} fragment */
export const settingsFromFragment = (fragment) => run(() => core.settingsFromFragment(textOf(fragment, "fragment")));

/** @param {string} text */
export const findSecret = (text) => run(() => core.findSecret(textOf(text, "text")));

/** Whether the faster signing engine is in use. */
export const hasEngine = () => run(() => core.hasEngine());
