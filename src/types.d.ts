/** The kind of a token, which decides what it lets its holder do and which claims it has. */
export type Kind = "application" | "user" | "video";

/** What the client of a Video session may do. */
export type VideoRole = "publisher" | "subscriber" | "moderator" | "publisheronly";

/** What to mint. A missing field takes its default. An unknown field is an error. */
export interface TokenRequest {
  kind: Kind;
  /** The application's UUID, from the dashboard. */
  applicationId: string;
  /** Seconds from `iat` to `exp`. Default: 900, or 86400 for Video. From 30 to 86400, or to 30 days for Video. */
  lifetimeSeconds?: number;
  /** Seconds since 1970. Default: the clock when the token is minted. */
  issuedAt?: number;
  /** Seconds since 1970. */
  notBefore?: number;
  /** Default: a random UUID v4. */
  jti?: string;
  /** The user's name. Only for kind "user". */
  sub?: string;
  /** A string is JSON text: its order and integers are kept, and errors have a line and column. */
  acl?: string | Acl;
  /** Only for kind "video". */
  video?: VideoRequest;
  /** Custom claims. They may not name a claim that has its own field. */
  claims?: string | Record<string, unknown>;
}

/** What only a Video token has. */
export interface VideoRequest {
  /** As `POST /session/create` answered. */
  sessionId: string;
  /** Default "publisher". */
  role?: VideoRole;
  /** At most 1000 characters. */
  connectionData?: string;
  /** Names of layout classes. */
  initialLayoutClassList?: string[];
}

/** What a token may call. */
export interface Acl {
  /** By path; `*` stands for one part of it, `**` for any number. */
  paths: Record<string, AclRule>;
}

/** What a token may do with one path. */
export interface AclRule {
  /** If absent, every method is allowed. */
  methods?: string[];
  /** Not documented by Vonage. Kept as given. */
  filters?: Record<string, unknown>;
}

/** A ready-made ACL. */
export interface AclPreset {
  id: string;
  /** null: none, which allows everything. */
  acl: Acl | null;
}

/** One request to one of Vonage's APIs. */
export interface Api {
  id: string;
  /** Vonage's name for the API. */
  name: string;
  auth: "jwt" | "jwt_or_basic" | "basic" | "access_token";
  /** The first host is the default. */
  hosts: { region: string; host: string }[];
  method: "GET" | "POST" | "PATCH";
  /** `{name}` is a placeholder for a value of the user's. */
  path: string;
  /** The headers besides `Authorization` and `Content-Type`. */
  headers: [name: string, value: string][];
  contentType: string | null;
  /** The body as it is sent. */
  body: string | null;
  /** The recipient and the sender in the sample body, if it has them. `SnippetInput` can replace them. */
  to: string | null;
  from: string | null;
  /** The ACL path that allows the request, or null if no source documents it. */
  aclPath: string | null;
  /** Whether it changes nothing and costs nothing, which makes it a good way to see whether a token works. */
  harmless: boolean;
}

/** What a snippet is written for. */
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

/** Which snippet to write. */
export interface SnippetInput {
  target: SnippetTarget;
  /** An `Api.id`. Only the targets that call an API need it. */
  api?: string;
  /** A region of that API. Default: its first. */
  region?: string;
  /** Used instead of `$VONAGE_JWT`. */
  token?: string;
  /** The recipient and the sender to use instead of the sample's. A phone number can be written in any form. */
  to?: string;
  from?: string;
  /** For code that makes the same token. Its application ID goes into paths. */
  request?: TokenRequest;
}

/** What a settings link may contain. */
export type Settings = Partial<
  Pick<TokenRequest, "kind" | "applicationId" | "lifetimeSeconds" | "notBefore" | "sub" | "acl" | "claims">
> & { video?: Partial<VideoRequest> };

/** How grave a finding is. An error means that the API refuses the token. */
export type Severity = "error" | "warning" | "info";

/** A code with its details, which are absent if there are none. The type of `code` decides which details there can be. */
export type Coded<C extends Code = Code> = {
  [K in C]: { code: K } & (NoDetails extends DetailsOf[K] ? { details?: DetailsOf[K] } : { details: DetailsOf[K] });
}[C];

/** A repair to the user's input. */
export type Repair = Coded<RepairCode>;

/** A problem in a request. `field` is spelled as in `TokenRequest`: "applicationId", "video.sessionId". */
export type Problem = Coded & { field: string };

/** Something found in a token or a key. With severity `"error"` the API refuses the token. */
export type Finding = Coded & {
  severity: Severity;
  /** The claim, or the member of the header, that it is about. */
  claim?: string;
};

/** Why something was refused. A refusal of `mintBatch` also has the `line` and the `user` of its row in `details`. */
export type TokenError = Error &
  Coded & {
    name: "TokenError";
    /** What to mark: a field of `TokenRequest` or of the input, or null if it concerns the whole. */
    field: string | null;
    /** Every problem of the request, in the order of the form. The first one is also `code`. */
    problems?: Problem[];
  };

/** How a key was written. */
export type KeyFormat = "pkcs8" | "pkcs1" | "jwk";
/** How a key can be written. */
export type ExportFormat = "pkcs8" | "pkcs1" | "env" | "jwk";

/** How a key is read. */
export interface ReadOptions {
  /** Read a key even if checking its passphrase takes many seconds. */
  allowCostly?: boolean;
}

/**
 * Computes two modular powers or two products at a time: see engine/README.md. It changes a desk in place, which is
 * the ten little-endian fields of 528 bytes that the README lists.
 */
export interface EngineObject {
  radixBits(bits: number): number;
  product(desk: Uint8Array, bits: number): void;
  power(desk: Uint8Array, bits: number, exponentBits: number): void;
  /** The exponent is `high` · 2^32 + `low`. */
  publicPower(desk: Uint8Array, bits: number, low: number, high: number): void;
}

/** Public facts about the key, safe to display. Never the key itself. */
export interface KeySummary {
  /** How the key was written. */
  format: KeyFormat;
  /** Whether a passphrase protected it. */
  encrypted: boolean;
  /** The length of the modulus in bits. */
  bits: number;
  /** The public exponent: nearly always 65537, and below 2^33. */
  exponent: number;
  /** SHA-256 of the DER of the SubjectPublicKeyInfo, in lower-case hex. */
  fingerprint: string;
  /** The public half as the dashboard shows it: SubjectPublicKeyInfo in PEM. */
  publicKeyPem: string;
  /** What was repaired to read it. */
  repairs: Repair[];
  warnings: Finding[];
  /** The application ID found next to the key, in a .env file or an application's JSON. */
  applicationId?: string;
}

/** A minted token. */
export interface Minted {
  /** The compact form: three parts in base64url. */
  token: string;
  /** The header as signed, byte for byte. */
  headerJson: string;
  /** The payload as signed, byte for byte. */
  payloadJson: string;
  /** `exp`, in seconds since 1970. */
  expiresAt: number;
  /** When the API starts to refuse it, in seconds since 1970: the earlier of `exp` and `iat` + 24 h. For Video, `exp`. */
  diesAt: number;
  warnings: Finding[];
}

/** What is known beside the token. */
export interface InspectContext {
  /** The loaded key, to find out whether it signed the token. */
  key?: PrivateKey;
  /** The application's public key from the dashboard, in any format. It is the only proof of what the API will do. */
  publicKey?: Uint8Array;
  /** The application that the token should be for. */
  applicationId?: string;
  /** An `Api.id`, or "client_sdk" for a Client SDK login. */
  api?: string;
  /** The method of the call. Default: the API's. */
  method?: string;
  /** The path of the call, or a whole URL. Default: the API's. */
  path?: string;
  /** Seconds since 1970. */
  now?: number;
  /** The `Date:` header of the response that refused the token. */
  serverDate?: string;
  /** This computer's time when that header arrived, in seconds since 1970. Default: `now`. */
  serverDateAt?: number;
  /** Whether that response had just arrived. Only then does an earlier date show that this computer's clock is fast. */
  serverDateFresh?: boolean;
}

/** What was found about a token. */
export interface Inspection {
  /** The token itself, repaired, without the text around it. */
  token?: string;
  headerJson?: string;
  payloadJson?: string;
  signature: "valid" | "invalid" | "unchecked";
  /** What is known about the loaded key, which would sign a new token. Absent if no key is loaded or nothing is known. */
  loadedKey?: "applications" | "notApplications" | "signer" | "notSigner";
  /** The call that was pasted with the token. */
  exchange?: Exchange;
  kind: Kind | "webhook" | "opentok" | "foreign" | "unknown";
  verdict: "accepted" | "refused" | "unsure";
  /** What would turn an unsure verdict into a sure one. */
  missing: ("publicKey" | "api" | "filters" | "freshResponse" | "repairedToken" | "otherCause")[];
  /** When the API stops accepting it, in seconds since 1970. */
  diesAt?: number;
  findings: Finding[];
  repairs: Repair[];
}

/** One call and its answer, as curl, HTTPie, a browser, Postman or a HAR file shows them. Nothing in it is secret. */
export interface Exchange {
  /** In capital letters. */
  method: string;
  /** Up to the query. */
  path: string;
  host?: string;
  /** The region of the host, if it is in the catalogue. */
  region?: string;
  /** An `Api.id`, if the call is in the catalogue. */
  api?: string;
  /** Of the response. */
  status?: number;
  /** The `Date:` header of the response. */
  date?: string;
  /** That date, in seconds since 1970. */
  at?: number;
  /** What the body of a refusal says. */
  said?: { title: string; detail?: string };
  /** The index in `findings` of the one that explains the refusal. */
  because?: number;
}

/** A token that works and one that is refused. */
export interface Comparison {
  works: Inspection;
  fails: Inspection;
  /** That which explains the refusal first. Empty if either token cannot be read. */
  differences: Difference[];
}

/** One difference between two tokens. "keys_differ": another key signed one of them, or it was changed after signing. */
export interface Difference {
  code:
    | "keys_same"
    | "keys_differ"
    | "keys_unknown"
    | "header_differs"
    | "claim_differs"
    | "acl_differs"
    | "lifetime_differs"
    | "issued_differs"
    | "only_refused";
  /** The claim, or the place in it: "role", "acl.paths./v1/calls.methods", "header.alg", "lifetime", "signature". */
  at: string;
  /** JSON text, cut where it is long; absent where there is nothing. */
  works?: string;
  /** JSON text, cut where it is long; absent where there is nothing. */
  fails?: string;
  /** The index in `fails.findings` of what this explains. */
  finding?: number;
}

/** A request that makes a token anew, and every difference except the times and `jti`, which are always new. */
export interface Fix {
  request: TokenRequest;
  changes: Change[];
}

/** One difference between a token and its replacement. */
export interface Change {
  /** The claim, or the place inside it: "role", "acl.paths./v1/calls.methods", "header.alg". */
  at: string;
  /** The old value as JSON text, shortened if long. Absent if there was none. */
  from?: string;
  /** The new value as JSON text, shortened if long. Absent if it is left out, and for the new `iat` and `exp`. */
  to?: string;
}

/** A webhook as it arrived. */
export interface WebhookInput {
  /** The token from the `Authorization` header, or the whole request. */
  token: string | Uint8Array;
  /** The account's signature secret, not the API secret. */
  secret: Uint8Array;
  /** The raw body, byte for byte. */
  body?: Uint8Array;
  /** Seconds since 1970. */
  now?: number;
}

/** What was found about a webhook. */
export interface WebhookVerdict {
  verdict: "genuine" | "forged" | "unsure";
  payloadJson?: string;
  /** The body in the request around the token, if the input has none. It has the hash that was signed. */
  body?: string;
  findings: Finding[];
  repairs: Repair[];
}

/** Options for reading a list of users. */
export interface UsersOptions {
  /** Default: CSV if the first line contains `,`, `;` or a tab, or is the name of a users column. */
  format?: UsersFormat;
  /**
   * Names of a CSV's columns. Default: found by their names, or else the users are in the first. "" means no column. A
   * first row without a known name is a row of data, and its columns are called "column 1" and so on, unless `format`
   * says that it is a header.
   */
  columns?: UsersColumns;
  /** Numbered users instead of a list. `{n}` becomes the number. `first` is 1 by default. */
  pattern?: { text: string; count: number; first?: number };
  /** The request that all rows share. */
  request?: TokenRequest;
}

/** A name a line, or a table. */
export type UsersFormat = "lines" | "csv";

/** The names of the columns that are used. */
export interface UsersColumns {
  /** The user's name: `sub` in a user token, and only a label in the other kinds. */
  sub?: string;
  lifetimeSeconds?: string;
  /** The ID of a preset, or JSON text. */
  acl?: string;
  /** JSON text. */
  claims?: string;
}

/** One row as given. A missing cell keeps what the shared request says. */
export interface UserRow {
  /** The line where it begins, from 1. */
  line: number;
  /** The user's name. Only a label in kinds other than "user". */
  user: string;
  /** The cell's text: a number of seconds. */
  lifetimeSeconds?: string;
  /** The cell's text: the ID of a preset, or JSON. */
  acl?: string;
  /** The cell's text: JSON. */
  claims?: string;
}

/** A problem with one row. An error means that the row cannot be minted. */
export type RowProblem = Coded & {
  /** The line where the row begins, from 1, or the row's number in a pattern. */
  line: number;
  severity: Severity;
  /** A field of `TokenRequest`, or "users". */
  field: string;
};

/** A warning that `rows` good rows share, with the values of the first one. `line` is where that row begins. */
export type RowsFinding = Finding & { rows: number; line: number };

/** Who the tokens are for, and what is wrong with the list. */
export interface Users {
  format?: UsersFormat;
  /** The names of a CSV's columns. */
  names: string[];
  /** Whether the first row of a CSV is a header. */
  hasHeader?: boolean;
  /** Whether nothing says that `columns.sub` has the users. */
  isGuess?: boolean;
  /** The columns in use. */
  columns: UsersColumns;
  /** How many rows were found, at most 1,000,000. Empty lines do not count. */
  rows: number;
  /** How many of them can be minted. */
  good: number;
  /** The first rows, for a preview. */
  preview: UserRow[];
  /** The first hundred problems, by line. */
  problems: RowProblem[];
  warnings: number;
  /** The warnings that a single token would get, counted over the good rows. */
  findings: RowsFinding[];
  repairs: Repair[];
  /** What is wrong with the request that all rows share. */
  settings: Problem[];
  /** The good rows for `mintBatch`. */
  lines: Uint8Array;
  /** How many rows a chunk has. The last one may have fewer. */
  chunkRows: number;
  /** Where each chunk of `lines` ends, in bytes. */
  ends: Uint32Array;
}

/** The code of a repair. */
export type RepairCode = keyof RepairDetailsOf;

/** Every code. Each rule has one code, shared by Generate and Inspect. */
export type Code = keyof DetailsOf;

/** A code without details. */
export type NoDetails = Record<never, never>;

// The codes and their details, written by `cargo test --test types -- --ignored` from src/code.rs
/** The details of each repair. */
export interface RepairDetailsOf {
  bom_removed: NoDetails;
  utf16_decoded: NoDetails;
  escaped_newlines: { count?: number };
  line_breaks_restored: { count?: number };
  whitespace_removed: { count?: number; lineBreaks?: number; spaces?: number };
  quotes_removed: NoDetails;
  assignment_removed: NoDetails;
  json_unwrapped: NoDetails;
  code_fence_removed: NoDetails;
  quote_marks_removed: NoDetails;
  dashes_restored: NoDetails;
  label_corrected: NoDetails;
  armour_added: NoDetails;
  padding_restored: NoDetails;
  base64url_read: NoDetails;
  base64_of_pem_read: NoDetails;
  invisible_characters_removed: { count?: number };
  surrounding_text_removed: NoDetails;
  der_read: NoDetails;
  headers_removed: { count?: number };
  duplicate_removed: { count?: number };
  bearer_removed: NoDetails;
  padding_removed: { count?: number };
  percent_decoded: NoDetails;
  standard_base64_read: NoDetails;
  braces_removed: NoDetails;
  html_decoded: NoDetails;
  quoted_printable_decoded: NoDetails;
  escapes_decoded: NoDetails;
  hex_decoded: NoDetails;
  concatenation_removed: NoDetails;
  line_prefixes_removed: NoDetails;
  line_separators_removed: NoDetails;
  plus_signs_restored: NoDetails;
  label_removed: NoDetails;
  hyphens_restored: NoDetails;
}

/** The details of each code: values for its message, never a part of a key or a secret. */
export interface DetailsOf extends RepairDetailsOf {
  key_empty: NoDetails;
  key_input_too_long: { bytes: number; maximum: number };
  key_not_recognised: { found?: "json" | "java_keystore" | "binary" };
  key_truncated: { missing?: "start" | "end"; missingBytes?: number };
  key_damaged: { reason: string; line?: number; member?: string; where?: string };
  key_masked: { line: number };
  key_elided: { line: number };
  key_inconsistent: { number: string };
  key_several: { count: number };
  key_encrypted: NoDetails;
  key_passphrase_wrong: NoDetails;
  key_encryption_unsupported: { scheme: string; cipher?: string; command?: string };
  key_kdf_too_costly: { seconds: number; canAllow: boolean; rounds?: number; memoryBytes?: number; command?: string };
  key_is_public: { format?: "openssh" | "ssh2"; algorithm?: string };
  key_is_certificate: { format?: "pkcs7"; algorithm?: string };
  key_is_request: { algorithm?: string };
  key_is_openssh: { format?: "ssh2"; algorithm?: string; encrypted?: boolean; command?: string };
  key_is_putty: { algorithm: string; encrypted: boolean; command?: string };
  key_is_pgp: NoDetails;
  key_is_pkcs12: { command: string };
  key_is_jwks: { count: number };
  key_is_token: NoDetails;
  key_is_secret: NoDetails;
  key_is_path: NoDetails;
  key_is_application_id: NoDetails;
  key_wrong_algorithm: { algorithm: string };
  key_multi_prime: { primes: number };
  key_too_small: { bits: number };
  key_too_large: { bits: number };
  key_unsafe: { reason: "even" | "equal_primes" | "composite" | "close_primes" | "unbalanced" | "exponent" };
  key_exponent_unusual: { exponent: number };
  public_key_not_recognised: { found?: string; algorithm?: string; bits?: number };
  public_key_is_private: { found?: string; algorithm?: string };
  key_making_unavailable: { command: string };
  random_unavailable: NoDetails;
  signing_failed: NoDetails;
  request_unknown_field: { name: string };
  request_field_invalid: {
    expected?: "string" | "number" | "array" | "object";
    name?: string;
    value?: string;
    bits?: number;
  };
  request_has_secret: { line?: number };
  field_has_secret: { field: string };
  kind_missing: NoDetails;
  kind_invalid: { value: string };
  field_not_for_kind: { kind: "application" | "user" | "video" };
  application_id_missing: NoDetails;
  application_id_invalid: { value: string; reason: "padded" | "api_key" | "not_a_uuid" | "not_a_string" };
  lifetime_too_short: { seconds: number; minSeconds: number };
  lifetime_too_long: { seconds: number; maxSeconds: number };
  time_not_an_integer: { value: string; reason?: "too_large" };
  time_in_milliseconds: { value: string; seconds: number };
  nbf_after_exp: { nbf: number; exp: number; atResponse?: number; sinceResponse?: number };
  jti_not_a_uuid: { value: string };
  sub_missing: { value?: string };
  acl_not_an_object: { found: string };
  acl_paths_missing: NoDetails;
  acl_paths_not_an_object: NoDetails;
  acl_unknown_key: { name: string; path?: string };
  acl_path_invalid: { path: string; reason: string };
  acl_method_invalid: { path: string; method?: string };
  acl_filters_invalid: { path: string };
  claim_reserved: { name: string };
  claims_not_an_object: NoDetails;
  json_invalid: { line: number; column: number; reason?: string };
  json_duplicate_key: { name: string; part?: "header" | "payload" };
  video_session_missing: { value?: string };
  video_session_unexpected: { reason: "other_id" | "opentok" };
  video_scope_unexpected: { value?: string };
  video_role_invalid: { value: string };
  video_data_invalid: { value: string };
  video_data_too_long: { length: number; maxLength: number };
  video_layout_invalid: { value: string };
  settings_invalid: { name?: string };
  settings_has_secret: NoDetails;
  sub_is_user_id: { value: string };
  acl_missing: NoDetails;
  acl_allows_nothing: { reason: "no_path" | "no_method" | "no_client_sdk_path" };
  nbf_in_future: { nbf: number; seconds: number; atResponse?: number; sinceResponse?: number };
  text_has_invisible: { value: string; characters: string[]; count: number; at: number };
  text_has_outer_spaces: { value: string };
  token_large: { bytes: number; limit: number };
  batch_empty: { hasHeader: boolean };
  batch_input_too_long: { bytes: number; limit: number };
  batch_not_text: { encoding?: "UTF-16"; line?: number; hasNul?: boolean; isWorkbook?: boolean; format?: string };
  batch_too_many: { limit: number; line?: number; count?: number };
  batch_column_missing: { name: string; columns: string[]; line: number };
  batch_quote_open: { line: number };
  batch_pattern_invalid: { value: string };
  batch_count_invalid: { value: number | string };
  batch_jti_fixed: NoDetails;
  batch_line_empty: NoDetails;
  batch_row_ragged: { expected: number; found: number };
  batch_quote_misplaced: NoDetails;
  batch_user_empty: NoDetails;
  batch_duplicate_user: { user: string; firstLine: number };
  batch_preset_unknown: { value: string; known: string[] };
  batch_key_changed: NoDetails;
  token_empty: NoDetails;
  token_too_long: { bytes: number; limit: number };
  token_not_a_jwt: { parts?: number; looksLike?: string };
  token_is_opentok: NoDetails;
  token_is_encrypted: NoDetails;
  token_is_foreign: { issuer?: string };
  token_is_webhook: NoDetails;
  token_is_key: NoDetails;
  token_several: { count: number };
  token_truncated: { parts: number };
  header_invalid: { reason: "empty" | "base64" | "utf8" | "json" | "object"; line?: number; column?: number };
  header_unexpected: { name: string };
  payload_invalid: { reason: "empty" | "base64" | "utf8" | "json" | "object"; line?: number; column?: number };
  alg_missing: NoDetails;
  alg_not_rs256: { value: string };
  alg_none: { value: string };
  typ_missing: NoDetails;
  typ_invalid: { value: string };
  signature_invalid: { checkedWith: "key" | "publicKey"; loadedKeyFits?: boolean; accepted?: boolean };
  signature_length: { bytes: number; expected: number | number[] };
  signature_unchecked: NoDetails;
  application_id_mismatch: { value: string; expected: string };
  iat_missing: NoDetails;
  iat_in_future: { iat: number; seconds: number; atResponse?: number; sinceResponse?: number };
  iat_too_old: { iat: number; seconds: number; maxSeconds: number; atResponse?: number; sinceResponse?: number };
  exp_missing: { honouredSeconds: number };
  default_lifetime_passed: { diedAt: number; seconds: number; sinceResponse?: number };
  exp_passed: { exp: number; seconds: number; sinceResponse?: number };
  exp_before_iat: { exp: number; iat?: number };
  iat_and_exp_missing: NoDetails;
  time_not_a_number: { value: string };
  jti_missing: NoDetails;
  claim_leaked: { instead: string };
  sub_on_admin_call: { sub: string; api: string; name: string };
  acl_lacks_path: { method: string; path: string; needs: string };
  acl_depends_on_filters: { method: string; path: string; needs: string };
  call_path_invalid: { path: string; reason: string };
  api_unknown: { api: string };
  api_is_basic_only: { api: string; name: string };
  api_wants_access_token: { api: string; name: string };
  clock_differs: { seconds: number; server: number; here: number };
  server_date_invalid: { value: string };
  response_is_old: { seconds: number; server: number; here: number };
  token_not_clean: {
    lineBreaks?: number;
    spaces?: number;
    bearers?: number;
    quotes?: boolean;
    invisible?: number;
    padding?: boolean;
    standardBase64?: boolean;
  };
  call_without_token: { reason: "none" | "basic" | "variable" | "other" };
  call_scheme_wrong: { scheme?: string };
  calls_several: { count: number };
  call_refused: { status: number; title?: string; host?: string; keyMatches?: boolean };
  call_answered: { status: number; title?: string; host?: string };
  keys_same: NoDetails;
  keys_differ: NoDetails;
  keys_unknown: NoDetails;
  header_differs: NoDetails;
  claim_differs: NoDetails;
  acl_differs: NoDetails;
  lifetime_differs: NoDetails;
  issued_differs: NoDetails;
  only_refused: NoDetails;
  webhook_secret_empty: NoDetails;
  webhook_alg_not_hs256: { alg: string };
  webhook_signature_invalid: NoDetails;
  webhook_body_changed: { matches?: string };
  webhook_body_unchecked: NoDetails;
  webhook_hash_missing: NoDetails;
  webhook_age: { iat: number; seconds: number; exp?: number };
  webhook_issuer_unexpected: { value?: string };
}
// The end of what is written
