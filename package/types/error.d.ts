import type { Code, Coded, Problem } from "./types.js";

/** The codes that come from the package itself, and not from the core. */
export type PackageCode =
  | "wasm_unavailable"
  | "not_started"
  | "core_stopped"
  | "key_freed"
  | "key_overtaken"
  | "file_unreadable"
  | "vault_blocked"
  | "vault_not_locked"
  | "vault_failed"
  | "vault_timeout"
  | "vault_closed"
  | "internal";

/** A code of the package; it has no details. */
export type PackageCoded = { [C in PackageCode]: { code: C; details?: undefined } }[PackageCode];

/** The error that every function throws. `message` is a sentence; `code` is stable and tells which `details` there are. */
export type TokenError = Error &
  (Coded<Code> | PackageCoded) & {
    readonly name: "TokenError";
    /** The field to mark, in the spelling of the input: "applicationId", "video.sessionId"; null: the whole. */
    readonly field: string | null;
    /** Every problem of a request, in the form's order; the first of them is `code`. */
    readonly problems?: Problem[];
  };
