//! A request to an API, ready to be quoted.

use crate::api::Auth;

/// A request to an API, ready to be quoted.
pub(super) struct Call<'a> {
    pub(super) method: &'static str,
    pub(super) url: String,
    pub(super) auth: Auth,
    /// The token in place; else an environment variable stands for it.
    pub(super) token: Option<&'a str>,
    /// Beside `Authorization`, with the body's media type.
    pub(super) headers: Vec<(&'static str, &'static str)>,
    pub(super) body: Option<String>,
}

impl Call<'_> {
    /// The environment variable that holds the token.
    pub(super) fn variable(&self) -> &'static str {
        if self.auth == Auth::AccessToken { "VONAGE_ACCESS_TOKEN" } else { "VONAGE_JWT" }
    }

    pub(super) fn is_basic(&self) -> bool {
        self.auth == Auth::Basic
    }

    /// The token, unless the API takes none or another one.
    pub(super) fn token(&self) -> Option<&str> {
        self.token.filter(|_| self.auth != Auth::AccessToken)
    }
}
