//! What the user knows besides the token.

use crate::PublicKey;

/// What the user knows besides the token.
#[derive(Clone, Copy, Default)]
pub struct InspectContext<'a> {
    /// The public half of the loaded key.
    pub key: Option<&'a PublicKey>,
    /// The public key that the user copied from the dashboard, in any spelling.
    pub public_key: Option<&'a [u8]>,
    /// The application that the token is meant for.
    pub application_id: Option<&'a str>,
    /// The API that was called, by its id in the catalogue.
    pub api: Option<&'a str>,
    /// The method of the call. Default: the catalogue's.
    pub method: Option<&'a str>,
    /// The path of the call. Default: the catalogue's.
    pub path: Option<&'a str>,
    /// This computer's clock, in seconds since 1970.
    pub now: i64,
    /// The `Date:` header of the response that refused the token.
    pub server_date: Option<&'a str>,
    /// This computer's time when that header arrived, in seconds since 1970. Default: `now`.
    pub server_date_at: Option<i64>,
    /// Whether the user says that the response had just arrived. Only then does an earlier date show a fast clock.
    pub server_date_fresh: bool,
}
