//! Works out how long a token was meant to last.

use crate::{Kind, json::Json, rules};

/// Returns the whole seconds that a claim means, even if it is written as quoted digits, a fraction or milliseconds.
pub(super) fn seconds(payload: &Json, claim: &str) -> Option<i64> {
    let text = match payload.get(claim)? {
        Json::Number(text) | Json::String(text) => text.trim(),
        _ => return None,
    };
    let whole: i64 = text.split('.').next()?.parse().ok()?;
    let milliseconds = rules::time_fault(&Json::from(whole)).is_some();
    Some(if milliseconds { whole.div_euclid(1000) } else { whole })
}

/// Returns the seconds from `iat` to `exp`, in whatever form they were written.
pub(super) fn meant_lifetime(kind: Kind, payload: &Json) -> Option<i64> {
    let (iat, exp) = (seconds(payload, "iat"), seconds(payload, "exp").or_else(|| seconds(payload, "ttl"))?);
    // A small `exp` is a duration, not a point in time.
    let length = if exp <= kind.max_lifetime_seconds() { exp } else { exp.saturating_sub(iat?) };
    (length > 0).then_some(length)
}
