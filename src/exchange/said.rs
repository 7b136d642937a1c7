//! The body of a refusal.

use crate::exchange::{call::Said, scan};
use crate::{fault::excerpt, json::Json, secret::find_secret};

/// Problem details first (RFC 9457 §3.1), then what older APIs of Vonage write in their place.
const TITLES: [&str; 5] = ["title", "error_title", "error-code-label", "code", "error"];
const DETAILS: [&str; 4] = ["detail", "description", "error_description", "message"];

/// What the response says, whose text this is.
pub(super) fn read(text: &str) -> Option<Said> {
    let lower = text.to_ascii_lowercase();
    let find = |names: &[&str]| names.iter().find_map(|name| value(text, &lower, name));
    Some(Said { title: find(&TITLES)?, detail: find(&DETAILS) })
}

/// The status that a body implies, where no status line was pasted.
pub(super) fn status(said: &Said) -> Option<u16> {
    let title = said.title.to_ascii_lowercase();
    let says = |words: &[&str]| words.iter().any(|word| title.contains(word));
    if says(&["unauthorized", "invalid credentials", "authentication failed", "invalid-token", "expired-token"]) {
        return Some(401);
    }
    says(&["forbidden", "permission"]).then_some(403)
}

/// The text of a member. Numbers say nothing that the status does not.
fn value(text: &str, lower: &str, name: &str) -> Option<String> {
    let text = scan::values(text, lower, name).find(|value| value.len() > 3 && !value.starts_with(['{', '[']))?;
    find_secret(text).is_none().then(|| excerpt(&Json::from(text)))
}
