/// <reference lib="esnext.disposable" />
import type { InspectContext as PlainContext, UsersOptions, WebhookInput } from "./inputs.js";
import type { BatchRequest, Bytes, TokenRequest } from "./request.js";
import type {
  Comparison,
  ExportFormat,
  Fix,
  Inspection,
  KeySummary,
  Minted,
  Problem,
  Users,
  WebhookVerdict,
} from "./types.js";

export { TokenError } from "./api.js";

/** Each call can be stopped. The signal ends the whole vault, and the key in it is gone. */
export interface JobOptions {
  signal?: AbortSignal;
}

/** How a key is read. */
export interface VaultReadOptions extends JobOptions {
  /** For an encrypted key. */
  passphrase?: Bytes;
  /** Read a key whose passphrase costs many seconds to check. */
  allowCostly?: boolean;
}

/** A call at a time of your choice. */
export interface TimedOptions extends JobOptions {
  /** Seconds since 1970; default the clock. */
  now?: number;
}

/** How a vault is opened. */
export interface VaultOptions {
  /**
   * After how long without an answer the vault is ended; default 10000. A call's time begins when those before it are
   * answered. Batches and new keys have no limit.
   */
  timeoutMs?: number;
}

/**
 * What a page whose Content-Security-Policy has a `script-src` adds to it, with its quotes: the hash of the only script
 * in the vault's frame. The page also needs `'wasm-unsafe-eval'` there and `worker-src blob:`; where it requires Trusted
 * Types, `trusted-types vonage-jwt-web`.
 *
 * @example
 * ```js
 * import { vaultScriptHash } from "vonage-jwt-web/worker";
 *
 * console.log(`script-src 'self' 'wasm-unsafe-eval' ${vaultScriptHash}; worker-src blob:`);
 * ```
 */
export declare const vaultScriptHash: string;

/**
 * Opens a vault for one key: a worker inside a sandboxed frame with a policy of its own. The worker cannot connect to
 * anything, and proves it before it takes a key. The page around it keeps its network. Only in browsers.
 *
 * @throws {TokenError} `vault_blocked`, `vault_not_locked`, `vault_failed`, `vault_timeout`.
 *
 * @example
 * ```ts browser
 * import { openVault } from "vonage-jwt-web/worker";
 *
 * await using vault = await openVault();
 * await vault.read(fileInput.files[0]);
 * const { token } = await vault.mint({ kind: "application", applicationId });
 * ```
 */
export declare function openVault(options?: VaultOptions): Promise<Vault>;

/**
 * A key behind a locked door. Each function answers as its namesake in `vonage-jwt-web` does, by a promise; the key never
 * comes back to the page, but for `export`. Beside what each names, all throw `vault_closed` where the vault has ended,
 * `vault_timeout` and `vault_failed` where it ends meanwhile, `request_field_invalid` for what cannot be sent to a
 * worker, and the reason of the signal where that stops them.
 *
 * @example
 * ```js browser
 * import { openVault } from "vonage-jwt-web/worker";
 *
 * const vault = await openVault();
 * const { bits } = await vault.read(pem);
 * console.log(bits); // 2048
 * await vault.close();
 * ```
 */
export interface Vault extends AsyncDisposable {
  /**
   * Reads a key, in place of the one before. A `File` is read in the worker: the page never sees its content.
   *
   * @throws {TokenError} As `PrivateKey.read`; `file_unreadable`; `key_overtaken` where another key was asked for meanwhile.
   */
  read(input: Bytes | Blob, options?: VaultReadOptions): Promise<KeySummary>;
  /**
   * Makes a new pair. Chromium has no WebCrypto in a sandboxed worker: there it throws.
   *
   * @throws {TokenError} As `PrivateKey.generate`; `key_overtaken` where another key was asked for meanwhile.
   */
  generate(bits?: 2048 | 3072 | 4096, options?: JobOptions): Promise<KeySummary>;
  /**
   * Tells whether this public key is the key's public half.
   *
   * @throws {TokenError} As `PrivateKey.matches`; `key_empty` where no key is loaded.
   */
  matches(publicKey: Bytes, options?: JobOptions): Promise<boolean>;
  /**
   * Writes the private key in another form.
   *
   * @throws {TokenError} As `PrivateKey.export`; `key_empty` where no key is loaded.
   */
  export(format: ExportFormat, options?: JobOptions): Promise<Uint8Array<ArrayBuffer>>;
  /** Finds all problems of a request. @throws {TokenError} As `check`. */
  check(request: TokenRequest, options?: TimedOptions): Promise<Problem[]>;
  /** Mints a token. @throws {TokenError} As `mint`; `key_empty` where no key is loaded. */
  mint(request: TokenRequest, options?: TimedOptions): Promise<Minted>;
  /** Says what is wrong with a token; the loaded key is part of the context. @throws {TokenError} As `inspect`. */
  inspect(token: Bytes, context?: VaultContext, options?: JobOptions): Promise<Inspection>;
  /** Says what differs between a token that works and one that is refused. @throws {TokenError} As `compare`. */
  compare(works: Bytes, fails: Bytes, context?: VaultContext, options?: JobOptions): Promise<Comparison>;
  /** Makes the request for a token like this one, without its faults. @throws {TokenError} As `fixToken`. */
  fixToken(token: Bytes, context?: VaultContext, options?: JobOptions): Promise<Fix>;
  /** Checks a signed webhook. @throws {TokenError} As `verifyWebhook`. */
  verifyWebhook(input: WebhookInput, options?: JobOptions): Promise<WebhookVerdict>;
  /** Reads who the tokens of a batch are for. @throws {TokenError} As `readUsers`; `file_unreadable`. */
  readUsers(input: Bytes | Blob, users?: UsersOptions, options?: JobOptions): Promise<Users>;
  /** Mints one token for each row. @throws {TokenError} As `mintBatch`; `key_empty` where no key is loaded. */
  mintBatch(
    fingerprint: string,
    request: BatchRequest,
    lines: Uint8Array,
    options?: TimedOptions,
  ): Promise<Uint8Array<ArrayBuffer>>;
  /** Ends the worker, and with it the memory that holds the key. */
  close(): Promise<void>;
  /** Ends when the vault does, for whatever reason. */
  readonly closed: Promise<void>;
}

/** What you know beside the token; the key is the vault's. */
export type VaultContext = Omit<PlainContext, "key">;
