//! A request for a token.

use rsa::rand_core::CryptoRng;

use crate::{Kind, json::Json, uuid};

/// A request whose fields have the right types. Its values are not checked yet.
#[derive(Clone, Debug, PartialEq)]
pub struct TokenRequest {
    /// What the token lets its holder do.
    pub kind: Kind,
    /// The application's UUID, or empty if none was given.
    pub application_id: String,
    /// Seconds from `iat` to `exp`.
    pub lifetime_seconds: Option<i64>,
    /// `iat`. Default: the clock.
    pub issued_at: Option<i64>,
    /// `nbf`.
    pub not_before: Option<i64>,
    /// `jti`. Default: a random UUID.
    pub jti: Option<String>,
    /// The user's name.
    pub sub: Option<String>,
    /// The access control list.
    pub acl: Option<Json>,
    /// The extra claims of a Video client token.
    pub video: Option<Video>,
    /// Custom claims, in the user's order.
    pub claims: Vec<(String, Json)>,
}

impl TokenRequest {
    /// Returns `iat`: the request's own, or `now`.
    #[must_use]
    pub fn iat(&self, now: i64) -> i64 {
        self.issued_at.unwrap_or(now)
    }

    /// Returns `exp`.
    #[must_use]
    pub fn exp(&self, now: i64) -> i64 {
        let lifetime = self.lifetime_seconds.unwrap_or(self.kind.default_lifetime_seconds());
        self.iat(now).saturating_add(lifetime)
    }

    /// Returns `jti`: the request's own, or a random UUID.
    pub fn jti(&self, rng: &mut impl CryptoRng) -> String {
        self.jti.clone().unwrap_or_else(|| uuid::random_uuid(rng))
    }
}

/// The extra claims of a Video client token.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Video {
    /// The session to connect to, or empty if none was given.
    pub session_id: String,
    /// What the client may do. Default: `publisher`.
    pub role: Option<String>,
    /// A text that the other clients can see.
    pub connection_data: Option<String>,
    /// Layout classes of the client's streams.
    pub initial_layout_class_list: Vec<String>,
}
