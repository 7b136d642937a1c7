//! A request to an API, ready to be quoted.

use crate::api::Auth;

/// A request to an API, ready to be quoted.
pub(super) struct Call<'a> {
    pub(super) method: &'static str,
    pub(super) url: String,
    pub(super) auth: Auth,
    /// The token itself. Without it, an environment variable is used.
    pub(super) token: Option<&'a str>,
    /// The headers besides `Authorization`, including the body's media type.
    pub(super) headers: Vec<(&'static str, &'static str)>,
    pub(super) body: Option<String>,
}

impl Call<'_> {
    /// Returns the environment variable for the token.
    pub(super) fn variable(&self) -> &'static str {
        if self.auth == Auth::AccessToken { "VONAGE_ACCESS_TOKEN" } else { "VONAGE_JWT" }
    }

    pub(super) fn is_basic(&self) -> bool {
        self.auth == Auth::Basic
    }

    /// Returns the token, unless the API takes none or another one.
    pub(super) fn token(&self) -> Option<&str> {
        self.token.filter(|_| self.auth != Auth::AccessToken)
    }
}
