import type { Acl, VideoRequest } from "./types.js";

/** Bytes or text that the package reads. A string is read as UTF-8. Bytes stay yours: overwrite secrets after the call. */
export type Bytes = string | BufferSource;

/** What to mint. Fields that you leave out get their default; an unknown field is an error. */
export type TokenRequest = ApplicationRequest | UserRequest | VideoTokenRequest;

/** What the requests of all kinds share. */
export interface CommonRequest {
  /** The application's UUID, from the dashboard. */
  applicationId: string;
  /** Seconds from `iat` to `exp`: default 900, for video 86400; at least 30, at most 86400, for video 30 days. */
  lifetimeSeconds?: number;
  /** `iat`, in seconds since 1970; default the clock when the token is minted. */
  issuedAt?: number;
  /** `nbf`, in seconds since 1970. */
  notBefore?: number;
  /** Default a random UUID v4. */
  jti?: string;
  /** Custom claims. They cannot name a claim that has a field of its own. A string is JSON text, kept as written. */
  claims?: string | Record<string, unknown>;
}

/** A token for calls from a server: Messages, Voice, Verify, Users and others. */
export interface ApplicationRequest extends CommonRequest {
  kind: "application";
  /** Narrows what the token may call. A string is JSON text: order and integers are kept, errors have line and column. */
  acl?: string | Acl;
  sub?: never;
  video?: never;
}

/** A token that logs one user in with the Client SDK. */
export interface UserRequest extends CommonRequest {
  kind: "user";
  /** The user's name in the application; not the `USR-…` ID. */
  sub: string;
  /** What the user may do. A string is JSON text: order and integers are kept, errors have line and column. */
  acl?: string | Acl;
  video?: never;
}

/** A token for one client of a Video session. */
export interface VideoTokenRequest extends CommonRequest {
  kind: "video";
  /** The session and what the client may do in it. */
  video: VideoRequest;
  sub?: never;
  acl?: never;
}

/** What the rows of a batch share: the users come from the rows. */
export type BatchRequest = ApplicationRequest | (Omit<UserRequest, "sub"> & { sub?: never }) | VideoTokenRequest;
