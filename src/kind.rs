//! The kinds of token and the limits that hold for each.

/// What a token lets its holder do.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Kind {
    /// A server's token for the application: without an ACL it has full access.
    Application,
    /// The token of one user of the Client SDK: a name and an ACL.
    User,
    /// A client's token for one session of the Video API.
    Video,
}

/// The shortest life that the API takes.
pub const MIN_LIFETIME_SECONDS: i64 = 30;
/// How long the API honours a token without `exp`.
pub const HONOURED_WITHOUT_EXP_SECONDS: i64 = 900;
/// How long after `iat` the API honours a token, whatever `exp` says. Video tokens live by `exp` alone.
pub const MAX_AGE_SECONDS: i64 = 86_400;

impl Kind {
    /// All kinds, in the form's order.
    pub const ALL: [Self; 3] = [Self::Application, Self::User, Self::Video];

    /// The spelling of `types.d.ts`.
    #[must_use]
    pub const fn as_str(self) -> &'static str {
        match self {
            Self::Application => "application",
            Self::User => "user",
            Self::Video => "video",
        }
    }

    /// The kind that `name` spells.
    #[must_use]
    pub fn from_name(name: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|kind| kind.as_str() == name)
    }

    /// Seconds from `iat` to `exp` where the request names none.
    #[must_use]
    pub const fn default_lifetime_seconds(self) -> i64 {
        if matches!(self, Self::Video) { 86_400 } else { 900 }
    }

    /// The most seconds from `iat` to `exp`: 24 hours, for video 30 days.
    #[must_use]
    pub const fn max_lifetime_seconds(self) -> i64 {
        if matches!(self, Self::Video) { 2_592_000 } else { 86_400 }
    }

    /// When the API stops honouring a token with this `iat` and `exp`.
    #[must_use]
    pub fn dies_at(self, iat: i64, exp: i64) -> i64 {
        if self == Self::Video { exp } else { exp.min(iat.saturating_add(MAX_AGE_SECONDS)) }
    }
}
