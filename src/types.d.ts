/** The kind of a token: what it lets its holder do, and which claims it has. */
export type Kind = "application" | "user" | "video";

export type VideoRole = "publisher" | "subscriber" | "moderator" | "publisheronly";

/** What to mint. An absent field takes its default; an unknown one is an error. */
export interface TokenRequest {
  kind: Kind;
  /** The application's UUID, from the dashboard. */
  applicationId: string;
  /** Seconds from `iat` to `exp`: default 900, for video 86400; at least 30, at most 86400, for video 30 days. */
  lifetimeSeconds?: number;
  /** Seconds since 1970; default the clock at mint time. */
  issuedAt?: number;
  /** Seconds since 1970. */
  notBefore?: number;
  /** Default a random UUID v4. */
  jti?: string;
  /** The user's name; kind "user" only. */
  sub?: string;
  /** A string is JSON text: order and integers are kept, errors have line and column. */
  acl?: string | Acl;
  /** Kind "video" only. */
  video?: VideoRequest;
  /** Custom claims; they may not name a claim that has a field of its own. */
  claims?: string | Record<string, unknown>;
}

export interface VideoRequest {
  sessionId: string;
  role?: VideoRole;
  /** At most 1000 characters. */
  connectionData?: string;
  initialLayoutClassList?: string[];
}

export interface Acl {
  paths: Record<string, AclRule>;
}

export interface AclRule {
  /** Absent: every method. */
  methods?: string[];
  /** Undocumented by Vonage; kept as given. */
  filters?: Record<string, unknown>;
}

export interface AclPreset {
  id: string;
  acl: Acl | null;
}

/** One request to one of Vonage's APIs. */
export interface Api {
  id: string;
  /** Vonage's name for the API. */
  name: string;
  auth: "jwt" | "jwt_or_basic" | "basic" | "access_token";
  /** The first is the default. */
  hosts: { region: string; host: string }[];
  method: "GET" | "POST" | "PATCH";
  /** `{name}` stands for a value of the user's. */
  path: string;
  /** Beside `Authorization` and `Content-Type`. */
  headers: [name: string, value: string][];
  contentType: string | null;
  /** As it is sent. */
  body: string | null;
  /** The ACL path that allows the request; null where no source documents it. */
  aclPath: string | null;
  /** It changes nothing and costs nothing: good to see whether a token works. */
  harmless: boolean;
}

export type SnippetTarget =
  | "curl"
  | "powershell"
  | "httpie"
  | "header"
  | "env"
  | "cli"
  | "node"
  | "python"
  | "java"
  | "kotlin"
  | "php"
  | "ruby"
  | "dotnet"
  | "go"
  | "web"
  | "android"
  | "ios";

export interface SnippetInput {
  target: SnippetTarget;
  /** An `Api.id`; only the targets that call something need it. */
  api?: string;
  /** A region of that API; default its first. */
  region?: string;
  /** In place of `$VONAGE_JWT`. */
  token?: string;
  /** For the code that makes the same token; its application ID goes into paths. */
  request?: TokenRequest;
}

/** What a settings link may hold. */
export type Settings = Partial<
  Pick<TokenRequest, "kind" | "applicationId" | "lifetimeSeconds" | "notBefore" | "sub" | "acl" | "claims">
> & { video?: Partial<VideoRequest> };

export type Severity = "error" | "warning" | "info";
export type Details = Record<string, unknown>;

/** Something that was put right in what was given. */
export interface Repair {
  code: RepairCode;
  details?: Details;
}

/** Something wrong in a request; `field` is in the spelling of `TokenRequest`: "applicationId", "video.sessionId". */
export interface Problem {
  code: Code;
  field: string;
  details?: Details;
}

export interface Finding {
  code: Code;
  severity: Severity;
  claim?: string;
  details?: Details;
}

/** Why something was refused. */
export interface TokenError extends Error {
  name: "TokenError";
  code: Code;
  field: string | null;
  details?: Details;
  problems?: Problem[];
}

export type KeyFormat = "pkcs8" | "pkcs1" | "jwk";
export type ExportFormat = "pkcs8" | "pkcs1" | "env" | "jwk";

export interface ReadOptions {
  /** Read a key whose passphrase costs many seconds to check. */
  allowCostly?: boolean;
}

/** What may be shown of a key: never the key. */
export interface KeySummary {
  format: KeyFormat;
  encrypted: boolean;
  bits: number;
  exponent: number;
  /** SHA-256 of the SubjectPublicKeyInfo's DER, lower-case hex. */
  fingerprint: string;
  publicKeyPem: string;
  repairs: Repair[];
  warnings: Finding[];
  /** The application ID that stood around the key, in a .env file or an application's JSON. */
  applicationId?: string;
}

/** A minted token. */
export interface Minted {
  token: string;
  headerJson: string;
  payloadJson: string;
  /** `exp`, seconds since 1970. */
  expiresAt: number;
  /** When the API refuses it: the earlier of `exp` and `iat` + 24 h (video: `exp`), seconds since 1970. */
  diesAt: number;
  warnings: Finding[];
}

export interface InspectContext {
  key?: PrivateKey;
  publicKey?: Uint8Array;
  applicationId?: string;
  api?: string;
  method?: string;
  path?: string;
  /** Seconds since 1970. */
  now?: number;
  /** The `Date:` header of the response that refused the token. */
  serverDate?: string;
  /** What this computer's clock said when that header came, in seconds since 1970; default `now`. */
  serverDateAt?: number;
  /** Whether that response had just arrived then: only so an earlier date shows that this computer's clock is fast. */
  serverDateFresh?: boolean;
}

export interface Inspection {
  /** The token itself, put right, without what stood around it. */
  token?: string;
  headerJson?: string;
  payloadJson?: string;
  signature: "valid" | "invalid" | "unchecked";
  /** What is known of the loaded key, with which a new token is signed; absent without one, or where nothing is known. */
  loadedKey?: "applications" | "notApplications" | "signer" | "notSigner";
  kind: Kind | "webhook" | "opentok" | "unknown";
  verdict: "accepted" | "refused" | "unsure";
  /** What would make the verdict sure. */
  missing: string[];
  /** Seconds since 1970. */
  diesAt?: number;
  findings: Finding[];
  repairs: Repair[];
}

/** A request that makes a token anew, and every difference but the times and `jti`, which are always new. */
export interface Fix {
  request: TokenRequest;
  changes: Change[];
}

/** One difference between a token and the one that is made in its place. */
export interface Change {
  /** The claim, or the place in it: "role", "acl.paths./v1/calls.methods", "header.alg". */
  at: string;
  /** JSON text, cut where it is long; absent where there was nothing. */
  from?: string;
  /** JSON text, cut where it is long; absent where it is left out. */
  to?: string;
}

export interface WebhookInput {
  token: string | Uint8Array;
  /** The account's signature secret, not the API secret. */
  secret: Uint8Array;
  /** The raw body, byte for byte. */
  body?: Uint8Array;
  /** Seconds since 1970. */
  now?: number;
}

export interface WebhookVerdict {
  verdict: "genuine" | "forged" | "unsure";
  payloadJson?: string;
  findings: Finding[];
  repairs: Repair[];
}

/** How a list of users is to be read. */
export interface UsersOptions {
  /** Default: CSV where the first line holds `,`, `;` or a tab, or is a header by its name. */
  format?: UsersFormat;
  /** Names of a CSV's columns. Default by their names, the users in the first where no name tells; "": no column. */
  columns?: UsersColumns;
  /** Users by number, in place of a text: `{n}` stands for the number. `first` is 1 by default. */
  pattern?: { text: string; count: number; first?: number };
  /** What all rows share. */
  request?: TokenRequest;
}

export type UsersFormat = "lines" | "csv";

export interface UsersColumns {
  /** The user's name: `sub` in a user token; in the other kinds only a label. */
  sub?: string;
  lifetimeSeconds?: string;
  /** The id of a preset, or JSON text. */
  acl?: string;
  /** JSON text. */
  claims?: string;
}

/** One row as it was given; an absent cell leaves what the request says. */
export interface UserRow {
  /** Where it begins, from 1. */
  line: number;
  user: string;
  lifetimeSeconds?: string;
  acl?: string;
  claims?: string;
}

/** Something about one row: an error keeps it from being minted. */
export interface RowProblem {
  line: number;
  code: Code;
  severity: Severity;
  field: string;
  details?: Details;
}

/** A warning with the figures of the first of the `rows` good rows that have it; `line` is where that one begins. */
export interface RowsFinding extends Finding {
  rows: number;
  line: number;
}

/** Who the tokens are for, and what is wrong with the list. */
export interface Users {
  format?: UsersFormat;
  /** The names of a CSV's columns. */
  names: string[];
  /** The columns that are used. */
  columns: UsersColumns;
  /** How many rows were found, at most 1,000,000; empty lines do not count. */
  rows: number;
  /** How many of them can be minted. */
  good: number;
  /** The first rows. */
  preview: UserRow[];
  /** The first hundred problems, in the order of the lines. */
  problems: RowProblem[];
  warnings: number;
  /** What a single token would be warned of, counted over the good rows. */
  findings: RowsFinding[];
  repairs: Repair[];
  /** What is wrong with what all rows share. */
  settings: Problem[];
  /** The good rows for `mintBatch`. */
  lines: Uint8Array;
  /** How many rows a chunk has; the last one may have fewer. */
  chunkRows: number;
  /** Where each chunk of `lines` ends. */
  ends: Uint32Array;
}

/** What can be put right. */
export type RepairCode =
  | "bom_removed"
  | "utf16_decoded"
  | "escaped_newlines"
  | "line_breaks_restored"
  | "whitespace_removed"
  | "quotes_removed"
  | "assignment_removed"
  | "json_unwrapped"
  | "code_fence_removed"
  | "quote_marks_removed"
  | "dashes_restored"
  | "label_corrected"
  | "armour_added"
  | "padding_restored"
  | "base64url_read"
  | "base64_of_pem_read"
  | "invisible_characters_removed"
  | "surrounding_text_removed"
  | "der_read"
  | "headers_removed"
  | "duplicate_removed"
  | "bearer_removed"
  | "padding_removed"
  | "percent_decoded"
  | "standard_base64_read"
  | "braces_removed"
  | "html_decoded"
  | "quoted_printable_decoded"
  | "escapes_decoded"
  | "hex_decoded"
  | "concatenation_removed"
  | "line_prefixes_removed"
  | "line_separators_removed"
  | "plus_signs_restored"
  | "label_removed"
  | "hyphens_restored";

/** Every code. One rule has one code, in Generate and in Inspect. */
export type Code =
  | RepairCode
  | "key_empty"
  | "key_input_too_long"
  | "key_not_recognised"
  | "key_truncated"
  | "key_damaged"
  | "key_masked"
  | "key_elided"
  | "key_inconsistent"
  | "key_several"
  | "key_encrypted"
  | "key_passphrase_wrong"
  | "key_encryption_unsupported"
  | "key_kdf_too_costly"
  | "key_is_public"
  | "key_is_certificate"
  | "key_is_request"
  | "key_is_openssh"
  | "key_is_putty"
  | "key_is_pgp"
  | "key_is_pkcs12"
  | "key_is_jwks"
  | "key_is_token"
  | "key_is_secret"
  | "key_is_path"
  | "key_is_application_id"
  | "key_wrong_algorithm"
  | "key_multi_prime"
  | "key_too_small"
  | "key_too_large"
  | "key_unsafe"
  | "key_exponent_unusual"
  | "public_key_not_recognised"
  | "public_key_is_private"
  | "key_making_unavailable"
  | "random_unavailable"
  | "signing_failed"
  | "request_unknown_field"
  | "request_field_invalid"
  | "request_has_secret"
  | "field_has_secret"
  | "kind_missing"
  | "kind_invalid"
  | "field_not_for_kind"
  | "application_id_missing"
  | "application_id_invalid"
  | "lifetime_too_short"
  | "lifetime_too_long"
  | "time_not_an_integer"
  | "time_in_milliseconds"
  | "nbf_after_exp"
  | "jti_not_a_uuid"
  | "sub_missing"
  | "acl_not_an_object"
  | "acl_paths_missing"
  | "acl_paths_not_an_object"
  | "acl_unknown_key"
  | "acl_path_invalid"
  | "acl_method_invalid"
  | "acl_filters_invalid"
  | "claim_reserved"
  | "claims_not_an_object"
  | "json_invalid"
  | "json_duplicate_key"
  | "video_session_missing"
  | "video_session_unexpected"
  | "video_role_invalid"
  | "video_data_invalid"
  | "video_data_too_long"
  | "video_layout_invalid"
  | "settings_invalid"
  | "settings_has_secret"
  | "sub_is_user_id"
  | "acl_missing"
  | "acl_allows_nothing"
  | "nbf_in_future"
  | "text_has_invisible"
  | "text_has_outer_spaces"
  | "token_large"
  | "batch_empty"
  | "batch_input_too_long"
  | "batch_not_text"
  | "batch_too_many"
  | "batch_column_missing"
  | "batch_quote_open"
  | "batch_pattern_invalid"
  | "batch_count_invalid"
  | "batch_jti_fixed"
  | "batch_line_empty"
  | "batch_row_ragged"
  | "batch_quote_misplaced"
  | "batch_user_empty"
  | "batch_duplicate_user"
  | "batch_preset_unknown"
  | "batch_key_changed"
  | "token_empty"
  | "token_too_long"
  | "token_not_a_jwt"
  | "token_is_opentok"
  | "token_is_encrypted"
  | "token_is_webhook"
  | "token_is_key"
  | "token_several"
  | "token_truncated"
  | "header_invalid"
  | "header_unexpected"
  | "payload_invalid"
  | "alg_missing"
  | "alg_not_rs256"
  | "alg_none"
  | "typ_missing"
  | "typ_invalid"
  | "signature_invalid"
  | "signature_length"
  | "signature_unchecked"
  | "application_id_mismatch"
  | "iat_missing"
  | "iat_in_future"
  | "iat_too_old"
  | "exp_missing"
  | "default_lifetime_passed"
  | "exp_passed"
  | "exp_before_iat"
  | "iat_and_exp_missing"
  | "time_not_a_number"
  | "jti_missing"
  | "claim_leaked"
  | "sub_on_admin_call"
  | "acl_lacks_path"
  | "acl_depends_on_filters"
  | "call_path_invalid"
  | "api_unknown"
  | "api_is_basic_only"
  | "api_wants_access_token"
  | "clock_differs"
  | "server_date_invalid"
  | "response_is_old"
  | "token_not_clean"
  | "webhook_secret_empty"
  | "webhook_alg_not_hs256"
  | "webhook_signature_invalid"
  | "webhook_body_changed"
  | "webhook_body_unchecked"
  | "webhook_hash_missing"
  | "webhook_age"
  | "webhook_issuer_unexpected";
