//! The kinds of token and the limits for each.

/// What a token lets its holder do.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Kind {
    /// A server's token for the application. Without an ACL it has full access.
    Application,
    /// A token for one user of the Client SDK, with a name and an ACL.
    User,
    /// A client's token for one session of the Video API.
    Video,
}

/// The shortest lifetime that the API accepts.
pub const MIN_LIFETIME_SECONDS: i64 = 30;
/// How long the API accepts a token without `exp`.
pub const HONOURED_WITHOUT_EXP_SECONDS: i64 = 900;
/// How long after `iat` the API accepts a token, whatever `exp` says. Only `exp` limits Video tokens.
pub const MAX_AGE_SECONDS: i64 = 86_400;

impl Kind {
    /// All kinds, in the order of the form.
    pub const ALL: [Self; 3] = [Self::Application, Self::User, Self::Video];

    /// Returns the name used in `types.d.ts`.
    #[must_use]
    pub const fn as_str(self) -> &'static str {
        match self {
            Self::Application => "application",
            Self::User => "user",
            Self::Video => "video",
        }
    }

    /// Returns the kind called `name`.
    #[must_use]
    pub fn from_name(name: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|kind| kind.as_str() == name)
    }

    /// Returns the seconds from `iat` to `exp` if the request does not say.
    #[must_use]
    pub const fn default_lifetime_seconds(self) -> i64 {
        if matches!(self, Self::Video) { 86_400 } else { 900 }
    }

    /// Returns the most seconds from `iat` to `exp`: 24 hours, or 30 days for Video.
    #[must_use]
    pub const fn max_lifetime_seconds(self) -> i64 {
        if matches!(self, Self::Video) { 2_592_000 } else { 86_400 }
    }

    /// Returns when the API stops accepting a token with this `iat` and `exp`, in seconds since 1970.
    #[must_use]
    pub fn dies_at(self, iat: i64, exp: i64) -> i64 {
        if self == Self::Video { exp } else { exp.min(iat.saturating_add(MAX_AGE_SECONDS)) }
    }
}
