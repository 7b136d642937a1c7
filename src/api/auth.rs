//! How an API authenticates its callers.

/// How an API authenticates its callers.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Auth {
    /// A JWT.
    Jwt,
    /// A JWT, or an API key and secret.
    JwtOrBasic,
    /// An API key and secret only. A JWT is refused.
    Basic,
    /// The access token returned by an earlier call that used a JWT.
    AccessToken,
}

impl Auth {
    /// Returns the name used in `types.d.ts`.
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
