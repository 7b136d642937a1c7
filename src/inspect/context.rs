//! What the user has beside the token.

use crate::PublicKey;

/// What the user has beside the token.
#[derive(Clone, Copy, Default)]
pub struct InspectContext<'a> {
    /// The public half of the loaded key.
    pub key: Option<&'a PublicKey>,
    /// The public key that the user took from the dashboard, in any spelling.
    pub public_key: Option<&'a [u8]>,
    /// The application that the token should be for.
    pub application_id: Option<&'a str>,
    /// The API that was called, by its id in the catalogue.
    pub api: Option<&'a str>,
    /// The method of the call; default the catalogue's.
    pub method: Option<&'a str>,
    /// The path of the call; default the catalogue's.
    pub path: Option<&'a str>,
    /// This computer's clock, in seconds since 1970.
    pub now: i64,
    /// The `Date:` header of the response that refused the token.
    pub server_date: Option<&'a str>,
    /// What this computer's clock said when that header came; default `now`.
    pub server_date_at: Option<i64>,
    /// Whether the user says that the response had just arrived then: only so an earlier date shows a fast clock.
    pub server_date_fresh: bool,
}
