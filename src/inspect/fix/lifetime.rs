//! How long a token was meant to live.

use crate::{Kind, json::Json, rules};

/// The whole seconds that a claim means: digits in quotes, a fraction or milliseconds are read as what they are.
pub(super) fn seconds(payload: &Json, claim: &str) -> Option<i64> {
    let text = match payload.get(claim)? {
        Json::Number(text) | Json::String(text) => text.trim(),
        _ => return None,
    };
    let whole: i64 = text.split('.').next()?.parse().ok()?;
    let milliseconds = rules::time_fault(&Json::from(whole)).is_some();
    Some(if milliseconds { whole.div_euclid(1000) } else { whole })
}

/// From `iat` to `exp`, whatever they were written in.
pub(super) fn meant_lifetime(kind: Kind, payload: &Json) -> Option<i64> {
    let (iat, exp) = (seconds(payload, "iat"), seconds(payload, "exp").or_else(|| seconds(payload, "ttl"))?);
    // A small `exp` is a length of time.
    let length = if exp <= kind.max_lifetime_seconds() { exp } else { exp.saturating_sub(iat?) };
    (length > 0).then_some(length)
}
