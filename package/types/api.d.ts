import type { TokenError as Refusal } from "./error.js";
import type { InspectContext, UsersOptions, WebhookInput } from "./inputs.js";
import type { BatchRequest, Bytes, TokenRequest } from "./request.js";
import type {
  Acl,
  AclPreset,
  Api,
  Comparison,
  ExportFormat,
  Fix,
  Inspection,
  KeySummary,
  Minted,
  Problem,
  ReadOptions,
  Settings,
  SnippetInput,
  Users,
  WebhookVerdict,
} from "./types.js";

export type { PackageCode, PackageCoded } from "./error.js";
export type * from "./inputs.js";
export type * from "./request.js";
export type * from "./types.js";

/**
 * The error that every function throws, and the only one. Beside what each of them names, all throw `wasm_unavailable`
 * where WebAssembly cannot start, and `core_stopped` after an internal fault; those of `vonage-jwt-web/slim` throw
 * `not_started` before `init` has ended.
 *
 * @example
 * ```js
 * import { PrivateKey, TokenError } from "vonage-jwt-web";
 *
 * try {
 *   PrivateKey.read("not a key");
 * } catch (error) {
 *   if (!(error instanceof TokenError)) throw error;
 *   console.log(error.code); // "key_not_recognised"
 *   console.log(error.message); // a sentence
 * }
 * ```
 */
export declare const TokenError: abstract new (...args: never[]) => Refusal;
/** @see TokenError */
export type TokenError = Refusal;

/**
 * An application's private key. It stays in the memory of the WebAssembly module; `free()`, or the end of a `using`
 * block, wipes it.
 *
 * @example
 * ```js
 * import { mint, PrivateKey } from "vonage-jwt-web";
 *
 * const key = PrivateKey.read(pem);
 * try {
 *   console.log(mint(key, { kind: "application", applicationId }).token);
 * } finally {
 *   key.free();
 * }
 * ```
 */
export declare class PrivateKey {
  private constructor();

  /**
   * Reads a key in any spelling: PKCS#8, PKCS#1, JWK, DER, base64, with `\n` written out, indented, quoted, encrypted.
   * What it fixed is in `summary.repairs`.
   *
   * @param input The text or the bytes of the key file.
   * @param passphrase For an encrypted key.
   * @param options
   * @throws {TokenError} Field `privateKey` or `passphrase`; each kind of bad key has a code of its own, which begins with
   *   `key_`. `request_field_invalid` where an argument has the wrong type.
   *
   * @example
   * ```js
   * import { readFile } from "node:fs/promises";
   * import { PrivateKey } from "vonage-jwt-web";
   *
   * const key = PrivateKey.read(await readFile("private.key"));
   * console.log(key.summary.bits); // 2048
   * ```
   */
  static read(input: Bytes, passphrase?: Bytes, options?: ReadOptions): PrivateKey;

  /**
   * Makes a new pair with WebCrypto. Upload `summary.publicKeyPem` to the dashboard.
   *
   * @param bits Default 2048.
   * @throws {TokenError} `request_field_invalid` for another size, `key_making_unavailable` without WebCrypto.
   *
   * @example
   * ```js
   * import { PrivateKey } from "vonage-jwt-web";
   *
   * const key = await PrivateKey.generate();
   * console.log(key.summary.publicKeyPem);
   * ```
   */
  static generate(bits?: 2048 | 3072 | 4096): Promise<PrivateKey>;

  /**
   * Public facts about the key, safe to display. Never the key itself.
   *
   * @throws {TokenError} `key_freed`.
   *
   * @example
   * ```js
   * import { PrivateKey } from "vonage-jwt-web";
   *
   * const { bits, fingerprint, repairs } = PrivateKey.read(pem).summary;
   * console.log(bits, fingerprint, repairs);
   * ```
   */
  get summary(): KeySummary;

  /**
   * Tells whether this public key is the key's public half.
   *
   * @param publicKey SPKI, PKCS#1, JWK or certificate.
   * @throws {TokenError} `public_key_not_recognised`, `public_key_is_private`, `request_field_invalid`, `key_freed`.
   *
   * @example
   * ```js
   * import { PrivateKey } from "vonage-jwt-web";
   *
   * const key = PrivateKey.read(pem);
   * console.log(key.matches(publicKeyPem)); // true
   * ```
   */
  matches(publicKey: Bytes): boolean;

  /**
   * Writes the private key in another form. Overwrite the bytes when you have used them.
   *
   * @throws {TokenError} `request_field_invalid` for an unknown format, `key_freed`.
   *
   * @example
   * ```js
   * import { PrivateKey } from "vonage-jwt-web";
   *
   * const der = PrivateKey.read(pem).export("pkcs8");
   * der.fill(0);
   * ```
   */
  export(format: ExportFormat): Uint8Array<ArrayBuffer>;

  /**
   * Wipes the key. Its other members throw `key_freed` from now on; a second call does nothing.
   *
   * @example
   * ```js
   * import { PrivateKey } from "vonage-jwt-web";
   *
   * const key = PrivateKey.read(pem);
   * key.free();
   * ```
   */
  free(): void;

  /**
   * The same as `free()`, for `using`.
   *
   * @example
   * ```ts
   * import { mint, PrivateKey } from "vonage-jwt-web";
   *
   * using key = PrivateKey.read(pem);
   * const { token } = mint(key, { kind: "application", applicationId });
   * ```
   */
  [Symbol.dispose](): void;
}

/**
 * Finds all problems of a request, in the form's order, without a key.
 *
 * @param now Seconds since 1970; default the clock.
 * @throws {TokenError} `request_field_invalid` where the request is no object, or `now` no number.
 *
 * @example
 * ```js
 * import { check } from "vonage-jwt-web";
 *
 * const problems = check({ kind: "application", applicationId: "12345678" });
 * console.log(problems[0].code); // "application_id_invalid"
 * ```
 */
export declare function check(request: TokenRequest, now?: number): Problem[];

/**
 * Mints a token. The signature is blinded, and verified before you get it.
 *
 * @param now Seconds since 1970; default the clock.
 * @throws {TokenError} With all `problems` where the request is wrong, and the code and the field of the first;
 *   `request_field_invalid`, `key_freed`, `random_unavailable`, `signing_failed`.
 *
 * @example
 * ```js
 * import { mint, PrivateKey } from "vonage-jwt-web";
 *
 * const key = PrivateKey.read(pem);
 * const { token, expiresAt } = mint(key, { kind: "user", applicationId, sub: "alice", lifetimeSeconds: 3600 });
 * console.log(token, new Date(expiresAt * 1000));
 * ```
 */
export declare function mint(key: PrivateKey, request: TokenRequest, now?: number): Minted;

/**
 * Says what is wrong with a token. Any text gets an answer, also one that is no token.
 *
 * @param token The token, or the curl command, header or log line that contains it.
 * @throws {TokenError} `request_field_invalid` where an argument has the wrong type, `key_freed`.
 *
 * @example
 * ```js
 * import { inspect } from "vonage-jwt-web";
 * import { describe } from "vonage-jwt-web/messages";
 *
 * const { verdict, findings } = inspect(token, { publicKey: publicKeyPem, api: "voice" });
 * console.log(verdict); // "accepted", "refused" or "unsure"
 * for (const finding of findings) console.log(describe(finding).what);
 * ```
 */
export declare function inspect(token: Bytes, context?: InspectContext): Inspection;

/**
 * Says what differs between a token that works and one that is refused, and which difference explains the refusal. What
 * is no token gets an answer too.
 *
 * @param works The token that the API takes, or the curl command, header or log line that contains it.
 * @param fails The token that the API refuses, in the same forms.
 * @throws {TokenError} `request_field_invalid` where an argument has the wrong type, `key_freed`.
 *
 * @example
 * ```js
 * import { compare, mint, PrivateKey } from "vonage-jwt-web";
 *
 * const key = PrivateKey.read(pem);
 * const user = mint(key, { kind: "user", applicationId, sub: "alice" }).token;
 * const { differences } = compare(user, token);
 * console.log(differences.some(({ at }) => at === "sub")); // true
 * for (const { code, at, works, fails } of differences) console.log(code, at, works, fails);
 * ```
 */
export declare function compare(works: Bytes, fails: Bytes, context?: InspectContext): Comparison;

/**
 * Makes the request for a token like this one, without its faults, and lists what changes. Where the context has an `api`,
 * or a `method` and a `path`, the new token is one for that call: with the ACL path that it needs, or without `sub`.
 *
 * @throws {TokenError} Field `token`, where no request makes such a token: `token_empty`, `token_not_a_jwt` and others that
 *   begin with `token_`; `call_without_token` and `calls_several` for a pasted call; `request_field_invalid`; `key_freed`.
 *
 * @example
 * ```js
 * import { fixToken, mint, PrivateKey } from "vonage-jwt-web";
 *
 * const { request, changes } = fixToken(token, { api: "voice" });
 * console.log(changes);
 * console.log(mint(PrivateKey.read(pem), request).token);
 * ```
 */
export declare function fixToken(token: Bytes, context?: InspectContext): Fix;

/**
 * Makes the same request as `fixToken`, alone.
 *
 * @throws {TokenError} Field `token`, where no request makes such a token: `token_empty`, `token_not_a_jwt` and others that
 *   begin with `token_`; `call_without_token` and `calls_several` for a pasted call; `request_field_invalid`.
 *
 * @example
 * ```js
 * import { requestFromToken } from "vonage-jwt-web";
 *
 * console.log(requestFromToken(token).kind); // "application"
 * ```
 */
export declare function requestFromToken(token: Bytes): TokenRequest;

/**
 * Checks a signed webhook: the signature, the hash of the body, the issuer and the age. `token` may be the whole request:
 * then its body is checked, unless `body` is there.
 *
 * @throws {TokenError} `request_field_invalid` where `input` or a member of it has the wrong type.
 *
 * @example
 * ```js
 * import { verifyWebhook } from "vonage-jwt-web";
 *
 * const { verdict } = verifyWebhook({ token: authorization, secret: signatureSecret, body: rawBody });
 * console.log(verdict); // "genuine", "forged" or "unsure"
 * ```
 */
export declare function verifyWebhook(input: WebhookInput): WebhookVerdict;

/**
 * Reads who the tokens of a batch are for: a list, a CSV, or a count and a pattern (then `input` is empty).
 *
 * @throws {TokenError} Field `users`, `pattern` or one of the request, for what concerns the whole list; what concerns one
 *   row is in `problems`. `request_field_invalid` where an argument has the wrong type.
 *
 * @example
 * ```js
 * import { readUsers } from "vonage-jwt-web";
 *
 * const { good, problems } = readUsers("alice\nbob\n", { request: { kind: "user", applicationId } });
 * console.log(good, problems); // 2 []
 * ```
 */
export declare function readUsers(input: Bytes, options?: UsersOptions): Users;

/**
 * Mints one token for each row of a chunk of `Users.lines`: `{"user":"…","token":"…","expiresAt":…}`, one a line.
 *
 * @param fingerprint `key.summary.fingerprint` when the run began: a run never changes its key.
 * @param lines `users.lines`, or one of its chunks (see `Users.ends`).
 * @param now Seconds since 1970; default the clock.
 * @throws {TokenError} `batch_key_changed` where `key` is another one; what concerns a row has its `line` and `user`;
 *   `request_field_invalid`, `key_freed`, `random_unavailable`, `signing_failed`.
 *
 * @example
 * ```js
 * import { mintBatch, PrivateKey, readUsers } from "vonage-jwt-web";
 *
 * const key = PrivateKey.read(pem);
 * const request = { kind: "user", applicationId };
 * const { lines } = readUsers("alice\nbob\n", { request });
 * const made = mintBatch(key, key.summary.fingerprint, request, lines);
 * console.log(new TextDecoder().decode(made));
 * ```
 */
export declare function mintBatch(
  key: PrivateKey,
  fingerprint: string,
  request: BatchRequest,
  lines: Uint8Array,
  now?: number,
): Uint8Array<ArrayBuffer>;

/**
 * Lists Vonage's APIs: what each takes, its hosts, and a request to try. Harmless requests come first.
 *
 * @throws {TokenError} Only what all functions throw.
 *
 * @example
 * ```js
 * import { apis } from "vonage-jwt-web";
 *
 * console.log(apis().find(({ id }) => id === "messages").hosts[0].host); // "api.nexmo.com"
 * ```
 */
export declare function apis(): Api[];

/**
 * Lists ready-made ACLs, in the order of the page's menu.
 *
 * @throws {TokenError} Only what all functions throw.
 *
 * @example
 * ```js
 * import { aclPresets } from "vonage-jwt-web";
 *
 * console.log(aclPresets().map(({ id }) => id));
 * ```
 */
export declare function aclPresets(): AclPreset[];

/**
 * Tells whether a token with this ACL may make the call; `"depends"` where `filters` decide.
 *
 * @throws {TokenError} Field `acl`, where the ACL is malformed: `json_invalid`, or a code that begins with `acl_`;
 *   `request_field_invalid`.
 *
 * @example
 * ```js
 * import { aclAllows } from "vonage-jwt-web";
 *
 * console.log(aclAllows({ paths: { "/v1/users/**": {} } }, "GET", "/v1/users")); // "yes"
 * ```
 */
export declare function aclAllows(acl: Acl | string, method: string, path: string): "yes" | "no" | "depends";

/**
 * Writes the request that uses a token, or code that makes the same token, for one of 17 targets.
 *
 * @throws {TokenError} With the field of the input that is wrong: `request_field_invalid`, `request_unknown_field`,
 *   `api_unknown`, or what `mint` says of the request.
 *
 * @example
 * ```js
 * import { snippet } from "vonage-jwt-web";
 *
 * console.log(snippet({ target: "curl", api: "users" }));
 * ```
 */
export declare function snippet(input: SnippetInput): string;

/**
 * Writes a form without its secrets as the part of a link after `#`.
 *
 * @throws {TokenError} `settings_invalid`, `settings_has_secret`, `request_field_invalid`.
 *
 * @example
 * ```js
 * import { settingsToFragment } from "vonage-jwt-web";
 *
 * console.log(`https://example.org/#${settingsToFragment({ kind: "user", applicationId })}`);
 * ```
 */
export declare function settingsToFragment(settings: Settings): string;

/**
 * Reads what `settingsToFragment` wrote, with or without `#`.
 *
 * @throws {TokenError} `settings_invalid`, `settings_has_secret`, `request_field_invalid`.
 *
 * @example
 * ```js
 * import { settingsFromFragment, settingsToFragment } from "vonage-jwt-web";
 *
 * console.log(settingsFromFragment(settingsToFragment({ kind: "user" })).kind); // "user"
 * ```
 */
export declare function settingsFromFragment(fragment: string): Settings;

/**
 * Finds a private key or a token in a text where none belongs.
 *
 * @throws {TokenError} `request_field_invalid` where it is no text.
 *
 * @example
 * ```js
 * import { findSecret } from "vonage-jwt-web";
 *
 * console.log(findSecret(`my key: ${pem}`)); // "privateKey"
 * ```
 */
export declare function findSecret(text: string): "privateKey" | "token" | undefined;

/**
 * Tells whether the faster signing engine is in use. It is tried when the first key is read, and needs relaxed SIMD;
 * without it everything works, more slowly.
 *
 * @throws {TokenError} Only what all functions throw.
 *
 * @example
 * ```js
 * import { hasEngine, PrivateKey } from "vonage-jwt-web";
 *
 * PrivateKey.read(pem);
 * console.log(hasEngine());
 * ```
 */
export declare function hasEngine(): boolean;
