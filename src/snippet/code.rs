//! What a token is made of, for snippets that make the same token.

use crate::{
    Error, Kind, Result, TokenRequest,
    claims::{Checked, Video, claims},
    json::Json,
};

/// A checked request.
pub(super) struct Plan {
    pub(super) request: TokenRequest,
    pub(super) lifetime_seconds: i64,
}

impl Plan {
    /// Checks a request at a time that suits its `iat`, `nbf` and `exp`, if any time does.
    ///
    /// # Errors
    /// All problems of the request.
    pub(super) fn of(request: &Json) -> Result<Self> {
        let whenever = request.get("notBefore").and_then(Json::as_integer).unwrap_or_default();
        let Checked { request, problems, .. } = Checked::new(request, whenever);
        if problems.is_empty() {
            let lifetime_seconds = request.lifetime_seconds.unwrap_or(request.kind.default_lifetime_seconds());
            Ok(Self { request, lifetime_seconds })
        } else {
            Err(Error::from(problems))
        }
    }

    pub(super) fn is_video(&self) -> bool {
        self.request.kind == Kind::Video
    }

    /// Returns the Video part, if the SDKs' own Video functions can make everything it asks for.
    pub(super) fn plain_video(&self) -> Option<&Video> {
        let TokenRequest { issued_at, not_before, jti, claims, .. } = &self.request;
        let plain = issued_at.is_none() && not_before.is_none() && jti.is_none() && claims.is_empty();
        self.request.video.as_ref().filter(|_| plain && self.is_video())
    }

    /// Returns the claims that depend on neither the clock nor chance, except the application ID and those in
    /// `without`.
    pub(super) fn claims_without(&self, without: &[&str]) -> Vec<(String, Json)> {
        let Json::Object(members) = claims(&self.request, 0, String::new()) else { return Vec::new() };
        let left_out = |name: &str| matches!(name, "application_id" | "iat" | "exp") || without.contains(&name);
        let fixed = |name: &str| name != "jti" || self.request.jti.is_some();
        members
            .into_iter()
            .filter(|(name, _)| !left_out(name) && fixed(name))
            .map(|(name, value)| {
                let jti = (name == "jti").then(|| self.request.jti.as_deref().map(Json::from)).flatten();
                (name, jti.unwrap_or(value))
            })
            .collect()
    }
}

/// Returns comment lines that list what the SDK cannot set. The names come from the program, never from the user.
pub(super) fn cannot_set(mark: &str, names: &[&str]) -> String {
    if names.is_empty() {
        return String::new();
    }
    [mark, " Cannot be set with this SDK: ", &names.join(", "), "\n"].concat()
}
