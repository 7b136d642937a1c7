import type { PrivateKey } from "./index.js";
import type { BatchRequest, Bytes } from "./request.js";
import type { UsersColumns, UsersFormat } from "./types.js";

/** What you know beside the token. Each member makes the answer surer. */
export interface InspectContext {
  /** The key that you have: the answer says whether it signed the token. */
  key?: PrivateKey;
  /** The application's public key from the dashboard, in any form: the only proof of what the API will do. */
  publicKey?: Bytes;
  /** Whose token it should be. */
  applicationId?: string;
  /** The API that refused it: the `id` of one of `apis()`, or `"client_sdk"` for a login with the Client SDK. */
  api?: string;
  /** The method of the call; default that of the API. */
  method?: string;
  /** The path of the call, or a whole URL; default that of the API. */
  path?: string;
  /** Seconds since 1970; default the clock. */
  now?: number;
  /** The `Date:` header of the response that refused the token. */
  serverDate?: string;
  /** This computer's clock when that header arrived, in seconds since 1970; default `now`. */
  serverDateAt?: number;
  /** Whether the response had just arrived then: only so does an earlier date show that this computer's clock is fast. */
  serverDateFresh?: boolean;
}

/** A webhook as it arrived. */
export interface WebhookInput {
  /** The token, or the whole `Authorization` header. */
  token: Bytes;
  /** The account's signature secret, not the API secret. */
  secret: Bytes;
  /** The raw body, byte for byte: a body that was parsed and written again has another hash. */
  body?: Bytes;
  /** Seconds since 1970; default the clock. */
  now?: number;
}

/** How a list of users is read. */
export interface UsersOptions {
  /** Default: CSV where the first line contains `,`, `;` or a tab, or is a header by its name. */
  format?: UsersFormat;
  /** The names of the columns of a CSV. Default: by their names, and the users in the first one; `""`: no column. */
  columns?: UsersColumns;
  /** Users by number, in place of a text: `{n}` stands for the number. `first` is 1 by default. */
  pattern?: { text: string; count: number; first?: number };
  /** What all rows share. */
  request?: BatchRequest;
}
