//! Fills the user's values into the path of a request.

use crate::{json::Json, text::percent_encode};

/// Replaces each `{name}` in `path` with the request's application ID, or with the name in capital letters for the
/// user to replace.
pub(crate) fn fill(path: &str, request: Option<&Json>) -> String {
    let mut out = String::new();
    let mut rest = path;
    while let Some((before, after)) = rest.split_once('{') {
        let (name, after) = after.split_once('}').unwrap_or((after, ""));
        let given =
            request.filter(|_| name == "application_id").and_then(|request| request.get("applicationId")?.as_str());
        out.push_str(before);
        out.push_str(&given.map_or_else(|| name.to_ascii_uppercase(), percent_encode));
        rest = after;
    }
    out.push_str(rest);
    out
}
