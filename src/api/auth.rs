//! What an API takes for authentication.

/// What an API takes for authentication.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Auth {
    /// A JWT.
    Jwt,
    /// A JWT, or API key and secret.
    JwtOrBasic,
    /// API key and secret only: a JWT is refused.
    Basic,
    /// The access token that a call with a JWT gave.
    AccessToken,
}

impl Auth {
    /// The spelling of `types.d.ts`.
    #[must_use]
    pub const fn as_str(self) -> &'static str {
        match self {
            Self::Jwt => "jwt",
            Self::JwtOrBasic => "jwt_or_basic",
            Self::Basic => "basic",
            Self::AccessToken => "access_token",
        }
    }
}
