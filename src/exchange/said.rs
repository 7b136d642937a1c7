//! Reads the body of a refusal.

use crate::exchange::{call::Said, scan};
use crate::{fault::excerpt, json::Json, secret::find_secret};

/// Problem details first (RFC 9457 §3.1), then what older Vonage APIs write instead.
const TITLES: [&str; 5] = ["title", "error_title", "error-code-label", "code", "error"];
const DETAILS: [&str; 4] = ["detail", "description", "error_description", "message"];

/// Returns what a response with this text says.
pub(super) fn read(text: &str) -> Option<Said> {
    let lower = text.to_ascii_lowercase();
    let find = |names: &[&str]| names.iter().find_map(|name| value(text, &lower, name));
    Some(Said { title: find(&TITLES)?, detail: find(&DETAILS) })
}

/// Returns the status that a body implies, if no status line was pasted.
pub(super) fn status(said: &Said) -> Option<u16> {
    let title = said.title.to_ascii_lowercase();
    let says = |words: &[&str]| words.iter().any(|word| title.contains(word));
    if says(&["unauthorized", "invalid credentials", "authentication failed", "invalid-token", "expired-token"]) {
        return Some(401);
    }
    says(&["forbidden", "permission"]).then_some(403)
}

/// Returns the text of a member. A number says no more than the status does.
fn value(text: &str, lower: &str, name: &str) -> Option<String> {
    let text = scan::values(text, lower, name).find(|value| value.len() > 3 && !value.starts_with(['{', '[']))?;
    find_secret(text).is_none().then(|| excerpt(&Json::from(text)))
}
